import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/applications/views.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { WaitingMark } from '../applications/marks.tsx';

/** What somebody wrote, with who and when. */
export function CommentText({ comment }: { readonly comment: CommentView }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ borderLeft: 3, borderColor: comment.author === 'citizen' ? 'primary.main' : 'divider', pl: 3 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {comment.authorName ?? t(`applications.commentBy.${comment.author}`)} · {formatInstant(comment.createdAt)}
        {comment.waiting && <WaitingMark />}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{comment.text}</Typography>
    </Box>
  );
}
