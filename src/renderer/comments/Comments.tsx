import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/applications/views.ts';
import { useMay } from '../app/rpc/session.ts';
import { AnswerComment } from './AnswerComment.tsx';
import { SettleComment } from './SettleComment.tsx';
import { CommentText } from './CommentText.tsx';

/** What the citizen wrote afterwards, each with the office's answers under it and a place to answer. */
export function Comments({ comments }: { readonly comments: readonly CommentView[] }) {
  const { t } = useTranslation();
  const may = useMay();
  if (comments.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('applications.noComments')}
      </Typography>
    );
  }
  const known = new Set(comments.map((comment) => comment.uid));
  const begin = comments.filter((comment) => comment.inReplyToUid === null || !known.has(comment.inReplyToUid));
  const answersTo = (uid: string) => comments.filter((comment) => comment.inReplyToUid === uid);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 4 }}>
      {begin.map((comment) => {
        const answers = answersTo(comment.uid);
        return (
          <Box component="li" key={comment.uid}>
            <CommentText comment={comment} />
            {answers.length > 0 && (
              <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, pl: 5, display: 'flex', flexDirection: 'column', gap: 2 }}>
                {answers.map((answer) => (
                  <li key={answer.uid}>
                    <CommentText comment={answer} />
                  </li>
                ))}
              </Box>
            )}
            {comment.author === 'citizen' && may('comments.answer') && (
              <Box sx={{ display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', columnGap: 2, '& > form': { flexBasis: '100%' } }}>
                <AnswerComment comment={comment} answers={answers.length} />
                {!answers.some(({ author }) => author === 'office') && <SettleComment comment={comment} />}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
