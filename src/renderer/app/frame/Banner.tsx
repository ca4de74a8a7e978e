import InfoOutlined from '@mui/icons-material/InfoOutlined';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../rpc/client.ts';

/** A quiet line above everything where the office is a demo or the runtime is a stand-in. */
export function Banner() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.store.status.queryOptions(undefined, { staleTime: 0 }));
  const texts = [data?.demo ? t('common.demoBanner') : null, window.shell.standIn === null ? null : t('common.standIn', { what: window.shell.standIn })].filter(Boolean);
  if (texts.length === 0) return <Box sx={{ gridColumn: 2 }} />;
  return (
    <Box
      component="aside"
      aria-label={t('common.notice')}
      sx={{ gridColumn: 2, display: 'flex', alignItems: 'center', gap: 2, px: 4, py: 1, fontSize: '0.75rem', lineHeight: '1rem', bgcolor: 'warning.light', color: 'text.primary', borderBottom: 1, borderColor: 'divider' }}
    >
      <InfoOutlined sx={{ fontSize: 16, color: 'warning.main' }} />
      <span>{texts.join(' ')}</span>
    </Box>
  );
}
