import ForumOutlined from '@mui/icons-material/ForumOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import ListItemButton from '@mui/material/ListItemButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingComment } from '#shared/comments/schema.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { pageParts, seeking } from '../ui/useSought.ts';

/** What citizens wrote and nobody has answered: how many, and the way to each. Only for those who may answer. */
export function CommentInboxButton() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const may = useMay()('comments.answer');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery(trpc.comments.inbox.queryOptions(undefined, { enabled: may }));
  if (!may) return null;
  const count = data?.count ?? 0;
  const label = count > 0 ? t('applications.commentInbox.waiting', { count }) : t('applications.commentInbox.title');
  const open = ({ about, uid }: WaitingComment) => {
    setAnchor(null);
    const state = seeking(pageParts.comment(uid));
    if (about.kind === 'application') void navigate({ to: '/applications/$id', params: { id: String(about.id) }, state });
    else void navigate({ to: '/reception', search: { date: about.date, booking: about.id }, state });
  };
  return (
    <>
      <Tooltip title={label}>
        <IconButton aria-label={label} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge badgeContent={count > 0 ? count : null} color="primary" max={99}>
            <ForumOutlined fontSize="small" />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('applications.commentInbox.title'), sx: { mt: 2, width: 380, maxHeight: 480 } } }}
      >
        <Typography variant="h3" component="h2" sx={{ px: 4, pt: 3, pb: 2 }}>
          {t('applications.commentInbox.title')}
        </Typography>
        {data?.comments.length === 0 && (
          <Typography variant="body2" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
            {t('applications.commentInbox.empty')}
          </Typography>
        )}
        {data?.comments.map((comment) => (
          <ListItemButton key={comment.uid} onClick={() => open(comment)} sx={{ display: 'block', px: 4, py: 2, borderTop: 1, borderColor: 'divider' }}>
            <Typography variant="caption" component="div" sx={{ display: 'flex', gap: 2, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
              <Box component="span" sx={{ flex: 1, minWidth: 0, fontWeight: 620, color: 'text.primary' }}>
                {comment.authorName ?? t('applications.commentBy.citizen')} · {comment.about.number}
              </Box>
              {formatInstant(comment.createdAt)}
            </Typography>
            <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.45, overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflowWrap: 'anywhere' }}>{comment.text}</Box>
          </ListItemButton>
        ))}
      </Popover>
    </>
  );
}
