import AddOutlined from '@mui/icons-material/AddOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { today } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useYearDraft } from './useYearDraft.ts';
import { YearBar } from './YearBar.tsx';
import { YearForm } from './YearForm.tsx';
import { YearSheet } from './YearSheet.tsx';

/** The working calendar, year by year: what is off, moved, swapped and shorter; the administrator records what was decided. */
export function CalendarPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/settings/calendar' });
  const mayChange = may('calendar.change');
  const years = useQuery(trpc.calendar.years.queryOptions());
  const wanted = search.year ?? Number(today().slice(0, 4));
  const last = years.data?.next;
  const first = years.data?.years[0]?.year;
  // An address may name a year that there is none of: the nearest is shown.
  const year = last !== undefined && first !== undefined ? Math.min(Math.max(wanted, first), mayChange ? last : last - 1) : wanted;
  const view = useQuery(trpc.calendar.year.queryOptions({ year }, { enabled: years.data !== undefined }));
  const draft = useYearDraft(year);
  const editing = mayChange && draft.value !== null;
  const data = view.data?.year === year ? view.data : undefined;
  const failure = years.error ?? view.error;

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <PageHeader
        name={t('calendar.title')}
        title={<PageTitle title={t('calendar.title')} subtitle={t('calendar.subtitle')} />}
        action={
          mayChange &&
          data &&
          !editing && (
            <Button variant="contained" startIcon={data.source === 'new' ? <AddOutlined /> : <EditOutlined />} onClick={() => draft.begin(data)}>
              {t(data.source === 'new' ? 'calendar.addYear' : 'calendar.change', { year })}
            </Button>
          )
        }
      />
      <SettingsTabs />
      {failure && !data ? (
        <ScreenFailure text={errorText.of(failure)} onRetry={() => void Promise.all([years.refetch(), view.refetch()])} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: editing ? 'minmax(340px, 400px) minmax(0, 1fr)' : 'minmax(0, 1fr)' }}>
          {editing && data && draft.value && (
            <Box sx={{ overflow: 'auto', px: 5, pt: 5, borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
              <YearForm key={year} view={data} draft={draft.value} onType={draft.type} onRebase={draft.rebase} onClose={draft.drop} />
            </Box>
          )}
          <Box sx={{ overflow: 'auto' }}>
            <Box sx={{ maxWidth: 1280, mx: 'auto', p: 5, display: 'flex', flexDirection: 'column', gap: 4 }}>
              {years.data && (
                <YearBar
                  years={years.data}
                  year={year}
                  view={data}
                  mayChange={mayChange}
                  editing={editing}
                  onYear={(next) => void navigate({ to: '/settings/calendar', search: { year: next }, replace: true })}
                />
              )}
              {data ? (
                <YearSheet view={data} preview={editing && draft.value ? draft.value.preview : null} />
              ) : (
                <>
                  <Skeleton variant="rounded" height={92} />
                  <Skeleton variant="rounded" height={480} />
                </>
              )}
            </Box>
          </Box>
        </Box>
      )}
    </Box>
  );
}
