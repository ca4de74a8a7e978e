import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** The sheet of every screen before the office opens. */
export function StartSheet({ title, intro, children, foot }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'grid', placeItems: 'center', p: 6, bgcolor: 'background.default' }}>
      <Box sx={{ width: '100%', maxWidth: 440, my: 'auto' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 5 }}>
          <Mark size={40} />
          <Box>
            <Typography component="p" sx={{ fontSize: '1.25rem', lineHeight: 1.2, fontWeight: 680, letterSpacing: '-0.015em' }}>
              {t('common.product')}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('common.productLine')}
            </Typography>
          </Box>
          <Box sx={{ ml: 'auto' }}>
            <LanguageSwitch />
          </Box>
        </Box>
        <Paper variant="outlined" sx={{ p: 6, borderRadius: 2.5 }}>
          <Typography variant="h1" sx={{ mb: intro ? 1 : 4 }}>
            {title}
          </Typography>
          {intro && <Typography sx={{ color: 'text.secondary', mb: 4 }}>{intro}</Typography>}
          {children}
        </Paper>
        {foot && (
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mt: 3, textAlign: 'center' }}>
            {foot}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
