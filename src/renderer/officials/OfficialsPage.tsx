import Add from '@mui/icons-material/PersonAddAltOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { ReceptionTabs } from '../reception/ReceptionTabs.tsx';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { OfficialDialog } from './OfficialDialog.tsx';
import { OfficialList } from './OfficialList.tsx';

/** Those who receive citizens, in the order of seniority. */
export function OfficialsPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const may = useMay();
  const mayChange = may('officials.change');
  const list = useQuery(trpc.officials.list.queryOptions());
  const [adding, setAdding] = useState(false);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const save = useMutation(trpc.officials.order.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)), onSettled: () => client.invalidateQueries(trpc.officials.pathFilter()) }));
  const give = useOneAtATime(async (wanted: readonly string[]) => {
    await save.mutateAsync({ order: [...wanted] });
    setOrder(null);
    toasts.done(t('officials.order.saved'));
  });
  const rows = list.data ?? [];
  const place = new Map((order ?? []).map((uid, i) => [uid, i]));
  // Whoever came while the order was being changed stands at the end.
  const ordered = order ? rows.toSorted((a, b) => (place.get(a.uid) ?? Infinity) - (place.get(b.uid) ?? Infinity)) : rows;
  const moved = order !== null && ordered.some((row, i) => row !== rows[i]);
  const active = rows.filter((row) => row.active).length;
  const add = mayChange && (
    <Button variant="contained" startIcon={<Add />} onClick={() => setAdding(true)}>
      {t('officials.new')}
    </Button>
  );
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <PageHeader name={t('officials.title')} title={<PageTitle title={t('officials.title')} subtitle={list.data ? t('officials.count', { count: active }) : '\u00a0'} />} action={add} />
      <ReceptionTabs />
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Box sx={{ maxWidth: 1360, mx: 'auto', p: 5 }}>
          {list.error && !list.data ? (
            <ScreenFailure text={errorText.of(list.error)} onRetry={() => void list.refetch()} />
          ) : !list.data ? (
            <Skeleton variant="rounded" height={320} />
          ) : rows.length === 0 ? (
            <Paper variant="outlined" sx={{ borderRadius: 2 }}>
              <Message icon={<Groups />} title={t('officials.emptyTitle')} text={t('officials.emptyText')} action={add} />
            </Paper>
          ) : (
            <>
              <OfficialList officials={ordered} mayOrder={mayChange && rows.length > 1 && !save.isPending} onOrder={setOrder} />
              {/* Below the list, so that no row moves away under the mouse that drags it. */}
              {moved && (
                <Alert
                  severity="info"
                  sx={{ mt: 3, position: 'sticky', bottom: 0 }}
                  action={
                    <Box sx={{ display: 'flex', gap: 1 }}>
                      <Button color="inherit" disabled={save.isPending} onClick={() => setOrder(null)}>
                        {t('officials.order.undo')}
                      </Button>
                      <Button variant="contained" loading={save.isPending} onClick={() => give(ordered.map(({ uid }) => uid))}>
                        {t('officials.order.save')}
                      </Button>
                    </Box>
                  }
                >
                  {t('officials.order.changed')}
                </Alert>
              )}
            </>
          )}
        </Box>
      </Box>
      {adding && <OfficialDialog official={null} all={rows} onClose={() => setAdding(false)} onSaved={(uid) => void navigate({ to: '/reception/officials/$uid', params: { uid } })} />}
    </Box>
  );
}
