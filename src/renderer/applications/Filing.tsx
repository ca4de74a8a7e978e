import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fileInput } from '#shared/applications/schema.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Field, Fields } from '../ui/Field.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useUndo } from './useUndo.ts';

/** Where the paper of a closed application lies, and the field to write it down. */
export function Filing({ application: { id, revision, filedTo } }: { readonly application: ApplicationDetail }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const may = useMay();
  const toasts = useToasts();
  const undo = useUndo(id);
  const [typed, setTyped] = useState('');
  const [changing, setChanging] = useState(false);
  const file = useMutation(trpc.applications.file.mutationOptions({ onSuccess: () => {
        setChanging(false);
        toasts.done(t('flow.filed'), undo.offer('file'));
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()) }));
  const form = useCheckedForm(fileInput, { id, revision, filedTo: typed }, file.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked && !file.isPending) file.mutate(checked);
  };
  if (changing) {
    return (
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
        <Box sx={{ flex: 1, maxWidth: 420 }}>
          <Labelled label={t('filing.label')} required autoFocus value={typed} onChange={(event) => setTyped(event.target.value)} error={form.errorAt('filedTo') ?? (file.error ? errorText.of(file.error) : undefined)} hint={t('filing.hint')} inputProps={{ maxLength: 120 }} autoComplete="off" />
        </Box>
        <Button type="submit" variant="contained" loading={file.isPending} sx={{ mt: 6 }}>
          {t('common.save')}
        </Button>
        <Button color="secondary" onClick={() => setChanging(false)} sx={{ mt: 6 }}>
          {t('common.cancel')}
        </Button>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 3 }}>
      <Fields>
        <Field label={t('filing.label')}>{filedTo}</Field>
      </Fields>
      {may('applications.register') && (
        <Button
          onClick={() => {
            setTyped(filedTo ?? '');
            setChanging(true);
          }}
        >
          {t(filedTo === null ? 'filing.write' : 'filing.change')}
        </Button>
      )}
    </Box>
  );
}
