import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptAsideItem, OutboxItem } from '#shared/sync/views.ts';
import { formatInstant, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { plainTable } from '../ui/plainTable.ts';
import { subjectHref } from './subject.ts';
import { useKeptAsideWords } from './useKeptAsideWords.ts';

/** Changes on their way up. */
export function WaitingTable({ items }: { items: readonly OutboxItem[] }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const formats = useFormats();
  return (
    <Sheet head={[t('sync.columns.what'), t('sync.columns.subject'), t('sync.columns.who'), t('sync.columns.when'), t('sync.columns.attempts')]}>
      {items.map((item) => {
        const href = subjectHref(item);
        return (
          <tr key={item.id}>
            <td>{t(`commands.${item.command}`)}</td>
            <td>{href ? <Link href={href}>{item.subjectTitle}</Link> : item.subjectTitle}</td>
            <td>{item.actorName}</td>
            <td>{formatInstant(item.createdAt)}</td>
            <td>
              {formats.number(item.attempts)}
              {item.error && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{errorText.ofShape(item.error)}</Box>}
            </td>
          </tr>
        );
      })}
    </Sheet>
  );
}

/** What the portal sent and could not be understood. */
export function KeptAsideTable({ items }: { items: readonly KeptAsideItem[] }) {
  const { t } = useTranslation();
  const words = useKeptAsideWords();
  return (
    <Sheet head={[t('sync.columns.received'), t('sync.columns.kind'), t('sync.columns.subject'), t('sync.columns.portalId'), t('sync.columns.problem')]}>
      {items.map((item) => (
        <tr key={item.id}>
          <td>{formatInstant(item.receivedAt)}</td>
          <td>{words.kind(item.kind)}</td>
          <td>{[item.number, item.name].filter(Boolean).join(' · ') || '—'}</td>
          <td>{item.portalId}</td>
          <td>
            {words.problems(item).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </td>
        </tr>
      ))}
    </Sheet>
  );
}

function Sheet({ head, children }: { head: readonly string[]; children: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, overflowX: 'auto' }}>
      <Box
        component="table"
        sx={{
          ...plainTable,
          '& th, & td': { textAlign: 'left', verticalAlign: 'top', px: 3, py: 2, overflowWrap: 'anywhere' },
          '& thead th': { ...plainTable['& thead th'], whiteSpace: 'nowrap' },
        }}
      >
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Box>
    </Paper>
  );
}
