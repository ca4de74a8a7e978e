import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/applications/views.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { WaitingMark } from '../applications/marks.tsx';
import { pageParts, soughtSx, useSought } from '../ui/useSought.ts';

/** What somebody wrote, with who and when. Whoever came for it finds it in view and marked. */
export function CommentText({ comment }: { readonly comment: CommentView }) {
  const { t } = useTranslation();
  const sought = useSought<HTMLDivElement>(pageParts.comment(comment.uid));
  return (
    <Box {...sought} sx={{ borderLeft: 3, borderColor: comment.author === 'citizen' ? 'primary.main' : 'divider', pl: 3, ...soughtSx }}>
      <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {comment.authorName ?? t(`applications.commentBy.${comment.author}`)} · {formatInstant(comment.createdAt)}
        {comment.waiting && <WaitingMark />}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{comment.text}</Typography>
    </Box>
  );
}
