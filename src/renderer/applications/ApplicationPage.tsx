import SearchOff from '@mui/icons-material/SearchOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link, useCanGoBack, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useActionBar } from './ActionBar.tsx';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { DueCard } from './DueCard.tsx';
import { ApplicationStatusMark, ControlMark } from './marks.tsx';
import { Notes } from './Notes.tsx';
import { QueueSteps } from './QueueSteps.tsx';
import { SimilarCard } from './SimilarCard.tsx';
import { StepPaper } from './StepPaper.tsx';
import { Timeline } from './Timeline.tsx';
import { UndoLink } from './UndoLink.tsx';

/** One application: a sheet of paper beside what has happened to it. Each is a page of its own, so that nothing typed on one comes to stand on the next. */
export function ApplicationPage() {
  const { id } = useParams({ from: '/applications/$id' });
  return <OneApplication key={id} id={Number(id)} />;
}

function OneApplication({ id }: { id: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const { service } = useClassifiers();
  const { data, error, refetch } = useQuery(trpc.applications.get.queryOptions({ id }));
  const bar = useActionBar(data, true);
  const back = () => (canGoBack ? router.history.back() : void navigate({ to: '/applications' }));

  // The sheet takes the focus, so that the keys scroll it at once.
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), [id]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('.MuiModal-root')) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
      back();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  const title = data ? (data.number ?? t('applications.notRegisteredTitle')) : t('applications.one');
  return (
    <Box ref={sheet} tabIndex={-1} sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.default', outline: 'none' }}>
      <PageHeader
        name={title}
        title={
          <PageTitle
            title={title}
            subtitle={data ? `${fullName(data) || t('applications.anonymous')} · ${service(data.service)}` : '\u00a0'}
            back={{ label: t('applications.backToQueue'), go: back }}
          />
        }
        action={
          <>
            <QueueSteps id={id} />
            {bar.main}
          </>
        }
      />
      {error && !data ? (
        appErrorOf(error).code === 'application.notFound' ? (
          <Message
            icon={<SearchOff />}
            title={t('applications.nothingFound')}
            text={errorText.of(error)}
            action={
              <Button component={Link} to="/applications" variant="outlined">
                {t('common.notFound.open')}
              </Button>
            }
          />
        ) : (
          <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />
        )
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 880px) minmax(260px, 340px)', gap: 5, p: 5, justifyContent: 'center', alignItems: 'start' }}>
          <Paper variant="outlined" sx={{ p: { xs: 5, lg: 7 }, borderRadius: 2 }}>
            {data ? (
              <>
                <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, mb: 5, pb: 4, borderBottom: 1, borderColor: 'divider' }}>
                  <ApplicationStatusMark status={data.status} />
                  {data.onControl && <ControlMark />}
                  <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 2 }}>{bar.others}</Box>
                </Box>
                {bar.news}
                <ApplicationSheet application={data} />
              </>
            ) : (
              <Box aria-busy>
                <Skeleton width={160} height={30} />
                {[0, 1, 2].map((part) => (
                  <Skeleton key={part} variant="rounded" height={130} sx={{ mt: 5 }} />
                ))}
              </Box>
            )}
          </Paper>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, position: 'sticky', top: 20 }}>
            {data ? (
              <>
                <DueCard application={data} />
                <SimilarCard application={data} />
                <Paper variant="outlined" sx={{ p: 5, borderRadius: 2 }}>
                  <Notes applicationId={data.id} />
                </Paper>
                <Paper variant="outlined" sx={{ p: 5, borderRadius: 2 }}>
                  <Timeline events={data.timeline} form={data.form} undo={<UndoLink id={data.id} />} paperOf={(event) => <StepPaper id={data.id} event={event} />} />
                </Paper>
              </>
            ) : (
              <Skeleton variant="rounded" height={320} />
            )}
          </Box>
          {bar.dialogs}
        </Box>
      )}
    </Box>
  );
}
