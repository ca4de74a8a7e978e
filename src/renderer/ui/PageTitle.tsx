import ArrowBack from '@mui/icons-material/ArrowBackOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** The heading of the page, which names its content too. */
export const pageTitleId = 'page-title';

interface Props {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly back?: { readonly label: string; readonly go: () => void };
}

/** The title in the header: what is on the screen, a line about it, and the way back. */
export function PageTitle({ title, subtitle, back }: Props) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
      {back && (
        <Tooltip title={back.label}>
          <IconButton aria-label={back.label} onClick={back.go} edge="start">
            <ArrowBack fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h1" id={pageTitleId} noWrap title={title}>
          {title}
        </Typography>
        {subtitle && (
          <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
            {subtitle}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
