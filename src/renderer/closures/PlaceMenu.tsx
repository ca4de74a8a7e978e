import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Divider from '@mui/material/Divider';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { placeKey } from '#shared/closures/plan.ts';
import type { FreePlace } from '#shared/closures/propose.ts';
import type { Choice } from '#shared/closures/schema.ts';
import type { ClosureDetail, PlanRow } from '#shared/closures/views.ts';
import { useFormats } from '../app/i18n/format.ts';
import { tabular } from '../app/theme/theme.ts';
import { useClosureWords } from './words.ts';

interface Props {
  readonly closure: ClosureDetail;
  readonly row: PlanRow;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onChoice: (choice: Choice) => void;
  readonly onOther: () => void;
}

/** How many places of one official stand in the menu; the rest is behind “another place”. */
const mostInMenu = 6;

/** Where one booking may come: the deputy's and the official's next free places, any other, or nowhere. */
export function PlaceMenu({ closure, row, anchor, onClose, onChoice, onOther }: Props) {
  const { t } = useTranslation();
  const words = useClosureWords();
  const formats = useFormats();
  const { from, decision } = row;
  const deputy = closure.deputies[from.officialUid];
  const now = decision.kind === 'move' ? placeKey(decision.to) : null;
  const take = (choice: Choice) => {
    onClose();
    onChoice(choice);
  };
  // The deputy's same hour comes first, then the days that follow the original one.
  const near = (places: readonly FreePlace[]) => {
    const later = places.filter(({ date }) => date >= from.date);
    const same = later.filter((place) => place.date === from.date && place.startTime === from.startTime);
    return [...same, ...later.filter((place) => !same.includes(place))].slice(0, mostInMenu);
  };
  const group = (title: string, officialUid: string, places: readonly FreePlace[]) => {
    const here = decision.kind === 'move' && decision.to.officialUid === officialUid && !places.some((place) => placeKey({ officialUid, ...place }) === now) ? [decision.to] : [];
    return [
      <ListSubheader key={officialUid} sx={{ lineHeight: '30px', fontSize: '0.75rem', bgcolor: 'transparent' }}>
        {title}
      </ListSubheader>,
      ...[...here, ...places].map(({ date, startTime }) => {
        const place = { officialUid, date, startTime };
        return (
          <MenuItem key={placeKey(place)} selected={placeKey(place) === now} onClick={() => take({ kind: 'move', to: place })} sx={tabular}>
            {words.when(place)}
            <Box component="span" sx={{ ml: 'auto', pl: 4, fontSize: '0.75rem', color: 'text.secondary' }}>
              {formats.weekdayShort(date)}
            </Box>
          </MenuItem>
        );
      }),
      ...(places.length + here.length === 0 ? [<MenuItem key={`${officialUid}-none`} disabled>{t('closures.choice.noPlaces')}</MenuItem>] : []),
    ];
  };
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ paper: { sx: { minWidth: anchor.offsetWidth, maxHeight: 440 } } }}>
      {deputy && group(t('closures.choice.deputy', { name: words.official(closure, deputy) }), deputy, near(closure.places[deputy] ?? []))}
      {group(t('closures.choice.same', { name: words.official(closure, from.officialUid) }), from.officialUid, (closure.places[from.officialUid] ?? []).filter(({ date }) => date > closure.toDate).slice(0, mostInMenu))}
      <Divider />
      <MenuItem
        onClick={() => {
          onClose();
          onOther();
        }}
      >
        {t('closures.choice.other')}
      </MenuItem>
      <MenuItem selected={decision.kind === 'cancel'} onClick={() => take({ kind: 'cancel' })}>
        <Box component="span" sx={{ color: 'error.main' }}>
          {t('closures.choice.cancel')}
        </Box>
      </MenuItem>
      {decision.kind !== 'undecided' && <MenuItem onClick={() => take({ kind: 'undecided' })}>{t('closures.choice.undecided')}</MenuItem>}
    </Menu>
  );
}
