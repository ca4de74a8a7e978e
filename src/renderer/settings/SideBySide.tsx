import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  /** What the things are, as a screen reader names them. */
  readonly name: string;
  readonly things: ReadonlyArray<{ readonly code: string; readonly text: string; readonly about: string }>;
  /** The code of the one whose form is open. */
  readonly chosen: string | undefined;
  /** Said where there is none of them; undefined while they are being read. */
  readonly empty: string | undefined;
  readonly onOpen: (code: string) => void;
  /** The form of the chosen one. */
  readonly children: ReactNode;
}

/** Settings of which there are several alike: all of them at the side, the form of one beside them. */
export function SideBySide({ name, things, chosen, empty, onOpen, children }: Props) {
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(220px, 300px) minmax(0, 1fr)' }}>
      <Box component="nav" aria-label={name} sx={{ overflow: 'auto', borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
        <List disablePadding component="div">
          {things.map(({ code, text, about }) => (
            <ListItemButton key={code} selected={code === chosen} aria-current={code === chosen ? 'true' : undefined} onClick={() => onOpen(code)} sx={{ display: 'block', px: 4, py: 2.5, borderBottom: 1, borderColor: 'divider' }}>
              <Typography sx={{ fontWeight: 560 }}>{text}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {about}
              </Typography>
            </ListItemButton>
          ))}
        </List>
        {empty && things.length === 0 && (
          <Typography variant="body2" sx={{ p: 4, color: 'text.secondary' }}>
            {empty}
          </Typography>
        )}
      </Box>
      <Box sx={{ overflow: 'auto', p: 5 }}>
        <Paper variant="outlined" sx={{ maxWidth: 960, mx: 'auto', p: 6, borderRadius: 2 }}>
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
