import ChevronLeft from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRight from '@mui/icons-material/ChevronRightOutlined';
import Today from '@mui/icons-material/TodayOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today, useFormats, weekdayOf } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useElementWidth } from '../ui/useElementWidth.ts';

/** Room for the days of two weeks, with the arrows and the button, in CSS pixels. */
const twoWeeksWidth = 1_100;

/** The days of the week (of two weeks where there is room) with their bookings; arrows go a week further. */
export function DayStrip({ date, onChange }: { date: string; onChange: (date: string) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const strip = useRef<HTMLElement>(null);
  const length = useElementWidth(strip) >= twoWeeksWidth ? 14 : 7;
  const monday = addDays(date, 1 - weekdayOf(date));
  const days = Array.from({ length }, (_day, index) => addDays(monday, index));
  const counts = useQuery(trpc.reception.days.queryOptions({ from: monday, to: addDays(monday, length - 1) }, { placeholderData: keepPreviousData }));
  const countOf = (day: string) => counts.data?.find((each) => each.date === day);
  const now = today();
  return (
    <Box ref={strip} component="nav" aria-label={t('reception.days')} sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 4, py: 3, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Button variant="outlined" color="secondary" startIcon={<Today />} disabled={date === now} onClick={() => onChange(now)}>
        {t('reception.today')}
      </Button>
      <Tooltip title={t('reception.weekBefore')}>
        <IconButton aria-label={t('reception.weekBefore')} onClick={() => onChange(addDays(date, -7))}>
          <ChevronLeft />
        </IconButton>
      </Tooltip>
      <Box sx={{ flex: 1, display: 'grid', gridTemplateColumns: `repeat(${length}, minmax(0, 1fr))`, gap: 1 }}>
        {days.map((day) => {
          const count = countOf(day);
          const chosen = day === date;
          const off = count?.isWorkingDay === false;
          return (
            <Tooltip
              key={day}
              describeChild
              title={[
                formats.dayInWords(day),
                t('reception.bookings', { count: count?.bookings ?? 0 }),
                count?.requested ? t('reception.toConfirm', { count: count.requested }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              <ButtonBase
                aria-current={chosen ? 'date' : undefined}
                onClick={() => onChange(day)}
                sx={{
                  flexDirection: 'column',
                  height: 60,
                  borderRadius: 1.5,
                  border: 1,
                  borderColor: chosen ? 'primary.main' : day === now ? 'text.secondary' : 'divider',
                  bgcolor: chosen ? 'primary.main' : off ? 'background.default' : 'background.paper',
                  color: chosen ? 'primary.contrastText' : off ? 'text.secondary' : 'text.primary',
                  fontVariantNumeric: 'tabular-nums',
                  '&:hover': { borderColor: 'primary.main' },
                }}
              >
                <Box component="span" sx={{ fontSize: '0.6875rem', lineHeight: '0.875rem', whiteSpace: 'nowrap' }}>
                  {formats.weekdayShort(day)}
                </Box>
                <Box component="span" sx={{ fontSize: '0.9375rem', fontWeight: 620, lineHeight: '1.25rem', whiteSpace: 'nowrap' }}>
                  {Number(day.slice(8, 10))}
                  {(day === monday || day.endsWith('-01')) && (
                    <Box component="span" sx={{ fontSize: '0.6875rem', fontWeight: 500, ml: 0.75 }}>
                      {formats.monthShort(day)}
                    </Box>
                  )}
                </Box>
                <Box component="span" sx={{ fontSize: '0.6875rem', lineHeight: '0.875rem', fontWeight: 560, whiteSpace: 'nowrap', minHeight: 14 }}>
                  {count && count.bookings > 0 ? (
                    <>
                      {formats.number(count.bookings)}
                      {count.requested > 0 && (
                        <Box component="span" sx={{ ml: 0.75, px: 1, borderRadius: 1, bgcolor: chosen ? 'primary.contrastText' : 'primary.light', color: 'primary.main' }}>
                          +{formats.number(count.requested)}
                        </Box>
                      )}
                    </>
                  ) : (
                    ''
                  )}
                </Box>
              </ButtonBase>
            </Tooltip>
          );
        })}
      </Box>
      <Tooltip title={t('reception.weekAfter')}>
        <IconButton aria-label={t('reception.weekAfter')} onClick={() => onChange(addDays(date, 7))}>
          <ChevronRight />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
