import Publish from '@mui/icons-material/PublishOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialDetail } from '#shared/officials/views.ts';
import type { ScheduleInput } from '#shared/officials/schema.ts';
import { fullName, today } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Refusals } from '../sync/Refusals.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ScheduleEditor } from './ScheduleEditor.tsx';
import { SchedulePreviewPane } from './SchedulePreviewPane.tsx';
import { newException } from './typed.ts';
import { useScheduleDraft, type ScheduleDraftState } from './useScheduleDraft.ts';

/** The schedule of an official: what it says at the left, what it comes to at the right. */
export function ScheduleSheet({ official, onPublished }: { official: OfficialDetail; onPublished: () => void }) {
  const errorText = useErrorText();
  const may = useMay();
  const mayChange = may('officials.change');
  const [shown, setShown] = useState<{ readonly year: number; readonly month: string | null }>({ year: Number(today().slice(0, 4)), month: null });
  const [open, setOpen] = useState<string | null>(null);
  const state = useScheduleDraft(official, shown.year);
  const addException = (date: string, isReception: boolean) => {
    const exception = newException(date, isReception ? 'cancelled' : 'extra');
    state.change({ ...state.typed, exceptions: [...state.typed.exceptions, exception] });
    setOpen(exception.key);
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'clamp(340px, 31vw, 440px) minmax(0, 1fr)' }}>
      <Box sx={{ minHeight: 0, display: 'flex', flexDirection: 'column', borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 4 }}>
          <Line official={official} />
          <ScheduleEditor official={official} state={state} mayChange={mayChange} open={open} onOpen={setOpen} />
        </Box>
        {mayChange && (state.changed || state.overtaken) && <PublishBar official={official} state={state} onPublished={onPublished} onForget={() => setOpen(null)} />}
      </Box>
      <Box sx={{ minHeight: 0, overflow: 'auto', p: 4 }}>
        <Box sx={{ maxWidth: 1180, mx: 'auto' }}>
          {state.error && !state.preview ? (
            <ScreenFailure text={errorText.of(state.error)} onRetry={state.retry} />
          ) : (
            <SchedulePreviewPane preview={state.preview} year={shown.year} month={shown.month} changed={state.changed} stale={state.changed && state.draft === null} onShow={setShown} onException={mayChange ? addException : undefined} />
          )}
        </Box>
      </Box>
    </Box>
  );
}

/** What the portal says of the schedule that was published last. */
function Line({ official: { schedulePublished } }: { official: OfficialDetail }) {
  const { t } = useTranslation();
  const { state, refusals } = schedulePublished;
  if (state === 'published') return null;
  return (
    <Alert severity={state === 'waiting' ? 'info' : 'error'} sx={{ mb: 4, alignItems: 'flex-start' }}>
      {t(`officials.line.${state}`)}
      <Refusals kind="schedule" refusals={refusals} />
      {state !== 'waiting' && (
        <Box sx={{ mt: 1 }}>
          <Box component="a" href="#/sync" sx={{ color: 'inherit', fontWeight: 600 }}>
            {t('officials.line.open')}
          </Box>
        </Box>
      )}
    </Alert>
  );
}

interface BarProps {
  readonly official: OfficialDetail;
  readonly state: ScheduleDraftState;
  readonly onPublished: () => void;
  readonly onForget: () => void;
}

/** A draft is published or given up. */
function PublishBar({ official, state, onPublished, onForget }: BarProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [tried, setTried] = useState(false);
  const save = useMutation(trpc.officials.saveSchedule.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.officials.pathFilter()) }));
  const give = useOneAtATime(async (input: ScheduleInput) => {
    await save.mutateAsync(input);
    toasts.done(t('officials.publishedNow', { name: fullName(official) }));
    state.forget();
    onPublished();
  });
  const publish = () => {
    setTried(true);
    // Pressed sooner than the preview answers: the backend says then what is wrong.
    if (state.draft && (state.faultCount === 0 || state.isBehind)) give({ uid: official.uid, revision: official.scheduleRevision, rules: state.draft.rules, exceptions: state.draft.exceptions });
  };
  // What was refused is no word about what has been typed since.
  const { reset } = save;
  useEffect(() => reset(), [state.typed, reset]);
  const touched = state.preview?.touched.length ?? 0;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', p: 3, display: 'flex', flexDirection: 'column', gap: 2, boxShadow: '0 -4px 12px rgba(0, 0, 0, 0.05)' }}>
      {state.overtaken && (
        <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
          {t('errors.schedule.changedMeanwhile')}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Button color="inherit" variant="outlined" onClick={state.rebase}>
              {t('officials.keepMine')}
            </Button>
            <Button color="inherit" onClick={() => {
              state.forget();
              onPublished();
            }}>
              {t('officials.takeNew')}
            </Button>
          </Box>
        </Alert>
      )}
      {state.faultCount > 0 ? (
        <Box role={tried ? 'alert' : undefined} sx={{ fontSize: '0.8125rem', color: 'error.main' }}>
          {t('officials.faults', { count: state.faultCount })}
        </Box>
      ) : (
        save.error && <Alert severity="error">{errorText.of(save.error)}</Alert>
      )}
      {state.faultCount === 0 && touched > 0 && <Box sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>{t('officials.touched.title', { count: touched })}</Box>}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button variant="contained" startIcon={<Publish />} loading={save.isPending} loadingPosition="start" disabled={state.overtaken} onClick={publish}>
          {t('officials.publish')}
        </Button>
        <Button
          color="secondary"
          disabled={save.isPending}
          onClick={() => {
            onForget();
            state.forget();
            onPublished();
          }}
        >
          {t('officials.undo')}
        </Button>
      </Box>
    </Box>
  );
}
