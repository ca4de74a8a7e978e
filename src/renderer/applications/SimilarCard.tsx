import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import type { ApplicationDetail, SimilarApplication } from '#shared/applications/views.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { ApplicationStatusMark } from './marks.tsx';

/** Other applications of what seems the same person, for joining or for going on knowingly. Nothing where there is none. */
export function SimilarCard({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [compared, setCompared] = useState<SimilarApplication | null>(null);
  const { data } = useQuery(trpc.applications.similar.queryOptions({ id: application.id }));
  if (!data || data.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={t('similar.title')} sx={{ p: 5, borderRadius: 2 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'primary.main', mb: 2 }}>
        {t('similar.title')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 3 }}>
        {data.map((other) => (
          <li key={other.id}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
              <Link href={`#/applications/${other.id}`} sx={{ fontWeight: 600 }}>
                {numberOf(other)}
              </Link>
              <ApplicationStatusMark status={other.status} />
            </Box>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {other.summary}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
              {[formatInstant(other.submittedAt), other.sameSubject ? t('similar.sameSubject') : '', other.by === 'name' ? t('similar.byName') : ''].filter(Boolean).join(' · ')}
            </Typography>
            <Button size="small" onClick={() => setCompared(other)} sx={{ ml: -1 }}>
              {t('similar.compare')}
            </Button>
          </li>
        ))}
      </Box>
      {compared && <CompareDialog application={application} other={compared} onClose={() => setCompared(null)} />}
    </Paper>
  );
}
