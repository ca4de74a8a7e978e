import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import TableView from '@mui/icons-material/TableViewOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionFigures } from '#shared/reception/figures.ts';
import type { Span } from '#shared/reception/spans.ts';
import { PageHeader } from '../../app/frame/slots.tsx';
import { today } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { bytesOf } from '../../app/rpc/bytes.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { Message } from '../../ui/Message.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ScreenFailure } from '../../ui/ScreenFailure.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { ReceptionTabs } from '../ReceptionTabs.tsx';
import { useSpanWords } from '../spanWords.ts';
import { CutChart, Legend } from './CutChart.tsx';
import { CutTable } from './CutTable.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { measures, spanOf, type FiguresSearch, type Measure } from './search.ts';
import { drawnSeries, shades } from './series.ts';
import { SpanPicker } from './SpanPicker.tsx';
import { useCutRows } from './useCutRows.ts';

/** On paper only the figures stand, at full length. */
const onPaper = {
  '@media print': {
    '@page': { size: 'A4 landscape', margin: '10mm', backgroundColor: '#FFFFFF' },
    'html, body, #root': { height: 'auto !important', overflow: 'visible !important', backgroundColor: '#FFFFFF !important' },
    'nav, header > div:last-of-type, .MuiTabs-root, [role="search"], .no-print': { display: 'none !important' },
    '#root *': { overflow: 'visible !important', printColorAdjust: 'exact' },
    '#root > div, main, main > div': { height: 'auto !important', display: 'block !important' },
    '#figures-table th, #figures-table td': { fontSize: '0.625rem', lineHeight: '0.875rem', paddingInline: '3px !important', paddingBlock: '3px !important' },
    '#figures-table th:first-of-type': { position: 'static !important', minWidth: '96px !important' },
  },
} as const;

/** What the receptions of a span came to: counts, shares and times, by official, day of the week and hour. */
export function FiguresPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const words = useSpanWords();
  const search = useSearch({ from: '/reception/figures' });
  const now = today();
  const span = useMemo(() => spanOf(search, now), [search, now]);
  const figures = useQuery(trpc.reception.figures.queryOptions(span, { placeholderData: keepPreviousData }));
  const workbook = useMutation(trpc.reception.figuresWorkbook.mutationOptions({ trpc: { context: { timeoutMs: 600_000 } } }));
  const change = (part: FiguresSearch) => void navigate({ to: '/reception/figures', search: { ...search, ...part }, replace: true });
  const data = figures.data;
  const isEmpty = data !== undefined && data.total.booked + data.total.walkIns === 0;

  const exportWorkbook = () =>
    workbook.mutate(span, {
      onSuccess: async (file) => {
        const result = await window.shell.saveFile(file.fileName, bytesOf(file.bytes), [{ name: 'Excel', extensions: ['xlsx'] }]);
        if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? file.fileName }));
        else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
      },
      onError: (error) => toasts.failed(errorText.of(error)),
    });

  // Paper is white: the window has the light look while its page is made.
  const print = async () => {
    const root = document.documentElement;
    const scheme = root.getAttribute('data-scheme') ?? 'light';
    root.setAttribute('data-scheme', 'light');
    const result = await window.shell.printPage(t('figures.title')).finally(() => root.setAttribute('data-scheme', scheme));
    if (result.printed) toasts.done(t('figures.printed'));
    else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };

  const subtitle = data?.counted
    ? [words.withCount(data.counted), data.complete ? '' : t('figures.notOver'), isEmpty ? '' : t(data.compared ? 'figures.comparedWith' : 'figures.notCompared', { span: data.compared ? words.days(data.compared.days) : '' })].filter(Boolean).join(' · ')
    : '\u00a0';
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <GlobalStyles styles={onPaper} />
      <PageHeader
        name={t('figures.title')}
        title={<PageTitle title={t('figures.title')} subtitle={subtitle} />}
        action={
          <Box className="no-print" sx={{ display: 'flex', gap: 2 }}>
            <Tooltip title={t('figures.print')}>
              <span>
                <IconButton aria-label={t('figures.print')} disabled={!data || isEmpty} onClick={() => void print()}>
                  <Print fontSize="small" />
                </IconButton>
              </span>
            </Tooltip>
            <Button variant="contained" startIcon={<TableView />} loading={workbook.isPending} loadingPosition="start" disabled={!data || isEmpty} onClick={exportWorkbook}>
              {t('figures.export')}
            </Button>
          </Box>
        }
      />
      <ReceptionTabs />
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Box sx={{ maxWidth: 1320, mx: 'auto', p: 5, display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Box className="no-print">
            <SpanPicker span={span} onChange={({ kind, from, to }: Span) => change({ kind, from, to: kind === 'own' ? to : undefined })} />
          </Box>
          {figures.error && !data ? (
            <ScreenFailure text={errorText.of(figures.error)} onRetry={() => void figures.refetch()} />
          ) : !data ? (
            [170, 240, 240].map((height, i) => <Skeleton key={i} variant="rounded" height={height} />)
          ) : isEmpty ? (
            <Message icon={<InsightsOutlined />} title={data.counted ? t('figures.emptyTitle') : t('figures.futureTitle')} text={data.counted ? t('figures.emptyText') : t('figures.futureText')} />
          ) : (
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, opacity: figures.isPlaceholderData ? 0.6 : 1 }}>
              <KeyFigures figures={data} />
              <Charts figures={data} search={search} onChange={change} />
            </Box>
          )}
        </Box>
      </Box>
    </Box>
  );
}

function Charts({ figures, search, onChange }: { figures: ReceptionFigures; search: FiguresSearch; onChange: (part: FiguresSearch) => void }) {
  const { t } = useTranslation();
  const rows = useCutRows(figures);
  const measure: Measure = search.measure ?? 'count';
  const cut = search.cut ?? 'official';
  const { waiting, reception } = figures.total;
  const without = Math.max(waiting.without, reception.without);
  const drawn = drawnSeries(measure, figures.total);
  return (
    <>
      <Box sx={{ ...shades, display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: 3 }}>
        <ToggleButtonGroup className="no-print" exclusive size="small" value={measure} aria-label={t('figures.measure')}>
          {measures.map((each) => (
            <ToggleButton key={each} value={each} onClick={() => onChange({ measure: each === 'count' ? undefined : each })}>
              {t(`figures.measures.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Legend drawn={drawn} />
      </Box>
      <CutChart title={t('figures.cuts.official')} rows={rows.official} measure={measure} drawn={drawn} lying />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(400px, 1fr))', gap: 4 }}>
        <CutChart title={t('figures.cuts.weekday')} rows={rows.weekday} measure={measure} drawn={drawn} />
        <CutChart title={t('figures.cuts.hour')} rows={rows.hour} measure={measure} drawn={drawn} />
      </Box>
      <CutTable cut={cut} rows={rows[cut]} total={figures.total} onChange={(next) => onChange({ cut: next === 'official' ? undefined : next })} />
      <Box component="p" sx={{ m: 0, fontSize: '0.75rem', lineHeight: '1.125rem', color: 'text.secondary', maxWidth: 900 }}>
        {without > 0 ? `${t('figures.without', { count: without })} ` : ''}
        {t('figures.rule')}
      </Box>
    </>
  );
}
