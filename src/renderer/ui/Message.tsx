import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
  readonly tone?: 'neutral' | 'error';
}

/** What stands where rows would be: nothing yet, nothing found, or a failure. Says what will appear and how. */
export function Message({ icon, title, text, action, tone = 'neutral' }: Props) {
  return (
    <Box
      role={tone === 'error' ? 'alert' : undefined}
      sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', textAlign: 'center', gap: 2, p: 8, minHeight: 220 }}
    >
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 44,
          height: 44,
          borderRadius: '50%',
          color: tone === 'error' ? 'error.main' : 'primary.main',
          bgcolor: tone === 'error' ? 'error.light' : 'primary.light',
          mb: 1,
        }}
      >
        {icon}
      </Box>
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      {text && <Typography sx={{ color: 'text.secondary', maxWidth: 460 }}>{text}</Typography>}
      {action && <Box sx={{ mt: 2, display: 'flex', gap: 2 }}>{action}</Box>}
    </Box>
  );
}
