import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { assignInput } from '#shared/applications/schema.ts';
import type { ApplicationDetail, ExecutorOption } from '#shared/applications/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** Names the executor and writes the resolution (dərkənar). */
export function AssignDialog({ application, onClose }: { application: ApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { set } = useClassifiers();
  const executors = useQuery(trpc.applications.executors.queryOptions());
  const [executorUid, setExecutorUid] = useState(application.executorUid ?? '');
  const [department, setDepartment] = useState(application.department ?? '');
  const [resolution, setResolution] = useState(application.resolution ?? '');
  const assign = useMutation(
    trpc.applications.assign.mutationOptions({
      onSuccess: () => {
        toasts.done(t('applications.assigned', { name: chosen?.name ?? '' }));
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const values = { id: application.id, revision: application.revision, executorUid, department, resolution };
  const form = useCheckedForm(assignInput, values, assign.error);
  const chosen = executors.data?.find((each) => each.uid === executorUid) ?? null;
  const departments = set?.lists['department']?.filter((each) => each.active).map((each) => each.az) ?? [];
  const departmentFault = form.errorAt('department');
  const executorFault = form.errorAt('executorUid');

  const give = useOneAtATime(assign.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) give(checked);
  };

  return (
    <Dialog open onClose={assign.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="assign-title">
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id="assign-title">{t('applications.assign.title', { number: application.number ?? application.portalNumber })}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <div>
            <FieldLabel htmlFor="assign-executor" required requiredText={t('common.required')}>
              {t('applications.fields.executor')}
            </FieldLabel>
            <Autocomplete<ExecutorOption>
              id="assign-executor"
              autoHighlight
              options={[...(executors.data ?? [])]}
              loading={executors.isPending}
              loadingText={t('common.loading')}
              noOptionsText={t('applications.assign.noExecutors')}
              openText={t('common.open')}
              closeText={t('common.close')}
              clearText={t('common.clear')}
              value={chosen}
              onChange={(_event, option) => setExecutorUid(option?.uid ?? '')}
              getOptionLabel={(option) => option.name}
              isOptionEqualToValue={(a, b) => a.uid === b.uid}
              renderOption={({ key, ...item }, option) => (
                <Box component="li" key={key} {...item} sx={{ gap: 3 }}>
                  <Box sx={{ flex: 1, minWidth: 0 }}>
                    {option.name}
                    <Box sx={{ fontSize: '0.75rem' }}>{option.position}</Box>
                  </Box>
                  <Box sx={{ fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                    {t('applications.assign.open', { count: option.open })}
                  </Box>
                </Box>
              )}
              renderInput={(params) => <TextField {...params} autoFocus error={executorFault !== undefined} />}
            />
            {executorFault && (
              <FormHelperText error sx={{ mx: 0 }}>
                {executorFault}
              </FormHelperText>
            )}
          </div>
          <div>
            <FieldLabel htmlFor="assign-department">{t('applications.fields.department')}</FieldLabel>
            <Autocomplete
              id="assign-department"
              freeSolo
              options={departments}
              openText={t('common.open')}
              closeText={t('common.close')}
              clearText={t('common.clear')}
              inputValue={department}
              onInputChange={(_event, text) => setDepartment(text)}
              renderInput={(params) => <TextField {...params} error={departmentFault !== undefined} helperText={departmentFault} />}
            />
          </div>
          <Labelled
            label={t('applications.fields.resolution')}
            hint={t('applications.assign.resolutionHint')}
            multiline
            minRows={4}
            maxRows={10}
            value={resolution}
            onChange={(event) => setResolution(event.target.value)}
            error={form.errorAt('resolution')}
          />
          {assign.error && <Alert severity="error">{errorText.of(assign.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={assign.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={assign.isPending}>
            {t('applications.actions.assign')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
