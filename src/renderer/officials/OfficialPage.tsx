import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { fullName, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { hasBegun } from '../ui/useDraft.ts';
import { InactiveMark, PublishedMark } from './marks.tsx';
import { OfficialDialog } from './OfficialDialog.tsx';
import { Portrait } from './Portrait.tsx';
import { ScheduleSheet } from './ScheduleSheet.tsx';
import { draftKey } from './useScheduleDraft.ts';

/** An official with the schedule of their receptions. */
export function OfficialPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const may = useMay();
  const { uid } = useParams({ from: '/reception/officials/$uid' });
  const one = useQuery(trpc.officials.one.queryOptions({ uid }));
  const all = useQuery(trpc.officials.all.queryOptions());
  const [changing, setChanging] = useState(false);
  const [round, setRound] = useState(0);
  const official = one.data?.uid === uid ? one.data : undefined;
  // A schedule that nobody here is changing follows what is published; one that is being changed stays as it is.
  const newest = `${uid} ${round} ${official?.scheduleRevision ?? ''}`;
  const [sheet, setSheet] = useState(newest);
  if (sheet !== newest && (!sheet.startsWith(`${uid} ${round} `) || !hasBegun(draftKey(uid)))) setSheet(newest);
  const deputy = all.data?.find((each) => each.uid === official?.deputyUid);
  const subtitle = official && [official.position, official.room && t('reception.room', { room: official.room }), deputy && t('officials.deputyIs', { name: fullName(deputy) })].filter(Boolean).join(' · ');
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        name={official ? fullName(official) : t('officials.title')}
        title={<PageTitle title={official ? fullName(official) : '\u00a0'} subtitle={subtitle ?? '\u00a0'} back={{ label: t('officials.back'), go: () => void navigate({ to: '/reception/officials' }) }} />}
      />
      {one.error && !official ? (
        <ScreenFailure text={errorText.of(one.error)} onRetry={() => void one.refetch()} />
      ) : !official ? (
        <Box sx={{ p: 5, display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Skeleton variant="rounded" height={56} />
          <Skeleton variant="rounded" height={420} />
        </Box>
      ) : (
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, px: 5, py: 2, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
            <Portrait official={official} size={36} />
            {!official.active && <InactiveMark />}
            <PublishedMark published={official.published} />
            <Next next={official.next} active={official.active} />
            <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 2 }}>
              <CalendarFileButton uid={uid} />
              {may('closures.apply') && official.active && (
                <Button variant="outlined" color="secondary" startIcon={<EventBusy />} onClick={() => void navigate({ to: '/reception/closures/$uid', params: { uid: 'new' }, search: { official: uid } })}>
                  {t('officials.absence')}
                </Button>
              )}
              {may('officials.change') && (
                <Button variant="outlined" color="secondary" startIcon={<EditOutlined />} onClick={() => setChanging(true)}>
                  {t('officials.changeShort')}
                </Button>
              )}
            </Box>
          </Box>
          <ScheduleSheet key={sheet} official={official} onPublished={() => setRound((count) => count + 1)} />
        </>
      )}
      {changing && official && <OfficialDialog official={official} all={all.data ?? []} onClose={() => setChanging(false)} onSaved={() => setChanging(false)} />}
    </Box>
  );
}

function Next({ next, active }: { next: { date: string; from: string; to: string } | null; active: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!active) return null;
  return <Box sx={{ fontSize: '0.8125rem', color: next ? 'text.primary' : 'text.secondary' }}>{next ? t('officials.nextIs', { day: formats.dayInWords(next.date), from: next.from, to: next.to }) : t('officials.noNext')}</Box>;
}

/** The receptions of the coming year as a file for a calendar program. */
function CalendarFileButton({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const toasts = useToasts();
  const errorText = useErrorText();
  const make = useMutation(trpc.officials.calendarFile.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)) }));
  const save = () =>
    make.mutate(
      { uid, locale: formats.locale },
      {
        onSuccess: async ({ fileName, bytes }) => {
          const result = await window.shell.saveFile(fileName, bytesOf(bytes), [{ name: 'iCalendar', extensions: ['ics'] }]);
          if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? fileName }));
          else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
        },
      },
    );
  return (
    <Button variant="outlined" color="secondary" startIcon={<CalendarMonth />} loading={make.isPending} loadingPosition="start" title={t('officials.calendarFileHint')} onClick={save}>
      {t('officials.calendarFile')}
    </Button>
  );
}
