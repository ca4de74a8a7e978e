import Add from '@mui/icons-material/AddOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import NewReleases from '@mui/icons-material/NewReleasesOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClosureRow } from '#shared/closures/views.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { tabular } from '../app/theme/theme.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { TwoLines } from '../ui/Register.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { ClosureStatusMark } from './marks.tsx';
import { rowLink } from './rowLink.ts';
import { useClosureWords } from './words.ts';

const tracks = { display: 'grid', gridTemplateColumns: 'minmax(200px, 1.4fr) 168px minmax(130px, 1.2fr) 168px 144px', columnGap: 3, alignItems: 'center', px: 4 } as const;

/** Absences and closures: drafts, confirmed ones with what came since, and those that ended early. */
export function ClosuresPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const may = useMay();
  const list = useQuery(trpc.closures.list.queryOptions());
  const add = may('closures.apply') && (
    <Button variant="contained" startIcon={<Add />} component={Link} to="/reception/closures/new">
      {t('closures.new')}
    </Button>
  );
  return (
    <Box sx={{ height: '100%', overflow: 'auto' }}>
      <PageHeader
        name={t('closures.title')}
        title={<PageTitle title={t('closures.title')} subtitle={t('closures.subtitle')} back={{ label: t('closures.back'), go: () => void navigate({ to: '/reception' }) }} />}
        action={add}
      />
      <Box sx={{ maxWidth: 1200, mx: 'auto', p: 5 }}>
        {list.error && !list.data ? (
          <ScreenFailure text={errorText.of(list.error)} onRetry={() => void list.refetch()} />
        ) : !list.data ? (
          <Skeleton variant="rounded" height={240} />
        ) : list.data.length === 0 ? (
          <Paper variant="outlined" sx={{ borderRadius: 2 }}>
            <Message icon={<EventBusy />} title={t('closures.emptyTitle')} text={t('closures.emptyText')} />
          </Paper>
        ) : (
          <Paper variant="outlined" role="table" aria-label={t('closures.listLabel')} sx={{ borderRadius: 2, overflow: 'hidden' }}>
            <Box role="row" sx={{ ...tracks, height: 34, fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
              {(['who', 'dates', 'reason', 'plan', 'status'] as const).map((column) => (
                <Box key={column} role="columnheader">
                  {t(`closures.columns.${column}`)}
                </Box>
              ))}
            </Box>
            {list.data.map((closure) => (
              <Line key={closure.uid} closure={closure} />
            ))}
          </Paper>
        )}
      </Box>
    </Box>
  );
}

function Line({ closure }: { closure: ClosureRow }) {
  const { t } = useTranslation();
  const words = useClosureWords();
  const { uid, official, reason, status, counts, late } = closure;
  const { moved, cancelled, undecided } = counts;
  const plan = moved + cancelled + undecided === 0 ? t('closures.nobody') : status === 'draft' ? t('closures.planSummary', { moved, cancelled }) : t('closures.planDone', { moved, cancelled });
  return (
    <Box role="row" sx={{ ...tracks, position: 'relative', minHeight: 52, fontSize: '0.8125rem', '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' }, '&:hover': { bgcolor: 'action.hover' } }}>
      <Box role="cell" sx={rowLink}>
        <Link to="/reception/closures/$uid" params={{ uid }}>
          {official ? <TwoLines strong first={words.who(closure)} second={official.position} /> : <Box component="span" sx={{ fontWeight: 620 }}>{words.who(closure)}</Box>}
        </Link>
      </Box>
      <Box role="cell" sx={tabular}>
        {words.span(closure)}
      </Box>
      <Box role="cell" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {reason}
      </Box>
      <Box role="cell" sx={{ minWidth: 0 }}>
        {undecided > 0 ? <TwoLines first={plan} second={t('closures.planUndecided', { count: undecided })} /> : plan}
      </Box>
      <Box role="cell" sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1, py: 1 }}>
        <ClosureStatusMark status={status} />
        {late > 0 && (
          <StatusMark tone="warn" icon={<NewReleases />}>
            {t('closures.late', { count: late })}
          </StatusMark>
        )}
      </Box>
    </Box>
  );
}
