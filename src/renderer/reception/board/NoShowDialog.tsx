import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/reception/board.ts';
import { formatClock, formatDate, fullName } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { tabular } from '../../app/theme/theme.ts';
import { ScreenFailure } from '../../ui/ScreenFailure.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';

/** Shows who has not come, with a tick at each, and counts them as missing in one step. */
export function NoShowDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { date } = board;
  const missing = useQuery(trpc.reception.missing.queryOptions({ date }, { gcTime: 0 }));
  const [opened] = useState(() => Date.now());
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map());
  /** Until a person says otherwise, those are ticked whose hour, or the end of whose reception, has passed. */
  const isToCome = ({ startTime, officialUid }: { startTime: string | null; officialUid: string }) => {
    const until = startTime ?? board.officials.find(({ official }) => official.uid === officialUid)?.hours?.to ?? '24:00';
    return board.isToday && until > formatClock(opened);
  };
  const isTicked = (each: { id: number; startTime: string | null; officialUid: string }) => choices.get(each.id) ?? !isToCome(each);
  const choose = (of: readonly { id: number }[], on: boolean) => setChoices(new Map([...choices, ...of.map((each) => [each.id, on] as const)]));
  const mark = useMutation(
    trpc.reception.noShow.mutationOptions({
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
    }),
  );
  const chosen = (missing.data ?? []).filter(isTicked);
  const submit = useOneAtATime(async () => {
    const { count } = await mark.mutateAsync({ date, ids: chosen.map((each) => each.id) });
    toasts.done(t('board.noShow.done', { count }));
    onClose();
  });
  const officials = board.officials.filter((each) => missing.data?.some((one) => one.officialUid === each.official.uid));
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="no-show-title">
      <DialogTitle id="no-show-title">{t('board.noShow.title', { date: formatDate(date) })}</DialogTitle>
      <DialogContent dividers>
        {missing.error ? (
          <ScreenFailure text={errorText.of(missing.error)} onRetry={() => void missing.refetch()} />
        ) : !missing.data ? (
          <Skeleton variant="rounded" height={160} />
        ) : missing.data.length === 0 ? (
          <Typography sx={{ color: 'text.secondary', py: 4 }}>{t('board.noShow.none')}</Typography>
        ) : (
          <>
            <Typography sx={{ color: 'text.secondary', mb: 3 }}>{t('board.noShow.text')}</Typography>
            {officials.map(({ official }) => {
              const own = missing.data.filter((each) => each.officialUid === official.uid);
              const ticked = own.filter(isTicked).length;
              return (
                <Box key={official.uid} component="section" sx={{ mb: 3 }}>
                  <FormControlLabel
                    control={<Checkbox size="small" checked={ticked === own.length} indeterminate={ticked > 0 && ticked < own.length} onChange={() => choose(own, ticked < own.length)} />}
                    label={
                      <Typography variant="h3" component="span">
                        {fullName(official)}
                      </Typography>
                    }
                  />
                  {own.map((each) => (
                    <FormControlLabel
                      key={each.id}
                      sx={{ display: 'flex', ml: 2, mr: 0 }}
                      control={<Checkbox size="small" checked={isTicked(each)} onChange={(event) => choose([each], event.target.checked)} sx={{ py: 1 }} />}
                      label={
                        <Box component="span" sx={{ ...tabular, fontSize: '0.875rem' }}>
                          {each.startTime ?? '—'} · {fullName({ surname: each.surname, name: each.name })}{' '}
                          <Box component="span" sx={{ color: 'text.secondary' }}>
                            {[each.number, isToCome(each) ? t('board.noShow.toCome') : ''].filter(Boolean).join(' · ')}
                          </Box>
                        </Box>
                      }
                    />
                  ))}
                </Box>
              );
            })}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="secondary" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button variant="contained" disabled={chosen.length === 0} loading={mark.isPending} onClick={() => submit(undefined)}>
          {t('board.noShow.submit', { count: chosen.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
