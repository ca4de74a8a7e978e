import MoreVert from '@mui/icons-material/MoreVertOutlined';
import PriorityHigh from '@mui/icons-material/PriorityHighOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/reception/board.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { fullName } from '../../app/i18n/format.ts';
import { tabular } from '../../app/theme/theme.ts';
import { WaitingMark } from '../../applications/marks.tsx';
import { TwoLines } from '../../ui/Register.tsx';
import { PlaceLostMark } from '../marks.tsx';
import { rowActions, shortcutOf, type RowAction } from './rowActions.ts';
import { StateMark } from './StateMark.tsx';

export const lineHeight = 46;

/** Columns of a line; the note gives way where it is narrow. */
export const lineColumns = {
  display: 'grid',
  gridTemplateColumns: '44px 62px minmax(150px, 1.2fr) 132px minmax(90px, 1fr) 196px 176px',
  '@container (max-width: 970px)': { gridTemplateColumns: '40px 60px minmax(130px, 1fr) 124px 0 184px 150px' },
  columnGap: 3,
  alignItems: 'center',
  px: 4,
} as const;

interface Props {
  readonly row: BoardRow;
  readonly now: number;
  readonly isToday: boolean;
  readonly active: boolean;
  readonly opened: boolean;
  readonly pending: boolean;
  readonly onFocus: (id: number) => void;
  readonly onOpen: (row: BoardRow) => void;
  readonly onAction: (action: RowAction, row: BoardRow) => void;
}

/** A citizen of the board: ticket, hour, name, where they stand, and the one thing to do next. */
export const BoardLine = memo(function BoardLine({ row, now, isToday, active, opened, pending, onFocus, onOpen, onAction }: Props) {
  const { t } = useTranslation();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const actions = rowActions(row, isToday);
  const [main, ...others] = actions;
  const quiet = row.state === 'received' || row.state === 'off' || row.state === 'noShow';
  const lively = row.state === 'called' || row.state === 'inReception';
  const wordOf = (action: RowAction) => (action === 'call' && row.state === 'called' ? t('board.actions.callAgain') : t(`board.actions.${action}`));
  return (
    <Box
      role="row"
      aria-selected={opened}
      data-booking={row.id}
      data-state={row.state}
      tabIndex={active ? 0 : -1}
      onFocus={() => onFocus(row.id)}
      onClick={() => onOpen(row)}
      sx={{
        ...lineColumns,
        height: lineHeight,
        cursor: 'pointer',
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: lively ? 'action.focus' : 'background.paper',
        color: quiet ? 'text.secondary' : 'text.primary',
        '&:hover': { backgroundImage: 'linear-gradient(var(--mui-palette-action-hover), var(--mui-palette-action-hover))' },
        '&[aria-selected="true"]': { backgroundImage: 'linear-gradient(var(--mui-palette-action-selected), var(--mui-palette-action-selected))' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box role="gridcell" aria-label={row.ticket === null ? t('board.noTicket') : `№ ${row.ticket}`} sx={{ ...tabular, textAlign: 'right', fontSize: '1.0625rem', fontWeight: 660, color: row.ticket === null ? 'text.disabled' : quiet ? 'text.secondary' : 'primary.main' }}>
        {row.ticket ?? ''}
      </Box>
      <Box role="gridcell" sx={{ ...tabular, fontWeight: 600, fontSize: '0.8125rem' }}>
        {row.startTime ?? (row.channel === 'walkIn' ? <Box component="span" title={t('board.walkIn.title')} sx={{ fontWeight: 500, fontSize: '0.6875rem', lineHeight: 1.15, display: 'block', color: 'text.secondary' }}>{t('board.walkIn.short')}</Box> : '—')}
      </Box>
      <Box role="gridcell" sx={{ minWidth: 0, display: 'flex', alignItems: 'center', gap: 1.5 }}>
        {row.urgentReason !== null && (
          <Tooltip title={t('board.urgentBecause', { reason: row.urgentReason })}>
            <PriorityHigh role="img" aria-label={t('board.urgentBecause', { reason: row.urgentReason })} sx={{ fontSize: 18, color: 'error.main', flex: 'none' }} />
          </Tooltip>
        )}
        <Box sx={{ minWidth: 0 }}>
          <TwoLines strong first={fullName({ surname: row.surname, name: row.name })} second={row.patronymic} />
        </Box>
      </Box>
      <Box role="gridcell" sx={{ minWidth: 0 }}>
        <TwoLines
          figures
          first={
            <>
              {row.number}
              {row.placeLost ? <PlaceLostMark /> : row.waiting && <WaitingMark />}
            </>
          }
          second={t(`applications.kind.${row.kind}`)}
        />
      </Box>
      <Box role="gridcell" sx={{ minWidth: 0, overflow: 'hidden' }}>
        <TwoLines first={row.note ?? ''} second={row.phone ? formatPhone(row.phone) : ''} />
      </Box>
      <Box role="gridcell" sx={{ minWidth: 0, ...tabular }}>
        <StateMark row={row} now={now} isToday={isToday} />
      </Box>
      <Box role="gridcell" sx={{ display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 0.5, minWidth: 0 }} onClick={(event) => event.stopPropagation()}>
        {main && (
          <Button
            variant={main === 'start' || main === 'receive' ? 'contained' : 'outlined'}
            tabIndex={active ? 0 : -1}
            loading={pending}
            title={shortcutOf(main)}
            aria-label={t(main === 'confirm' ? 'reception.confirmNamed' : 'board.actionNamed', { action: wordOf(main), name: fullName(row) })}
            onClick={() => onAction(main, row)}
            sx={{ minWidth: 0, px: 2.5 }}
          >
            {wordOf(main)}
          </Button>
        )}
        {others.length > 0 && (
          <IconButton aria-label={t('board.moreNamed', { name: fullName(row) })} aria-haspopup="menu" tabIndex={active ? 0 : -1} onClick={(event) => setMenu(event.currentTarget)}>
            <MoreVert fontSize="small" />
          </IconButton>
        )}
        <Menu open={menu !== null} anchorEl={menu} onClose={() => setMenu(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
          {others.map((action) => (
            <MenuItem
              key={action}
              onClick={() => {
                setMenu(null);
                onAction(action, row);
              }}
            >
              <ListItemText primary={wordOf(action)} sx={{ mr: 6 }} />
              <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                {shortcutOf(action)}
              </Box>
            </MenuItem>
          ))}
        </Menu>
      </Box>
    </Box>
  );
});
