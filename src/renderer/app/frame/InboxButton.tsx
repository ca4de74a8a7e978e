import AlternateEmail from '@mui/icons-material/AlternateEmailOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemButton from '@mui/material/ListItemButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionView } from '#shared/applications/notes.ts';
import { formatInstant } from '../i18n/format.ts';
import { useTRPC } from '../rpc/client.ts';

/** Notes in which colleagues named the person: how many are unread, and the way to each. */
export function InboxButton() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery(trpc.notes.inbox.queryOptions());
  const read = useMutation(trpc.notes.read.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.notes.pathFilter()) }));
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? t('notes.inbox.unread', { count: unread }) : t('notes.inbox.title');
  const open = (mention: MentionView) => {
    setAnchor(null);
    if (!mention.isRead) read.mutate({ noteIds: [mention.noteId] });
    void navigate({ to: '/applications/$id', params: { id: String(mention.applicationId) } });
  };
  return (
    <>
      <Tooltip title={label}>
        <IconButton aria-label={label} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge badgeContent={unread > 0 ? unread : null} color="primary" max={99}>
            <AlternateEmail fontSize="small" />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('notes.inbox.title'), sx: { mt: 2, width: 380, maxHeight: 480 } } }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 4, pt: 3, pb: 2 }}>
          <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
            {t('notes.inbox.title')}
          </Typography>
          {unread > 0 && (
            <Button size="small" onClick={() => read.mutate({})}>
              {t('notes.inbox.readAll')}
            </Button>
          )}
        </Box>
        {data && data.mentions.length === 0 && (
          <Typography variant="body2" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
            {t('notes.inbox.empty')}
          </Typography>
        )}
        {data?.mentions.map((mention) => (
          <ListItemButton key={mention.noteId} onClick={() => open(mention)} sx={{ display: 'block', px: 4, py: 2, borderTop: 1, borderColor: 'divider' }}>
            <Typography variant="caption" component="div" sx={{ display: 'flex', gap: 2, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
              <Box component="span" sx={{ fontWeight: mention.isRead ? 400 : 620, color: mention.isRead ? 'text.secondary' : 'text.primary', flex: 1 }}>
                {mention.authorName} · {mention.number}
              </Box>
              {formatInstant(mention.at)}
            </Typography>
            <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.45, fontWeight: mention.isRead ? 400 : 560, overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflowWrap: 'anywhere' }}>{mention.text}</Box>
          </ListItemButton>
        ))}
      </Popover>
    </>
  );
}
