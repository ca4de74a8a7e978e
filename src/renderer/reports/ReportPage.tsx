import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import TableView from '@mui/icons-material/TableViewOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { Breakdowns } from './Breakdowns.tsx';
import { DayChart } from './DayChart.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MonthPicker } from './MonthPicker.tsx';
import type { ReportSearch } from './search.ts';

/** The month's figures: what the workbook holds, on the screen. */
export function ReportPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const formats = useFormats();
  const errorText = useErrorText();
  const toasts = useToasts();
  const search = useSearch({ from: '/report' });
  const months = useQuery(trpc.reports.months.queryOptions());
  const month = search.month ?? months.data?.[0];
  const report = useQuery(trpc.reports.month.queryOptions({ month: month ?? '' }, { enabled: month !== undefined, placeholderData: keepPreviousData }));
  const workbook = useMutation(trpc.reports.workbook.mutationOptions({ trpc: { context: { timeoutMs: 600_000 } } }));
  const change = (part: ReportSearch) => void navigate({ to: '/report', search: { ...search, ...part }, replace: true });
  const data = report.data;

  const exportWorkbook = () => {
    if (!month) return;
    workbook.mutate(
      { month },
      {
        onSuccess: async (file) => {
          const result = await window.shell.saveFile(file.fileName, bytesOf(file.bytes), [{ name: 'Excel', extensions: ['xlsx'] }]);
          if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? file.fileName }));
          else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
        },
        onError: (error) => toasts.failed(errorText.of(error)),
      },
    );
  };

  const failure = months.error ?? report.error;
  const period = data ? `${formatDate(data.from)} – ${formatDate(data.to)}${data.complete ? '' : ` · ${t('reports.notOver')}`}` : months.data && !month ? '' : '\u00a0';
  return (
    <Box sx={{ height: '100%', overflow: 'auto' }}>
      <PageHeader
        name={t('reports.title')}
        title={<PageTitle title={month ? t('reports.titleOf', { month: formats.month(month) }) : t('reports.title')} subtitle={period} />}
        action={
          month && (
            <Button variant="contained" startIcon={<TableView />} loading={workbook.isPending} loadingPosition="start" disabled={!data} onClick={exportWorkbook}>
              {t('reports.export')}
            </Button>
          )
        }
      />
      {failure && !data ? (
        <ScreenFailure text={errorText.of(failure)} onRetry={() => void Promise.all([months.refetch(), report.refetch()])} />
      ) : months.data && !month ? (
        <Message icon={<AssessmentOutlined />} title={t('reports.emptyTitle')} text={t('reports.emptyText')} />
      ) : (
        <Box sx={{ maxWidth: 1280, mx: 'auto', p: 5, display: 'flex', flexDirection: 'column', gap: 4, opacity: report.isPlaceholderData ? 0.6 : 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 3 }}>
            {month && <MonthPicker month={month} months={months.data ?? []} onChange={(next) => change({ month: next })} />}
            {data && !data.complete && data.compared && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('reports.comparedSoFar', { from: formatDate(data.compared.from), to: formatDate(data.compared.to) })}
              </Typography>
            )}
          </Box>
          {data ? (
            <>
              <KeyFigures report={data} />
              <DayChart report={data} />
              <Breakdowns report={data} by={search.by ?? 'service'} onChange={(by) => change({ by })} />
            </>
          ) : (
            <>
              <Skeleton variant="rounded" height={92} />
              <Skeleton variant="rounded" height={280} />
              <Skeleton variant="rounded" height={240} />
            </>
          )}
        </Box>
      )}
    </Box>
  );
}
