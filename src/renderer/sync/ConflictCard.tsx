import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClassifierItem } from '#shared/classifiers/views.ts';
import type { Json } from '#shared/json.ts';
import type { ScheduleException, ScheduleRule } from '#shared/officials/schedule.ts';
import { fieldWordLists } from '#shared/sync/fieldWords.ts';
import type { OutboxItem } from '#shared/sync/views.ts';
import { formatDate, formatInstant, fullName, useFormats } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { NearestPlaces } from '../reception/NearestPlaces.tsx';
import { useRuleWords } from '../officials/useRuleWords.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { Refusals } from './Refusals.tsx';
import { subjectHref } from './subject.ts';

interface Props {
  readonly item: OutboxItem;
  readonly mayResolve: boolean;
  readonly retrying: boolean;
  readonly onRetry: () => void;
  readonly onSetAside: () => void;
}

/** A change that the portal did not take: what it was, why, both sides field by field, and the two ways out. */
export function ConflictCard({ item, mayResolve, retrying, onRetry, onSetAside }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const written = useFieldValue();
  const href = subjectHref(item);
  // What nobody has changed is no part of the matter.
  const told = item.fields.filter(({ before, ours, portal }) => !isSame(before, ours) || !isSame(ours, portal));
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, p: 5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: 3 }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2 }}>
            <StatusMark tone={item.status === 'conflict' ? 'warn' : 'bad'}>{t(`sync.status.${item.status}`)}</StatusMark>
            <Typography variant="h3">{t(`commands.${item.command}`)}</Typography>
          </Box>
          <Typography sx={{ mt: 1 }}>{href ? <Link href={href}>{item.subjectTitle}</Link> : item.subjectTitle}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {item.actorName} · {formatInstant(item.createdAt)}
          </Typography>
        </Box>
        {mayResolve && (
          <Box sx={{ display: 'flex', gap: 2 }}>
            <Button color="secondary" variant="outlined" onClick={onSetAside}>
              {t('sync.setAside')}
            </Button>
            <Button variant="contained" loading={retrying} onClick={onRetry}>
              {t('sync.retry')}
            </Button>
          </Box>
        )}
      </Box>
      {item.error && (
        <Alert severity={item.status === 'conflict' ? 'warning' : 'error'} sx={{ mt: 3 }}>
          {errorText.ofShape(item.error)}
          {item.error.code === 'portal.slotFull' && (
            <>
              <NearestPlaces lines={String(item.error.params['nearest'] ?? '').split('\n').filter(Boolean)} />
              {href && (
                <Box sx={{ mt: 1 }}>
                  <Link href={href}>{t('bookings.moveIt')}</Link>
                </Box>
              )}
            </>
          )}
          <Refusals kind={item.subjectKind} refusals={item.refusals} />
        </Alert>
      )}
      {told.length > 0 && (
        <Box sx={{ overflowX: 'auto', mt: 3 }} tabIndex={0} role="region" aria-label={t('sync.bothSides')}>
          <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums', '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 2, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' }, '& thead th': { color: 'text.secondary', fontWeight: 580, fontSize: '0.75rem' }, '& tbody th': { fontWeight: 560, width: '22%' } }}>
            <thead>
              <tr>
                <th scope="col">{t('sync.columns.field')}</th>
                <th scope="col">{t('sync.columns.before')}</th>
                <th scope="col">{t('sync.columns.ours')}</th>
                <th scope="col">{t('sync.columns.portal')}</th>
              </tr>
            </thead>
            <tbody>
              {told.map((field) => {
                const differs = !isSame(field.ours, field.portal);
                return (
                  <tr key={field.field}>
                    <th scope="row">{written.name(field.field)}</th>
                    <td>{written.value(field.field, field.before)}</td>
                    <Box component="td" sx={{ ...(differs && { bgcolor: 'warning.light', fontWeight: 560 }) }}>
                      {written.value(field.field, field.ours)}
                    </Box>
                    <Box component="td" sx={{ ...(differs && { bgcolor: 'warning.light', fontWeight: 560 }) }}>
                      {written.value(field.field, field.portal)}
                    </Box>
                  </tr>
                );
              })}
            </tbody>
          </Box>
        </Box>
      )}
    </Paper>
  );
}

const isSame = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);

/** Names and values of stored fields as a person reads them. */
function useFieldValue(): { name(field: string): string; value(field: string, value: Json): string } {
  const { t, i18n } = useTranslation();
  const { locale } = useFormats();
  const trpc = useTRPC();
  const officials = useQuery(trpc.officials.all.queryOptions());
  const nameKey = (field: string) => fieldWordLists.map((list) => `${list}.${field}`).find((key) => i18n.exists(key));
  const words = useRuleWords();
  const wordOf = (list: string, code: string) => {
    for (const feature of ['applications', 'reception']) {
      const key = `${feature}.${list}.${code}`;
      if (i18n.exists(key)) return t(key);
    }
    return code;
  };
  return {
    name: (field) => {
      const key = nameKey(field);
      return key === undefined ? field : t(key);
    },
    value: (field, value) => {
      if (value === null || value === '') return '—';
      if (field === 'rules' && Array.isArray(value)) return (value as unknown as ScheduleRule[]).map((rule) => words.rule(rule)).join('; ') || '—';
      if (field === 'exceptions' && Array.isArray(value)) return (value as unknown as ScheduleException[]).map(({ date, kind }) => `${formatDate(date)}: ${t(`officials.exceptionKinds.${kind}`)}`).join('; ') || '—';
      if (field === 'items' && Array.isArray(value)) return (value as unknown as ClassifierItem[]).toSorted((a, b) => a.order - b.order).map((item) => (item.active ? item[locale] : t('lists.outOfUse', { name: item[locale] }))).join('; ') || '—';
      // A picture is no text.
      if (field === 'photo') return t('common.yes');
      if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
      if (field === 'leavingGround') return t(`branches.ground.${String(value)}`);
      // The code of another thing says nothing to a person; that there is one does.
      if (field === 'joinedToUid' || field === 'previousUid') return t('common.yes');
      if (field === 'officialUid' || field === 'deputyUid') return fullName(officials.data?.find((official) => official.uid === value) ?? { surname: String(value), name: '' });
      if (typeof value === 'number' && field.endsWith('At')) return formatInstant(value);
      if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : wordOf(field, value);
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    },
  };
}
