import Groups from '@mui/icons-material/GroupsOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WorkloadLine } from '#shared/applications/due.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Message } from '../ui/Message.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import type { DueSearch } from './search.ts';

const figures = ['open', 'overdue', 'soon', 'paused'] as const;

/** What every executor and every department has; each leads to its terms. */
export function WorkloadTable({ onChoose }: { onChoose: (search: DueSearch) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.applications.due.workload.queryOptions());
  if (error && !data) return <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} sx={{ m: 4 }} />;
  if (data.people.length === 0) return <Message icon={<Groups />} title={t('due.work.empty')} />;
  return (
    <Box tabIndex={0} role="region" aria-label={t('due.work.title')} sx={{ height: '100%', overflow: 'auto', p: 4, display: 'flex', flexDirection: 'column', gap: 6, '&:focus-visible': { outlineOffset: -2 } }}>
      <Lines title={t('due.work.people')} one={t('applications.columns.executor')} lines={data.people} choose={({ uid, name }) => (uid !== null ? { person: uid } : name !== null ? { executor: name } : null)} onChoose={onChoose} />
      {data.departments.length > 0 && <Lines title={t('due.work.departments')} one={t('applications.fields.department')} lines={data.departments} choose={({ name }) => (name === null ? null : { department: name })} onChoose={onChoose} />}
    </Box>
  );
}

interface LinesProps {
  readonly title: string;
  /** What a line is. */
  readonly one: string;
  readonly lines: readonly WorkloadLine[];
  /** What is looked at when a line is pressed; null: it leads nowhere. */
  readonly choose: (line: WorkloadLine) => DueSearch | null;
  readonly onChoose: (search: DueSearch) => void;
}

function Lines({ title, one, lines, choose, onChoose }: LinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const most = Math.max(1, ...lines.map((line) => line.open));
  return (
    <Box component="section" aria-label={title} sx={{ maxWidth: 980 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'primary.main', mb: 2 }}>
        {title}
      </Typography>
      <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', fontSize: '0.8125rem', '& th, & td': { textAlign: 'left', py: 1.5, px: 2, borderBottom: 1, borderColor: 'divider' }, '& th': { fontWeight: 580, fontSize: '0.75rem', color: 'text.secondary' }, '& .figure': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', width: 96 } }}>
        <thead>
          <tr>
            <th scope="col">{one}</th>
            <Box component="th" scope="col" aria-label={t('due.work.share')} sx={{ width: '28%' }} />
            {figures.map((figure) => (
              <th key={figure} scope="col" className="figure">
                {t(`due.work.figures.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const search = choose(line);
            const name = line.name ?? t('due.work.nobody');
            return (
              <tr key={line.uid ?? `name:${line.name ?? ''}`}>
                <Box component="th" scope="row" sx={{ '&&': { fontSize: '0.8125rem', fontWeight: 500, color: 'text.primary' } }}>
                  {search === null ? (
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {name}
                    </Box>
                  ) : (
                    <Link component="button" type="button" onClick={() => onChoose(search)} sx={{ textAlign: 'left', font: 'inherit' }}>
                      {name}
                    </Link>
                  )}
                </Box>
                <td>
                  <Box aria-hidden sx={{ display: 'flex', height: 10, borderRadius: 0.5, overflow: 'hidden' }}>
                    {(['overdue', 'soon'] as const).map((part) => (
                      <Box key={part} sx={{ width: `${(line[part] / most) * 100}%`, bgcolor: part === 'overdue' ? 'error.main' : 'warning.main' }} />
                    ))}
                    <Box sx={{ width: `${((line.open - line.overdue - line.soon) / most) * 100}%`, bgcolor: 'action.disabled' }} />
                  </Box>
                </td>
                {figures.map((figure) => (
                  <Box key={figure} component="td" className="figure" sx={{ ...(figure === 'overdue' && line.overdue > 0 && { color: 'error.main', fontWeight: 620 }), ...(line[figure] === 0 && { color: 'text.secondary' }) }}>
                    {line[figure] === 0 ? '–' : formats.number(line[figure])}
                  </Box>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Box>
    </Box>
  );
}
