import MoreHoriz from '@mui/icons-material/MoreHorizOutlined';
import PersonAdd from '@mui/icons-material/PersonAddAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCounts } from '#shared/reception/board.ts';
import { HallCounts } from './Counts.tsx';

/** A thing to do with the whole day. */
export interface DayMenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

interface Props {
  readonly counts: BoardCounts | null;
  /** The field of the entrance; null on another day and for those who do not run the reception. */
  readonly checkIn: ReactNode;
  readonly onWalkIn: (() => void) | null;
  readonly menu: readonly DayMenuItem[];
}

/** Over the board: the entrance, one who comes without a booking, how the hall stands, and what is done with the whole day. */
export function BoardBar({ counts, checkIn, onWalkIn, menu }: Props) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2, px: 4, py: 2, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      {checkIn}
      {onWalkIn && (
        <Button variant="outlined" startIcon={<PersonAdd />} title="Alt+Y" aria-keyshortcuts="Alt+Y" onClick={onWalkIn}>
          {t('board.walkIn.button')}
        </Button>
      )}
      <Box sx={{ flex: 1, minWidth: 0, ml: 2 }}>{counts && <HallCounts counts={counts} />}</Box>
      {menu.length > 0 && (
        <Tooltip title={t('board.menu.label')}>
          <IconButton aria-label={t('board.menu.label')} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
            <MoreHoriz />
          </IconButton>
        </Tooltip>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        {menu.map(({ label, run, disabled = false }) => (
          <MenuItem
            key={label}
            disabled={disabled}
            onClick={() => {
              setAnchor(null);
              run();
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}
