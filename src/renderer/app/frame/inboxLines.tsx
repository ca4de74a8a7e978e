import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionView } from '#shared/applications/notes.ts';
import type { WorkItemView } from '#shared/applications/workItems.ts';
import type { ReminderView } from '#shared/applications/reminders.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';

interface LineProps {
  readonly heading: ReactNode;
  readonly when: string;
  readonly text: string;
  readonly isRead: boolean;
  readonly onOpen: () => void;
}

function Line({ heading, when, text, isRead, onOpen }: LineProps) {
  return (
    <ListItemButton onClick={onOpen} sx={{ display: 'block', px: 4, py: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="caption" component="div" sx={{ display: 'flex', gap: 2, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        <Box component="span" sx={{ fontWeight: isRead ? 400 : 620, color: isRead ? 'text.secondary' : 'text.primary', flex: 1 }}>
          {heading}
        </Box>
        {when}
      </Typography>
      <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.45, fontWeight: isRead ? 400 : 560, overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflowWrap: 'anywhere' }}>{text}</Box>
    </ListItemButton>
  );
}

/** A note in which a colleague named the person. */
export function MentionLine({ mention, onOpen }: { mention: MentionView; onOpen: () => void }) {
  return <Line heading={`${mention.authorName} · ${mention.number}`} when={formatInstant(mention.at)} text={mention.text} isRead={mention.isRead} onOpen={onOpen} />;
}

/** Work that came to the person: what it is, by whom, and in whose place where they stand in for somebody. */
export function WorkLine({ item, onOpen }: { item: WorkItemView; onOpen: () => void }) {
  const { t } = useTranslation();
  const { kind, by, number, standsInFor, summary, note, at, isRead } = item;
  const heading = [by, number, standsInFor && t('notes.inbox.inPlaceOf', { name: standsInFor })].filter(Boolean).join(' · ');
  const text = note ?? summary;
  const words = by === null && (kind === 'assigned' || kind === 'completed') ? t(`notes.inbox.came.${kind}`, { text }) : t(`notes.inbox.work.${kind}`, { text });
  return <Line heading={heading} when={formatInstant(at)} text={words} isRead={isRead} onOpen={onOpen} />;
}

/** A term that is near or past: the person's own, or that of somebody they are over. */
export function ReminderLine({ reminder, onOpen }: { reminder: ReminderView; onOpen: () => void }) {
  const { t } = useTranslation();
  const { daysLeft, number, executor, isOwn, isInner, dueDate, summary, isRead } = reminder;
  const left = daysLeft < 0 ? t('applications.due.overdue', { count: -daysLeft }) : daysLeft === 0 ? t('applications.due.today') : t('applications.due.left', { count: daysLeft });
  const heading = (
    <>
      {number}
      <Box component="span" sx={{ color: daysLeft < 0 ? 'error.main' : 'warning.main' }}>{` · ${isInner ? t('notes.inbox.inner', { left }) : left}`}</Box>
    </>
  );
  return <Line heading={heading} when={formatDate(dueDate)} text={isOwn ? summary : t('notes.inbox.ofAnother', { name: executor ?? t('due.work.nobody'), text: summary })} isRead={isRead} onOpen={onOpen} />;
}
