import AlternateEmail from '@mui/icons-material/AlternateEmailOutlined';
import NotificationsNone from '@mui/icons-material/NotificationsNoneOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../rpc/client.ts';
import { MentionLine, ReminderLine } from './inboxLines.tsx';

const parts = ['notes', 'terms'] as const;
type Part = (typeof parts)[number];

/** What waits for the person: notes in which colleagues named them, and terms that are near or past. How much is unread, and the way to each. */
export function InboxButton() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<Part | null>(null);
  const notes = useQuery(trpc.notes.inbox.queryOptions()).data;
  const terms = useQuery(trpc.applications.reminders.queryOptions()).data;
  const readNotes = useMutation(trpc.notes.read.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.notes.pathFilter()) }));
  const readTerms = useMutation(trpc.applications.readReminders.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.applications.reminders.pathFilter()) }));
  const unreadOf: Record<Part, number> = { notes: notes?.unread ?? 0, terms: terms?.unread ?? 0 };
  const unread = unreadOf.notes + unreadOf.terms;
  const label = unread > 0 ? t('notes.inbox.unread', { count: unread }) : t('notes.inbox.title');
  // Words from colleagues before words from the program.
  const part = chosen ?? (unreadOf.notes === 0 && unreadOf.terms > 0 ? 'terms' : 'notes');
  const lines = part === 'notes' ? (notes?.mentions.length ?? 0) : (terms?.reminders.length ?? 0);
  const close = () => {
    setAnchor(null);
    setChosen(null);
  };
  const open = (applicationId: number) => {
    close();
    void navigate({ to: '/applications/$id', params: { id: String(applicationId) } });
  };
  return (
    <>
      <Tooltip title={label}>
        <IconButton aria-label={label} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge badgeContent={unread > 0 ? unread : null} color="primary" max={99}>
            <NotificationsNone fontSize="small" />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('notes.inbox.title'), sx: { mt: 2, width: 400, maxHeight: 520 } } }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pl: 2, pr: 3, borderBottom: 1, borderColor: 'divider', position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' }}>
          <Tabs value={part} onChange={(_event, next: Part) => setChosen(next)} aria-label={t('notes.inbox.title')} sx={{ flex: 1, minHeight: 44, '& .MuiTab-root': { minHeight: 44, px: 2 } }}>
            {parts.map((each) => (
              <Tab
                key={each}
                value={each}
                icon={each === 'notes' ? <AlternateEmail sx={{ fontSize: 16 }} /> : <ScheduleOutlined sx={{ fontSize: 16 }} />}
                iconPosition="start"
                label={
                  <span>
                    {t(`notes.inbox.parts.${each}`)}
                    {unreadOf[each] > 0 && (
                      <Box component="span" sx={{ ml: 1.5, fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', fontWeight: 620 }}>
                        {unreadOf[each] > 99 ? '99+' : unreadOf[each]}
                      </Box>
                    )}
                  </span>
                }
              />
            ))}
          </Tabs>
          {unreadOf[part] > 0 && (
            <Button size="small" onClick={() => (part === 'notes' ? readNotes : readTerms).mutate({})}>
              {t('notes.inbox.readAll')}
            </Button>
          )}
        </Box>
        {lines === 0 && (notes ?? terms) && (
          <Typography variant="body2" sx={{ p: 4, color: 'text.secondary' }}>
            {t(part === 'notes' ? 'notes.inbox.empty' : 'notes.inbox.noTerms')}
          </Typography>
        )}
        {part === 'notes'
          ? notes?.mentions.map((mention) => (
              <MentionLine
                key={mention.noteId}
                mention={mention}
                onOpen={() => {
                  if (!mention.isRead) readNotes.mutate({ noteIds: [mention.noteId] });
                  open(mention.applicationId);
                }}
              />
            ))
          : terms?.reminders.map((reminder) => (
              <ReminderLine
                key={reminder.id}
                reminder={reminder}
                onOpen={() => {
                  if (!reminder.isRead) readTerms.mutate({ ids: [reminder.id] });
                  open(reminder.applicationId);
                }}
              />
            ))}
        {part === 'terms' && lines > 0 && (
          <Box sx={{ px: 3, py: 1.5 }}>
            <Button
              size="small"
              onClick={() => {
                close();
                void navigate({ to: '/due' });
              }}
            >
              {t('notes.inbox.allTerms')}
            </Button>
          </Box>
        )}
      </Popover>
    </>
  );
}
