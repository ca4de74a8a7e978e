import Close from '@mui/icons-material/CloseOutlined';
import Search from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationSearch } from '../../applications/search.ts';
import { citizensSearch } from '../../citizens/search.ts';
import { findSearch } from '../../reception/find/search.ts';

/** A key typed this soon after the one before belongs to the same question. */
const restMs = 120;

export const searchFieldId = 'search-field';

/** Search in the same place on every page: of the bookings within the reception, of citizens among them, else of the queue. Typing narrows the list at once; Enter and ↓ go into it. */
export function SearchField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useRouterState({ select: (state) => state.location });
  const inReception = location.pathname === '/reception' || location.pathname.startsWith('/reception/');
  const amongCitizens = location.pathname === '/citizens' || location.pathname.startsWith('/citizens/');
  const onList = location.pathname === (inReception ? '/reception/find' : amongCitizens ? '/citizens' : '/applications');
  const asked = onList ? ((inReception ? findSearch : amongCitizens ? citizensSearch : applicationSearch)(location.search).q ?? '') : '';
  const [text, setText] = useState(asked);
  const typed = useRef(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address may change by other hands: a cleared filter, another page, the way back.
  useEffect(() => {
    if (asked === typed.current) return;
    typed.current = asked;
    setText(asked);
  }, [asked]);

  const search = (next: string) => {
    setText(next);
    typed.current = next.trim();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const q = next.trim();
      if (!onList && q === '') return;
      if (inReception) void navigate({ to: '/reception/find', search: (before) => findSearch({ ...(onList ? before : {}), q, booking: undefined }), replace: onList });
      else if (amongCitizens) void navigate({ to: '/citizens', search: { q: q || undefined }, replace: onList });
      else void navigate({ to: '/applications', search: (before) => applicationSearch({ ...(onList ? before : {}), q }), replace: onList });
    }, restMs);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      search('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      const row = document.querySelector<HTMLElement>('[data-register] [role="row"][tabindex="0"]');
      if (!row) return;
      event.preventDefault();
      row.focus();
    }
  };

  return (
    <Box role="search">
      <OutlinedInput
        id={searchFieldId}
        fullWidth
        size="small"
        placeholder={t(inReception ? 'find.searchPlaceholder' : amongCitizens ? 'citizens.searchPlaceholder' : 'common.searchPlaceholder')}
        value={text}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        inputProps={{ 'aria-label': t(inReception ? 'find.search' : amongCitizens ? 'citizens.search' : 'common.search'), maxLength: 200, spellCheck: false, autoComplete: 'off' }}
        startAdornment={
          <InputAdornment position="start">
            <Search fontSize="small" />
          </InputAdornment>
        }
        endAdornment={
          text === '' ? (
            <Box component="kbd" aria-hidden sx={{ font: 'inherit', fontSize: '0.75rem', color: 'text.secondary', whiteSpace: 'nowrap', '@media (max-width: 1180px)': { display: 'none' } }}>
              Ctrl K
            </Box>
          ) : (
            <IconButton edge="end" aria-label={t('common.clearSearch')} onClick={() => search('')}>
              <Close fontSize="small" />
            </IconButton>
          )
        }
        sx={{ bgcolor: 'background.default', '& fieldset': { borderColor: 'divider' } }}
      />
    </Box>
  );
}
