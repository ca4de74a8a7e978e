import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/formats/phone.ts';
import type { BookingRow, ReceptionDay } from '#shared/reception/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { WaitingMark } from '../applications/marks.tsx';
import { TwoLines } from '../ui/Register.tsx';
import { BookingStatusMark } from './marks.tsx';

interface Props {
  readonly day: ReceptionDay;
  readonly opened: number | null;
  readonly onOpen: (booking: BookingRow) => void;
  readonly onConfirm: (booking: BookingRow) => void;
  readonly confirming: number | null;
}

const line = { display: 'grid', gridTemplateColumns: '52px minmax(150px, 1.1fr) 124px minmax(120px, 1.4fr) 128px 112px', columnGap: 3, alignItems: 'center', px: 4 } as const;

/** Those who come on a day, under the official who receives them. The arrow keys walk through all of them. */
export function DayList({ day, opened, onOpen, onConfirm, confirming }: Props) {
  const { t } = useTranslation();
  const all = useMemo(() => day.officials.flatMap((group) => group.bookings), [day]);
  const [active, setActive] = useState<number | null>(null);
  const activeId = all.some((booking) => booking.id === (active ?? opened)) ? (active ?? opened) : (all[0]?.id ?? null);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['booking'] === undefined) return;
    const at = all.findIndex((booking) => booking.id === activeId);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: all.length - 1 };
    const step = steps[event.key];
    const current = all[at];
    if (step !== undefined) {
      const next = all[Math.min(all.length - 1, Math.max(0, step))];
      if (next) {
        setActive(next.id);
        event.currentTarget.querySelector<HTMLElement>(`[data-booking="${next.id}"]`)?.focus();
      }
    } else if (event.key === 'Enter' && current) onOpen(current);
    else return;
    event.preventDefault();
  };

  return (
    <Box onKeyDown={onKeyDown} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {day.officials
        .filter((group) => group.bookings.length > 0)
        .map(({ official, bookings }) => (
          <Paper key={official.uid} variant="outlined" component="section" aria-label={fullName(official)} sx={{ borderRadius: 2, overflow: 'hidden' }}>
            <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 3, px: 4, py: 2.5, borderBottom: 1, borderColor: 'divider' }}>
              <Typography variant="h2">{fullName(official)}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {official.position}
                {official.room && ` · ${t('reception.room', { room: official.room })}`}
              </Typography>
              <Typography variant="body2" sx={{ ml: 'auto', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
                {t('reception.bookings', { count: bookings.length })}
              </Typography>
            </Box>
            <Box role="grid" aria-label={t('reception.bookingsOf', { name: fullName(official) })} aria-rowcount={bookings.length + 1}>
              <Box role="row" sx={{ ...line, height: 30, fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
                {(['time', 'person', 'number', 'note', 'status', 'confirm'] as const).map((column) => (
                  <Box key={column} role="columnheader">
                    {t(`reception.columns.${column}`)}
                  </Box>
                ))}
              </Box>
              {bookings.map((booking, index) => (
                <Box
                  key={booking.id}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={booking.id === opened}
                  data-booking={booking.id}
                  tabIndex={booking.id === activeId ? 0 : -1}
                  onFocus={() => setActive(booking.id)}
                  onClick={() => onOpen(booking)}
                  sx={{
                    ...line,
                    minHeight: 46,
                    cursor: 'pointer',
                    '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' },
                    '&:hover': { bgcolor: 'action.hover' },
                    '&[aria-selected="true"]': { bgcolor: 'action.selected' },
                    '&:focus-visible': { outlineOffset: -2 },
                  }}
                >
                  <Box role="gridcell" sx={{ fontWeight: 620, fontVariantNumeric: 'tabular-nums' }}>
                    {booking.startTime ?? '—'}
                  </Box>
                  <Box role="gridcell" sx={{ minWidth: 0 }}>
                    <TwoLines strong first={fullName({ surname: booking.surname, name: booking.name })} second={booking.patronymic} />
                  </Box>
                  <Box role="gridcell" sx={{ minWidth: 0 }}>
                    <TwoLines
                      first={
                        <>
                          {booking.number}
                          {booking.waiting && <WaitingMark />}
                        </>
                      }
                      second={t(`applications.kind.${booking.kind}`)}
                    />
                  </Box>
                  <Box role="gridcell" sx={{ minWidth: 0 }}>
                    <TwoLines first={booking.note ?? '—'} second={booking.phone ? formatPhone(booking.phone) : ''} />
                  </Box>
                  <Box role="gridcell">
                    <BookingStatusMark status={booking.status} />
                  </Box>
                  <Box role="gridcell">
                    {booking.actions.includes('confirm') && (
                      <Button
                        variant="outlined"
                        tabIndex={booking.id === activeId ? 0 : -1}
                        loading={confirming === booking.id}
                        aria-label={t('reception.confirmNamed', { name: fullName(booking) })}
                        onClick={(event) => {
                          event.stopPropagation();
                          onConfirm(booking);
                        }}
                      >
                        {t('reception.confirm')}
                      </Button>
                    )}
                  </Box>
                </Box>
              ))}
            </Box>
          </Paper>
        ))}
    </Box>
  );
}
