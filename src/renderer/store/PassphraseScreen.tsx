import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#shared/store/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { StartSheet } from '../ui/StartSheet.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { passphraseStrength, type Strength } from './passphraseStrength.ts';

const meter: Record<Strength, { value: number; color: 'error' | 'warning' | 'success' }> = {
  short: { value: 10, color: 'error' },
  weak: { value: 35, color: 'warning' },
  fair: { value: 65, color: 'warning' },
  strong: { value: 100, color: 'success' },
};

/** Opens the store with the passphrase, or chooses one for a new store. */
export function PassphraseScreen({ status, onOpened }: { status: StoreStatus; onOpened: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const creating = status.lock === 'create';
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const unlock = useMutation(trpc.store.unlock.mutationOptions({ onSettled: onOpened }));
  const strength = passphraseStrength(passphrase);
  const tooShort = tried && passphrase.length < 10 ? t('validation.passphraseTooShort') : undefined;
  const differ = tried && creating && again !== passphrase ? t('validation.passphrasesDiffer') : undefined;
  const failure = unlock.error ? errorText.of(unlock.error) : status.error ? errorText.ofShape(status.error) : null;

  const open = useOneAtATime(unlock.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passphrase.length >= 10 && (!creating || again === passphrase)) open({ passphrase });
  };

  return (
    <StartSheet
      title={t(creating ? 'start.createPassphraseTitle' : 'start.unlockTitle')}
      intro={t(creating ? 'start.createPassphraseIntro' : 'start.unlockIntro')}
    >
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Labelled
          label={t('start.passphrase')}
          type="password"
          autoFocus
          required
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
          error={tooShort ?? (unlock.error ? errorText.atField(unlock.error, 'passphrase') : undefined)}
          hint={creating ? t('start.passphraseHint') : undefined}
        />
        {creating && (
          <>
            <Box aria-live="polite" sx={{ mt: -2 }}>
              <LinearProgress
                variant="determinate"
                aria-label={t('start.strengthLabel')}
                value={passphrase ? meter[strength].value : 0}
                color={meter[strength].color}
                sx={{ height: 4, borderRadius: 2 }}
              />
              <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', mt: 1 }}>{passphrase ? t(`start.strength.${strength}`) : '\u00a0'}</Box>
            </Box>
            <Labelled
              label={t('start.passphraseAgain')}
              type="password"
              required
              autoComplete="off"
              value={again}
              onChange={(event) => setAgain(event.target.value)}
              error={differ}
            />
            <Alert severity="warning">{t('start.passphraseWarning')}</Alert>
          </>
        )}
        {failure && <Alert severity="error">{failure}</Alert>}
        <Button type="submit" variant="contained" size="medium" loading={unlock.isPending}>
          {t(creating ? 'start.createStore' : 'start.unlock')}
        </Button>
      </Box>
    </StartSheet>
  );
}
