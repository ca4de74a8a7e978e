import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { DepartmentsForm } from './DepartmentsForm.tsx';

/** The departments of the office and who is in them. */
export function DepartmentsPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const all = useQuery(trpc.departments.all.queryOptions());
  // What is typed stays while others change the list; a saved or dropped form begins anew from what is stored.
  const [round, setRound] = useState(0);
  const renew = async () => {
    await all.refetch();
    setRound((before) => before + 1);
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <PageHeader name={t('departments.title')} title={<PageTitle title={t('departments.title')} subtitle={t('departments.subtitle')} />} />
      <SettingsTabs />
      {all.error && !all.data ? (
        <ScreenFailure text={errorText.of(all.error)} onRetry={() => void all.refetch()} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 5 }}>
          <Paper variant="outlined" sx={{ maxWidth: 960, mx: 'auto', p: 6, borderRadius: 2 }}>
            {all.data ? <DepartmentsForm key={round} view={all.data} onRenew={renew} /> : <Skeleton variant="rounded" height={420} />}
          </Paper>
        </Box>
      )}
    </Box>
  );
}
