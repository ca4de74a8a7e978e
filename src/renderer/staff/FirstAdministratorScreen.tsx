import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { firstAdministratorInput } from '#shared/staff/schema.ts';
import { enterOffice } from '../app/handOver.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { StartSheet } from '../ui/StartSheet.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** The first person of a new store. */
export function FirstAdministratorScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(
    trpc.staff.createAdministrator.mutationOptions({
      onSuccess: (signedIn) => {
        enterOffice(signedIn);
        void client.invalidateQueries(trpc.store.pathFilter());
      },
    }),
  );
  const [values, setValues] = useState({ name: '', position: '', login: '', password: '' });
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const form = useCheckedForm(firstAdministratorInput, values, create.error);
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues((before) => ({ ...before, [name]: event.target.value })),
    error: form.errorAt(name),
    required: true,
  });
  const begin = useOneAtATime(create.mutateAsync);
  const differ = tried && again !== values.password ? t('validation.passwordsDiffer') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const checked = form.check();
    if (checked && again === values.password) begin(checked);
  };
  return (
    <StartSheet title={t('start.administratorTitle')} intro={t('start.administratorIntro')}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Labelled label={t('start.fullName')} autoFocus autoComplete="name" {...field('name')} />
        <Labelled label={t('start.position')} autoComplete="organization-title" {...field('position')} />
        <Labelled label={t('start.login')} autoComplete="username" spellCheck={false} hint={t('start.loginHint')} {...field('login')} />
        <Labelled label={t('start.password')} type="password" autoComplete="new-password" hint={t('start.passwordHint')} {...field('password')} />
        <Labelled label={t('start.passwordAgain')} type="password" autoComplete="new-password" required value={again} onChange={(event) => setAgain(event.target.value)} error={differ} />
        {create.error && <Alert severity="error">{errorText.of(create.error)}</Alert>}
        <Button type="submit" variant="contained" size="medium" loading={create.isPending}>
          {t('start.createAdministrator')}
        </Button>
      </Box>
    </StartSheet>
  );
}
