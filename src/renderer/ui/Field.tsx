import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  readonly children?: ReactNode;
  /** Takes the whole row. */
  readonly wide?: boolean;
}

/** A field of the paper card: its name above, its value below; an empty one shows a dash. */
export function Field({ label, children, wide = false }: Props) {
  const { t } = useTranslation();
  const empty = children === null || children === undefined || children === '';
  return (
    <Box sx={{ minWidth: 0, ...(wide && { gridColumn: '1 / -1' }) }}>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {empty ? (
          <Box component="span" aria-label={t('common.notGiven')} role="img" sx={{ color: 'text.secondary' }}>
            —
          </Box>
        ) : (
          children
        )}
      </Typography>
    </Box>
  );
}

/** Fields side by side, as many as fit. */
export function Fields({ children, min = 190 }: { children: ReactNode; min?: number }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: `repeat(auto-fill, minmax(${min}px, 1fr))`, columnGap: 6, rowGap: 3 }}>
      {children}
    </Box>
  );
}

/** A part of a sheet with its heading. */
export function Section({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ '& + &': { borderTop: 1, borderColor: 'divider', mt: 5, pt: 5 } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2, mb: 2.5 }}>
        <Typography variant="h3" component="h2" sx={{ color: 'primary.main' }}>
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
  );
}
