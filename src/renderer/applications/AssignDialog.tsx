import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import { assignInput } from '#shared/applications/schema.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { useMay } from '../app/rpc/session.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { DateField, typedDate } from '../ui/DateField.tsx';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { CoExecutorsField, ExecutorField, useExecutors } from './ExecutorField.tsx';
import { useSeen } from './useSeen.ts';
import { useStepDraft } from './useStepDraft.ts';
import { useUndo } from './useUndo.ts';

/** Names the executor, those beside them and the department, and writes the resolution (dərkənar). */
export function AssignDialog({ application, onClose }: { application: ApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const may = useMay();
  const executors = useExecutors();
  const { set } = useClassifiers();
  const [executorUid, setExecutorUid] = useState(application.executorUid ?? '');
  const [coExecutorUids, setCoExecutorUids] = useState<readonly string[]>(() => application.coExecutors.map((person) => person.uid));
  const [department, setDepartment] = useState(application.department ?? (application.departmentCode === null ? '' : (set?.lists['department']?.find((each) => each.code === application.departmentCode)?.az ?? '')));
  const undo = useUndo(application.id);
  const seen = useSeen(application);
  const draft = useStepDraft('assign', application.id, { resolution: application.resolution ?? '' });
  const { resolution } = draft.value;
  const [innerDue, setInnerDue] = useState(application.innerDue === null ? '' : formatDate(application.innerDue));
  const [onControl, setOnControl] = useState(application.onControl);
  const assign = useMutation(
    trpc.applications.assign.mutationOptions({
      onSuccess: () => {
        draft.forget();
        toasts.done(t('applications.assigned', { name: executors.options.find((each) => each.uid === executorUid)?.name ?? '' }), undo.offer('assign'));
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const values = { id: application.id, revision: seen.revision, executorUid, department, resolution, coExecutorUids: coExecutorUids.filter((uid) => uid !== executorUid), onControl, innerDue: innerDue.trim() === '' ? ('' as const) : typedDate(innerDue) };
  const form = useCheckedForm(assignInput, values, assign.error);
  const innerFault = assign.error && appErrorOf(assign.error).code.startsWith('application.innerDue') ? errorText.of(assign.error) : undefined;
  const give = useOneAtATime(assign.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked && !seen.isChanged) give(checked);
  };

  return (
    <Dialog open onClose={assign.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="assign-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="assign-title">{t('applications.assign.title', { number: numberOf(application) })}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <ChangedMeanwhile seen={seen} />
          <ExecutorField id="assign-executor" label={t('applications.fields.executor')} value={executorUid} onChange={setExecutorUid} error={form.errorAt('executorUid')} />
          <CoExecutorsField value={coExecutorUids} onChange={setCoExecutorUids} without={executorUid} />
          <DepartmentField service={application.service} value={department} onChange={setDepartment} error={form.errorAt('department')} />
          <Labelled
            label={t('applications.fields.resolution')}
            hint={t('applications.assign.resolutionHint')}
            multiline
            minRows={3}
            maxRows={10}
            value={resolution}
            onChange={(event) => draft.set({ resolution: event.target.value })}
            error={form.errorAt('resolution')}
          />
          {application.dueDate !== null && (
            <Box sx={{ maxWidth: 260 }}>
              <DateField label={t('applications.assign.innerDue')} value={innerDue} onChange={setInnerDue} error={form.errorAt('innerDue') ?? innerFault} hint={t('applications.assign.innerDueHint', { date: formatDate(application.dueDate) })} />
            </Box>
          )}
          {may('applications.control') && (
            <FormControlLabel control={<Checkbox size="small" checked={onControl} onChange={(_event, on) => setOnControl(on)} />} label={t('work.controlBox')} slotProps={{ typography: { variant: 'body2' } }} />
          )}
          {assign.error && innerFault === undefined && <Alert severity="error">{errorText.of(assign.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={assign.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={assign.isPending} disabled={seen.isChanged}>
            {t('applications.actions.assign')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** The department: those that the service's card names come first. Any other may be written. */
export function DepartmentField({ service, value, onChange, error }: { service: string; value: string; onChange: (name: string) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const { set } = useClassifiers();
  const ofCard = set?.services.find((each) => each.code === service)?.departments ?? [];
  const isOfCard = new Set(set?.lists['department']?.filter((each) => ofCard.includes(each.code)).map((each) => each.az));
  const names = set?.lists['department']?.filter((each) => each.active).map((each) => each.az) ?? [];
  const options = [...names.filter((name) => isOfCard.has(name)), ...names.filter((name) => !isOfCard.has(name))];
  return (
    <div>
      <FieldLabel htmlFor="assign-department">{t('applications.fields.department')}</FieldLabel>
      <Autocomplete
        id="assign-department"
        freeSolo
        options={options}
        {...(isOfCard.size > 0 && { groupBy: (name: string) => t(isOfCard.has(name) ? 'work.departments.card' : 'work.departments.other') })}
        openText={t('common.open')}
        closeText={t('common.close')}
        clearText={t('common.clear')}
        inputValue={value}
        onInputChange={(_event, text) => onChange(text)}
        renderInput={(params) => <TextField {...params} error={error !== undefined} helperText={error} />}
      />
    </div>
  );
}
