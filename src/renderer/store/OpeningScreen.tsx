import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/Mark.tsx';

/** While the store opens. Words come only when it takes longer than usual, so that a quick start does not flicker. */
export function OpeningScreen() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box component="main" sx={{ height: '100%', display: 'grid', placeItems: 'center', bgcolor: 'background.default' }}>
      <Box sx={{ width: 260, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 4 }}>
        <Mark size={48} />
        <LinearProgress aria-label={t('start.opening')} sx={{ width: 160, borderRadius: 1 }} />
        <Typography role="status" sx={{ color: 'text.secondary', minHeight: 22, opacity: slow ? 1 : 0 }}>
          {slow ? t('start.opening') : ''}
        </Typography>
      </Box>
    </Box>
  );
}
