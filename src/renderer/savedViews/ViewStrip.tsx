import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import BookmarkAdd from '@mui/icons-material/BookmarkAddOutlined';
import Home from '@mui/icons-material/HomeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostViews, type SavedView } from '#shared/savedViews/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { FoundNumber } from '../applications/find/choices.tsx';
import { filterOf, type ApplicationSearch } from '../applications/search.ts';
import { NameDialog } from './NameDialog.tsx';
import { asksTheSame, savedSearchOf, searchOfView, useSavedViews } from './useSavedViews.ts';

interface Props {
  readonly search: ApplicationSearch;
  /** Whether anything narrows the list. */
  readonly narrowed: boolean;
  readonly onChange: (search: ApplicationSearch) => void;
}

/** The person's own views with their counts, and what is done with them; what is not kept yet can be kept under a name. */
export function ViewStrip({ search, narrowed, onChange }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const saved = useSavedViews();
  const [menu, setMenu] = useState<{ readonly view: SavedView; readonly anchor: HTMLElement } | null>(null);
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const views = saved.views ?? [];
  const filters = views.map((view) => filterOf(searchOfView(view)));
  const counts = useQuery(trpc.applications.found.queryOptions({ filters }, { enabled: filters.length > 0, placeholderData: keepPreviousData }));
  const current = views.find((view) => asksTheSame(searchOfView(view), search));
  const close = () => setMenu(null);
  const act = (what: (view: SavedView) => void) => () => {
    close();
    if (menu) what(menu.view);
  };
  const begin = (what: SavedView | 'new') => {
    saved.add.reset();
    saved.change.reset();
    setNaming(what);
  };
  const save = (name: string) => {
    const done = { onSuccess: () => setNaming(null) };
    if (naming === 'new') saved.add.mutate({ name, search: savedSearchOf(search) }, done);
    else if (naming) saved.change.mutate({ uid: naming.uid, name }, done);
  };
  const refused = saved.add.error ?? saved.change.error;
  const at = menu ? views.findIndex(({ uid }) => uid === menu.view.uid) : -1;

  return (
    <Box role="group" aria-label={t('views.title')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minWidth: 0 }}>
      {views.map((view, index) => (
        <Box key={view.uid} sx={{ display: 'flex', alignItems: 'center', borderRadius: 1, border: 1, borderColor: view === current ? 'primary.main' : 'divider', bgcolor: view === current ? 'action.selected' : undefined }}>
          <Button variant="text" aria-pressed={view === current} onClick={() => onChange(searchOfView(view))} startIcon={view.isDefault ? <Home titleAccess={t('views.isDefault')} /> : undefined} sx={{ minHeight: 28, px: 2, color: view === current ? 'primary.main' : 'text.primary' }}>
            <Box component="span" sx={{ maxWidth: 200, overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {view.name}
            </Box>
            <FoundNumber found={counts.data?.[index]} />
          </Button>
          <IconButton aria-label={t('views.menu', { name: view.name })} aria-haspopup="menu" onClick={(event) => setMenu({ view, anchor: event.currentTarget })} sx={{ p: 0.5, borderRadius: 1 }}>
            <ArrowDropDown fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {narrowed && !current && views.length < mostViews && (
        <Button variant="text" startIcon={<BookmarkAdd />} onClick={() => begin('new')} sx={{ minHeight: 28 }}>
          {t('views.add')}
        </Button>
      )}
      <Menu open={menu !== null} anchorEl={menu?.anchor ?? null} onClose={close}>
        <MenuItem onClick={act(begin)}>{t('views.rename')}</MenuItem>
        <MenuItem disabled={!narrowed || current !== undefined} onClick={act((view) => saved.change.mutate({ uid: view.uid, name: view.name, search: savedSearchOf(search) }))}>
          {t('views.replace')}
        </MenuItem>
        <MenuItem onClick={act((view) => saved.chooseDefault(view.isDefault ? null : view.uid))}>{t(menu?.view.isDefault ? 'views.noDefault' : 'views.makeDefault')}</MenuItem>
        <Divider />
        <MenuItem disabled={at <= 0} onClick={act((view) => saved.move(view, -1))}>
          {t('views.earlier')}
        </MenuItem>
        <MenuItem disabled={at < 0 || at === views.length - 1} onClick={act((view) => saved.move(view, 1))}>
          {t('views.later')}
        </MenuItem>
        <Divider />
        <MenuItem onClick={act(saved.remove)}>{t('views.remove')}</MenuItem>
      </Menu>
      {naming && (
        <NameDialog
          key={naming === 'new' ? 'new' : naming.uid}
          title={t(naming === 'new' ? 'views.addTitle' : 'views.renameTitle')}
          name={naming === 'new' ? '' : naming.name}
          pending={saved.add.isPending || saved.change.isPending}
          refused={refused ? errorText.of(refused) : undefined}
          onSave={save}
          onClose={() => setNaming(null)}
        />
      )}
    </Box>
  );
}
