import QrCodeScanner from '@mui/icons-material/QrCodeScannerOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Popper from '@mui/material/Popper';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInBooking, CheckInFinding } from '#shared/reception/checkIn.ts';
import { formatDate, fullName } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';

export const checkInFieldId = 'check-in';

interface Props {
  readonly arrive: (citizen: CheckInBooking) => Promise<number | null>;
  /** Shows a booking of today on the board, or the day of another. */
  readonly onShow: (booking: CheckInBooking) => void;
  readonly onWalkIn: (fin: string | null) => void;
}

/** Those that a code led to and that somebody still has to decide on. */
const isOver = ({ outcome }: CheckInFinding) => outcome === 'ready';

/**
 * One field for whoever comes: a booking's number, a FİN, a ticket, or what a hand scanner types of a notice's QR, ended by Enter. The citizen is written down as arrived
 * at once; where that cannot be, it says why and what can be done, and keeps what was typed.
 */
export function CheckInField({ arrive, onShow, onWalkIn }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const below = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [finding, setFinding] = useState<CheckInFinding | null>(null);
  const find = useMutation(trpc.reception.checkIn.mutationOptions());
  const failure = find.error ? errorText.of(find.error) : null;

  const clear = () => {
    setFinding(null);
    find.reset();
  };
  const done = () => {
    clear();
    setCode('');
    input.current?.focus();
  };
  /** The next citizen's code may be on its way into the field while the last one's is still looked up: only what was read is taken out of it. */
  const doneWith = (typed: string) => {
    if (input.current?.value === typed) done();
  };
  const comes = useOneAtATime(
    async ({ booking, typed }: { readonly booking: CheckInBooking; readonly typed: string }) => {
      if ((await arrive(booking)) !== null) doneWith(typed);
    },
    ({ booking }) => booking.id,
  );
  const read = useOneAtATime(
    async (typed: string) => {
      clear();
      const found = await find.mutateAsync({ code: typed });
      const [booking] = found.bookings;
      if (isOver(found) && booking) {
        comes({ booking, typed });
        return;
      }
      setFinding(found);
      if (booking && (found.outcome === 'here' || found.outcome === 'inReception' || found.outcome === 'received')) onShow(booking);
    },
    (typed) => typed,
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // What is typed or scanned next takes the place of this one.
    input.current?.select();
    if (code.trim() !== '') read(code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (finding || failure || code)) {
      event.stopPropagation();
      done();
    }
  };
  const walkIn = () => {
    onWalkIn(finding?.fin ?? null);
    done();
  };
  const [booking] = finding?.bookings ?? [];

  return (
    <Box ref={box} component="form" role="search" aria-label={t('board.checkIn.label')} onSubmit={onSubmit} onKeyDown={onKeyDown} sx={{ width: 300, flex: '0 1 300px', minWidth: 200 }}>
      <OutlinedInput
        id={checkInFieldId}
        inputRef={input}
        fullWidth
        size="small"
        value={code}
        placeholder={t('board.checkIn.placeholder')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setCode(event.target.value);
          if (finding || failure) clear();
        }}
        startAdornment={
          <InputAdornment position="start">
            <QrCodeScanner fontSize="small" />
          </InputAdornment>
        }
        endAdornment={
          <InputAdornment position="end" sx={{ '& kbd': { font: 'inherit', fontSize: '0.6875rem', px: 1, border: 1, borderColor: 'divider', borderRadius: 0.75 } }}>
            <kbd>F2</kbd>
          </InputAdornment>
        }
        inputProps={{ 'aria-label': t('board.checkIn.label'), 'aria-describedby': below, maxLength: 500 }}
      />
      <Popper open={finding !== null || failure !== null} anchorEl={() => box.current as HTMLElement} placement="bottom-start" sx={{ zIndex: 5 }} modifiers={[{ name: 'offset', options: { offset: [0, 6] } }]}>
        <Box id={below} sx={{ width: 440, maxWidth: '90vw', borderRadius: 1.5, boxShadow: '0 8px 24px rgba(0, 0, 0, 0.18)' }}>
          <Alert severity={failure ? 'error' : finding?.outcome === 'choose' ? 'info' : 'warning'} sx={{ alignItems: 'flex-start' }}>
            {failure ?? (finding && <span>{t(`board.checkIn.outcome.${finding.outcome}`, booking ? told(booking) : {})}</span>)}
            {finding && booking && finding.outcome !== 'choose' && (
              <Box sx={{ mt: 1, fontWeight: 560 }}>
                {fullName(booking)} · {booking.number}
              </Box>
            )}
            {finding?.outcome === 'choose' && (
              <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
                {finding.bookings.map((each) => (
                  <li key={each.id}>
                    <Button variant="outlined" fullWidth onClick={() => comes({ booking: each, typed: code })} sx={{ justifyContent: 'flex-start', textAlign: 'left' }}>
                      {[each.startTime, each.official && fullName(each.official), each.official?.room && t('reception.room', { room: each.official.room })].filter(Boolean).join(' · ')}
                    </Button>
                  </li>
                ))}
              </Box>
            )}
            {finding && (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
                {booking && finding.outcome !== 'choose' && (
                  <Button
                    size="small"
                    variant="outlined"
                    onClick={() => {
                      onShow(booking);
                      clear();
                    }}
                  >
                    {t(finding.outcome === 'otherDay' || finding.outcome === 'past' ? 'board.checkIn.openDay' : 'board.checkIn.openBooking')}
                  </Button>
                )}
                {mayWalkIn.has(finding.outcome) && (
                  <Button size="small" variant="outlined" onClick={walkIn}>
                    {t('board.walkIn.enter')}
                  </Button>
                )}
              </Box>
            )}
          </Alert>
        </Box>
      </Popper>
    </Box>
  );
}

/** Outcomes after which the citizen may still be received today without the booking. */
const mayWalkIn: ReadonlySet<string> = new Set(['off', 'otherDay', 'past', 'unknownFin', 'unknownNumber']);

/** What the sentence says of a booking. */
function told({ receptionDate, ticket, statusReason }: CheckInBooking) {
  return { date: formatDate(receptionDate), ticket: ticket ?? '—', reason: statusReason ?? '—' };
}

/** Puts the cursor into the field. */
export function focusCheckIn(): void {
  const field = document.getElementById(checkInFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
