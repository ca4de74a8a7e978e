import AlternateEmail from '@mui/icons-material/AlternateEmailOutlined';
import AssignmentInd from '@mui/icons-material/AssignmentIndOutlined';
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
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { pageParts, seeking } from '../../ui/useSought.ts';
import { useTRPC } from '../rpc/client.ts';
import { MentionLine, ReminderLine, WorkLine } from './inboxLines.tsx';

const parts = ['work', 'notes', 'terms'] as const;
type Part = (typeof parts)[number];
const icons: Record<Part, ReactElement> = {
  work: <AssignmentInd sx={{ fontSize: 16 }} />,
  notes: <AlternateEmail sx={{ fontSize: 16 }} />,
  terms: <ScheduleOutlined sx={{ fontSize: 16 }} />,
};

/** What waits for the person: work that came to them, notes in which colleagues named them, and terms that are near or past. How much is unread, and the way to each. */
export function InboxButton() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<Part | null>(null);
  const work = useQuery(trpc.applications.workInbox.queryOptions()).data;
  const notes = useQuery(trpc.notes.inbox.queryOptions()).data;
  const terms = useQuery(trpc.applications.reminders.queryOptions()).data;
  const readWork = useMutation(trpc.applications.readWork.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.applications.workInbox.pathFilter()) }));
  const readNotes = useMutation(trpc.notes.read.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.notes.pathFilter()) }));
  const readTerms = useMutation(trpc.applications.readReminders.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.applications.reminders.pathFilter()) }));
  // Whichever way a person comes to an application: what came to them of it is before their eyes.
  const onShow = useRouterState({ select: ({ location }) => Number(/^\/applications\/(\d+)$/.exec(location.pathname)?.[1]) });
  const seen = work?.items.filter(({ applicationId, isRead }) => applicationId === onShow && !isRead).map(({ id }) => id) ?? [];
  const { mutate: markSeen } = readWork;
  const seenKey = seen.join();
  useEffect(() => {
    if (seenKey !== '') markSeen({ ids: seenKey.split(',').map(Number) });
  }, [seenKey, markSeen]);
  const inboxes = {
    // `lines`: null while they are still asked for.
    work: { unread: work?.unread ?? 0, lines: work?.items.length ?? null, readAll: () => readWork.mutate({}) },
    notes: { unread: notes?.unread ?? 0, lines: notes?.mentions.length ?? null, readAll: () => readNotes.mutate({}) },
    terms: { unread: terms?.unread ?? 0, lines: terms?.reminders.length ?? null, readAll: () => readTerms.mutate({}) },
  } as const satisfies Record<Part, object>;
  const unread = parts.reduce((sum, each) => sum + inboxes[each].unread, 0);
  const label = unread > 0 ? t('notes.inbox.unread', { count: unread }) : t('notes.inbox.title');
  // What colleagues did before words from the program; where nothing is new, what there is anything of.
  const part = chosen ?? parts.find((each) => inboxes[each].unread > 0) ?? parts.find((each) => inboxes[each].lines) ?? 'work';
  const inbox = inboxes[part];
  const close = () => {
    setAnchor(null);
    setChosen(null);
  };
  const open = (applicationId: number, sought?: string) => {
    close();
    void navigate({ to: '/applications/$id', params: { id: String(applicationId) }, ...(sought !== undefined && { state: seeking(sought) }) });
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
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('notes.inbox.title'), sx: { mt: 2, width: 500, maxHeight: 520 } } }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pl: 2, pr: 3, borderBottom: 1, borderColor: 'divider', position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' }}>
          <Tabs value={part} onChange={(_event, next: Part) => setChosen(next)} aria-label={t('notes.inbox.title')} sx={{ flex: 1, minHeight: 44, '& .MuiTab-root': { minHeight: 44, px: 2 } }}>
            {parts.map((each) => (
              <Tab
                key={each}
                value={each}
                icon={icons[each]}
                iconPosition="start"
                label={
                  <span>
                    {t(`notes.inbox.parts.${each}`)}
                    {inboxes[each].unread > 0 && (
                      <Box component="span" sx={{ ml: 1.5, fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', fontWeight: 620 }}>
                        {inboxes[each].unread > 99 ? '99+' : inboxes[each].unread}
                      </Box>
                    )}
                  </span>
                }
              />
            ))}
          </Tabs>
          {inbox.unread > 0 && (
            <Button size="small" onClick={inbox.readAll}>
              {t('notes.inbox.readAll')}
            </Button>
          )}
        </Box>
        {inbox.lines === 0 && (
          <Typography variant="body2" sx={{ p: 4, color: 'text.secondary' }}>
            {t(`notes.inbox.none.${part}`)}
          </Typography>
        )}
        {part === 'work' &&
          work?.items.map((item) => (
            <WorkLine
              key={item.id}
              item={item}
              onOpen={() => open(item.applicationId)}
            />
          ))}
        {part === 'notes' &&
          notes?.mentions.map((mention) => (
            <MentionLine
              key={mention.noteId}
              mention={mention}
              onOpen={() => {
                if (!mention.isRead) readNotes.mutate({ noteIds: [mention.noteId] });
                open(mention.applicationId, pageParts.note(mention.noteId));
              }}
            />
          ))}
        {part === 'terms' &&
          terms?.reminders.map((reminder) => (
            <ReminderLine
              key={reminder.id}
              reminder={reminder}
              onOpen={() => {
                if (!reminder.isRead) readTerms.mutate({ ids: [reminder.id] });
                open(reminder.applicationId);
              }}
            />
          ))}
        {part !== 'notes' && (inbox.lines ?? 0) > 0 && (part === 'terms' || work?.items.some(({ kind }) => kind !== 'approval')) && (
          <Box sx={{ px: 3, py: 1.5 }}>
            <Button
              size="small"
              onClick={() => {
                close();
                void (part === 'work' ? navigate({ to: '/applications', search: { mine: true } }) : navigate({ to: '/due' }));
              }}
            >
              {t(part === 'work' ? 'notes.inbox.allWork' : 'notes.inbox.allTerms')}
            </Button>
          </Box>
        )}
      </Popover>
    </>
  );
}
