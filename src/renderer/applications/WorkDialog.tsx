import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZodType } from 'zod';
import { numberOf } from '#shared/applications/number.ts';
import { giveOutInput, routeInput } from '#shared/applications/routing.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { finishPartInput, handOverInput, takeBackInput, toldInput, type WorkAction } from '#shared/applications/work.ts';
import { isUndoable } from '#shared/applications/undo.ts';
import { papersToTell, type ToldPaper } from '#shared/notices/telling.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC, useTRPCClient } from '../app/rpc/client.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { MemberField, RouteField } from '../departments/RouteFields.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ExecutorField } from './ExecutorField.tsx';
import { ToldFields } from './ToldFields.tsx';
import { useSeen } from './useSeen.ts';
import { useStepDraft } from './useStepDraft.ts';
import { useUndo } from './useUndo.ts';

type AskedAction = Exclude<WorkAction, 'watch' | 'unwatch' | 'takeUp'>;

const schemas: Record<AskedAction, ZodType> = { route: routeInput, giveOut: giveOutInput, handOver: handOverInput, takeBack: takeBackInput, finishPart: finishPartInput, told: toldInput };

/** The steps of the work on an application: those that ask something open a dialog, the others are taken at once. */
export function useWork(application: ApplicationDetail | undefined): { run: (action: WorkAction) => void; dialog: ReactNode } {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const undo = useUndo(application?.id ?? 0);
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const watch = useMutation(
    trpc.applications.watch.mutationOptions({
      onSuccess: (_done, { onControl }) => toasts.done(t(`work.done.${onControl ? 'watch' : 'unwatch'}`), undo.offer(onControl ? 'watch' : 'unwatch')),
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const takeUp = useMutation(
    trpc.applications.takeUp.mutationOptions({
      onSuccess: () => toasts.done(t('work.done.takeUp'), undo.offer('takeUp')),
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const mark = useOneAtATime(watch.mutateAsync);
  const take = useOneAtATime(takeUp.mutateAsync);
  return {
    run(action) {
      if (!application?.workActions.includes(action)) return;
      if (action === 'watch' || action === 'unwatch') mark({ id: application.id, onControl: action === 'watch' });
      else if (action === 'takeUp') take({ id: application.id, revision: application.revision });
      else setAsked(action);
    },
    dialog: application && asked && <WorkDialog key={asked} action={asked} application={application} onClose={() => setAsked(null)} />,
  };
}

interface WorkForm {
  readonly note: string;
  readonly executorUid: string;
  readonly department: string;
  /** How a citizen was told, and which of what can be told they were not. */
  readonly way: string;
  readonly untold: readonly ToldPaper[];
}

/** Asks for what a step of the work needs. */
function WorkDialog({ action, application, onClose }: { action: AskedAction; application: ApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const rpc = useTRPCClient();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const undo = useUndo(application.id);
  const seen = useSeen(application);
  const draft = useStepDraft<WorkForm>(action, application.id, { note: '', executorUid: '', department: '', way: '', untold: [] });
  const step = useMutation({
    // The form's own schema has checked what the procedure takes.
    mutationFn: (input: unknown) => rpc.applications[action].mutate(input as never),
    onSuccess: () => {
      draft.forget();
      toasts.done(t(`work.done.${action}`), isUndoable(action) ? undo.offer(action) : undefined);
      onClose();
    },
    onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
  });
  const { note, executorUid, department, way, untold } = draft.value;
  const offered = papersToTell(application.owed, application);
  const papers = offered.length === 1 ? offered : offered.filter((paper) => !untold.includes(paper));
  const form = useCheckedForm(schemas[action], { id: application.id, revision: seen.revision, note, executorUid, department, papers, way }, step.error);
  const take = useOneAtATime(step.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked && !seen.isChanged) take(checked);
  };
  return (
    <Dialog open onClose={step.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="work-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="work-title">{t(`work.title.${action}`, { number: numberOf(application) })}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <ChangedMeanwhile seen={seen} />
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.5 }}>{t(`work.text.${action}`)}</Box>
          {action === 'handOver' && (
            <ExecutorField
              id="work-executor"
              label={t('work.to')}
              value={executorUid}
              onChange={(uid) => draft.set({ executorUid: uid })}
              error={form.errorAt('executorUid')}
              without={application.executorUid === null ? [] : [application.executorUid]}
            />
          )}
          {action === 'route' && <RouteField application={application} value={department} onChange={(code) => draft.set({ department: code })} error={form.errorAt('department')} />}
          {action === 'giveOut' && <MemberField application={application} value={executorUid} onChange={(uid) => draft.set({ executorUid: uid })} error={form.errorAt('executorUid')} />}
          {action === 'told' && <ToldFields offered={offered} papers={papers} way={way} onPapers={(chosen) => draft.set({ untold: offered.filter((paper) => !chosen.includes(paper)) })} onWay={(next) => draft.set({ way: next })} errorAt={form.errorAt} />}
          <Labelled label={t(`work.note.${action}`)} required={action !== 'route' && action !== 'giveOut' && action !== 'told'} autoFocus={action === 'takeBack' || action === 'finishPart'} multiline minRows={3} maxRows={10} value={note} onChange={(event) => draft.set({ note: event.target.value })} error={form.errorAt('note')} />
          {step.error && <Alert severity="error">{errorText.of(step.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={step.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={step.isPending} disabled={seen.isChanged}>
            {t(`work.action.${action}`)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
