import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

const colours: Record<Tone, { color: string; ground: string }> = {
  neutral: { color: 'text.secondary', ground: 'action.hover' },
  accent: { color: 'primary.main', ground: 'primary.light' },
  good: { color: 'success.main', ground: 'success.light' },
  warn: { color: 'warning.main', ground: 'warning.light' },
  bad: { color: 'error.main', ground: 'error.light' },
  info: { color: 'info.main', ground: 'info.light' },
};

/** A state in words with its icon; the colour only repeats what they say. */
export function StatusMark({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  const colour = colours[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        maxWidth: '100%',
        height: 22,
        px: 1.75,
        borderRadius: 1,
        fontSize: '0.75rem',
        fontWeight: 560,
        whiteSpace: 'nowrap',
        color: colour.color,
        bgcolor: colour.ground,
        '& svg': { fontSize: 15, flex: 'none' },
      }}
    >
      {icon}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {children}
      </Box>
    </Box>
  );
}
