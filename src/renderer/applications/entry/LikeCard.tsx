import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import { formatInstant } from '../../app/i18n/format.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { ApplicationStatusMark } from '../marks.tsx';
import { likeOf, type EntryDraft } from './entryDraft.ts';

/** Applications of what seems the same person, while the card is typed: read before it is kept a second time, or named as the earlier one. */
export function LikeCard({ draft, onRepeat }: { readonly draft: EntryDraft; readonly onRepeat: (number: string) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const like = likeOf(draft);
  const { data } = useQuery(trpc.applications.entry.like.queryOptions(like ?? { subject: '' }, { enabled: like !== null, placeholderData: keepPreviousData }));
  const found = like ? (data ?? []) : [];
  return (
    <Paper variant="outlined" component="section" aria-label={t('similar.title')} aria-live="polite" sx={{ p: 5, borderRadius: 2 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'primary.main', mb: 2 }}>
        {t('similar.title')}
      </Typography>
      {found.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t(like ? 'entry.likeNone' : 'entry.likeEmpty')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 3 }}>
        {found.slice(0, 6).map((other) => {
          const number = numberOf(other);
          return (
            <li key={other.id}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
                <Link href={`#/applications/${other.id}`} sx={{ fontWeight: 600 }}>
                  {number}
                </Link>
                <ApplicationStatusMark status={other.status} />
              </Box>
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {other.summary}
              </Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
                {[formatInstant(other.submittedAt), other.sameSubject ? t('similar.sameSubject') : '', other.by === 'name' ? t('similar.byName') : ''].filter(Boolean).join(' · ')}
              </Typography>
              <Button size="small" sx={{ ml: -1 }} onClick={() => onRepeat(number)}>
                {t('entry.repeats')}
              </Button>
            </li>
          );
        })}
      </Box>
    </Paper>
  );
}
