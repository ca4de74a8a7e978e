import CloudSync from '@mui/icons-material/CloudSyncOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxItem, SyncStatus } from '#shared/sync/views.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { formatInstant, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useNow } from '../ui/useNow.ts';
import { useSyncNow } from './useSyncNow.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { lineLook } from './lineLook.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';
import { KeptAsideTable, WaitingTable } from './tables.tsx';

/** The exchange with the portal: how it stands, what waits, what needs a person. */
export function SyncPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const may = useMay();
  const status = useQuery(trpc.sync.status.queryOptions());
  const outbox = useQuery(trpc.sync.outbox.queryOptions());
  const keptAside = useQuery(trpc.sync.keptAside.queryOptions());
  const [leaving, setLeaving] = useState<OutboxItem | null>(null);
  const refresh = () => client.invalidateQueries(trpc.sync.pathFilter());
  const run = useSyncNow();
  const retry = useMutation(trpc.sync.retry.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)), onSettled: refresh }));

  const items = outbox.data ?? [];
  const stuck = items.filter((item) => item.status === 'conflict' || item.status === 'refused');
  const waiting = items.filter((item) => item.status === 'pending');
  const kept = keptAside.data ?? [];
  const mayResolve = may('sync.resolve');

  return (
    <Box sx={{ height: '100%', overflow: 'auto' }}>
      <PageHeader
        name={t('sync.title')}
        title={<PageTitle title={t('sync.title')} subtitle={t('sync.subtitle')} />}
        action={
          <Button variant="contained" startIcon={<CloudSync />} loading={run.pending} loadingPosition="start" disabled={status.data?.line === 'notConfigured'} onClick={run.run}>
            {t('sync.runNow')}
          </Button>
        }
      />
      <Box sx={{ maxWidth: 1120, mx: 'auto', p: 5, display: 'flex', flexDirection: 'column', gap: 5 }}>
        {status.error && !status.data ? (
          <ScreenFailure text={errorText.of(status.error)} onRetry={() => void status.refetch()} />
        ) : status.data ? (
          <StatusCard status={status.data} />
        ) : (
          <Skeleton variant="rounded" height={132} />
        )}
        {stuck.length > 0 && (
          <Part title={t('sync.stuckTitle')} text={t('sync.stuckText')}>
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
              {stuck.map((item) => (
                <ConflictCard
                  key={item.id}
                  item={item}
                  mayResolve={mayResolve}
                  retrying={retry.isPending && retry.variables.id === item.id}
                  onRetry={() => retry.mutate({ id: item.id })}
                  onSetAside={() => setLeaving(item)}
                />
              ))}
            </Box>
          </Part>
        )}
        {waiting.length > 0 && (
          <Part title={t('sync.waitingTitle', { count: status.data?.waiting ?? waiting.length })} text={t('sync.waitingText')}>
            <WaitingTable items={waiting} />
          </Part>
        )}
        {kept.length > 0 && (
          <Part title={t('sync.keptAsideTitle')} text={t('sync.keptAsideText')}>
            <KeptAsideTable items={kept} />
          </Part>
        )}
        {outbox.data && status.data?.lastPullAt && stuck.length + waiting.length + kept.length === 0 && (
          <Paper variant="outlined" sx={{ borderRadius: 2 }}>
            <Message icon={<TaskAlt />} title={t('sync.allSentTitle')} text={t('sync.allSentText')} />
          </Paper>
        )}
      </Box>
      {leaving && <SetAsideDialog item={leaving} onClose={() => setLeaving(null)} />}
    </Box>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h2">{title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 3 }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}

/** The line to the portal in words, with its figures. */
function StatusCard({ status }: { status: SyncStatus }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const errorText = useErrorText();
  const may = useMay();
  const now = useNow(15_000);
  const look = lineLook[status.line];
  const figures = [
    { name: 'lastPull', value: status.lastPullAt ? formats.ago(status.lastPullAt, now) : t('sync.never') },
    { name: 'lastPush', value: status.lastPushAt ? formats.ago(status.lastPushAt, now) : t('sync.never') },
    { name: 'waiting', value: formats.number(status.waiting) },
    { name: 'conflicts', value: formats.number(status.conflicts + status.refused) },
    { name: 'numbersLeft', value: formats.number(status.numbersLeft) },
  ] as const;
  return (
    <Paper variant="outlined" sx={{ p: 5, borderRadius: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }} role="status">
        <Box sx={{ color: look.color, display: 'flex', '& svg': { fontSize: 28 } }}>{look.icon}</Box>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2" component="p">
            {t(`sync.line.${status.line}.title`)}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t(`sync.line.${status.line}.text`)}
          </Typography>
        </Box>
        {status.line === 'notConfigured' && may('settings.view') && (
          <Button variant="outlined" component={Link} to="/settings">
            {t('sync.openSettings')}
          </Button>
        )}
      </Box>
      {status.error && (
        <Alert severity={status.line === 'offline' ? 'warning' : 'error'} sx={{ mt: 4 }}>
          {errorText.ofShape(status.error)}
          <Box sx={{ fontSize: '0.75rem', mt: 0.5 }}>
            {formatInstant(status.error.at)}
            {status.nextAttemptAt !== null && status.nextAttemptAt > now && ` · ${t('sync.nextAttempt', { when: formatInstant(status.nextAttemptAt) })}`}
          </Box>
        </Alert>
      )}
      <Box component="dl" sx={{ m: 0, mt: 4, pt: 4, borderTop: 1, borderColor: 'divider', display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 4 }}>
        {figures.map((figure) => (
          <Box key={figure.name}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {t(`sync.figures.${figure.name}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: 620, fontSize: '1.0625rem', fontVariantNumeric: 'tabular-nums' }}>
              {figure.value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
