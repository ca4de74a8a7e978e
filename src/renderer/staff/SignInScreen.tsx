import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { enterOffice } from '../app/handOver.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { lastSessionEnd } from '../app/rpc/session.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { StartSheet } from '../ui/StartSheet.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** Signing in by name and password; in the demo office also by one click. */
export function SignInScreen({ demo, version }: { demo: boolean; version: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useMutation(trpc.staff.signIn.mutationOptions({ onSuccess: enterOffice }));
  const accounts = useQuery(trpc.staff.demoAccounts.queryOptions(undefined, { enabled: demo }));
  const missing = (value: string) => (tried && value.trim() === '' ? t('validation.required') : undefined);

  const enter = useOneAtATime(signIn.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '') enter({ login, password });
  };

  return (
    <StartSheet title={t('start.signInTitle')} foot={t('start.version', { version })}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {lastSessionEnd() === 'timeout' && !signIn.error && <Alert severity="info">{t('errors.auth.sessionEnded')}</Alert>}
        <Labelled
          label={t('start.login')}
          autoFocus
          required
          autoComplete="username"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          error={missing(login)}
        />
        <Labelled
          label={t('start.password')}
          type="password"
          required
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={missing(password)}
        />
        {signIn.error && <Alert severity="error">{errorText.of(signIn.error)}</Alert>}
        <Button type="submit" variant="contained" size="medium" loading={signIn.isPending}>
          {t('start.signIn')}
        </Button>
      </Box>
      {demo && accounts.data && accounts.data.length > 0 && (
        <Box component="section" aria-label={t('start.demoTitle')} sx={{ mt: 5, pt: 4, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="h3" component="h2">
            {t('start.demoTitle')}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
            {t('start.demoHint')}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
            {accounts.data.map((account) => (
              <ButtonBase
                key={account.login}
                disabled={signIn.isPending}
                onClick={() => enter({ login: account.login, password: account.password })}
                sx={{
                  justifyContent: 'flex-start',
                  gap: 2,
                  p: 2,
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 1.5,
                  textAlign: 'left',
                  '&:hover': { bgcolor: 'action.hover', borderColor: 'primary.main' },
                }}
              >
                <Avatar name={account.name} size={28} />
                <Box sx={{ minWidth: 0 }}>
                  <Typography variant="body2" noWrap sx={{ fontWeight: 560 }}>
                    {account.name}
                  </Typography>
                  <Typography variant="caption" noWrap sx={{ color: 'text.secondary', display: 'block' }}>
                    {t(`common.roles.${account.role}`)}
                  </Typography>
                </Box>
              </ButtonBase>
            ))}
          </Box>
        </Box>
      )}
    </StartSheet>
  );
}
