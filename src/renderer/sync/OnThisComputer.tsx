import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../app/rpc/client.ts';

/** Says of what the portal does not hear of that who works at another computer does not see it. Nothing in an office of one computer. */
export function OnThisComputer() {
  const { t } = useTranslation();
  const { data } = useQuery(useTRPC().sync.status.queryOptions());
  if (!data || data.others === 0) return null;
  return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.5 }}>{t('sync.onThisComputer')}</Box>;
}
