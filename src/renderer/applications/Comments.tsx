import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/applications/views.ts';
import { formatInstant } from '../app/i18n/format.ts';

/** What the citizen wrote afterwards, and what the office did. */
export function Comments({ comments }: { comments: readonly CommentView[] }) {
  const { t } = useTranslation();
  if (comments.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('applications.noComments')}
      </Typography>
    );
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 3 }}>
      {comments.map((comment) => (
        <Box component="li" key={comment.uid} sx={{ borderLeft: 3, borderColor: comment.author === 'citizen' ? 'primary.main' : 'divider', pl: 3 }}>
          <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {comment.authorName ?? t(`applications.commentBy.${comment.author}`)} · {formatInstant(comment.createdAt)}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{comment.text}</Typography>
        </Box>
      ))}
    </Box>
  );
}
