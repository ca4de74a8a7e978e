import Box from '@mui/material/Box';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NewBookingProvider } from '../../bookings/NewBookingProvider.tsx';
import { NoticeProvider } from '../../notices/NoticeProvider.tsx';
import { pageTitleId } from '../../ui/PageTitle.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useLiveTopics } from '../rpc/topics.ts';
import { Banner } from './Banner.tsx';
import { Header } from './Header.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { HeaderSlotsContext } from './slots.tsx';
import { useCommands } from './useCommands.ts';

/** The office: rail at the left, one header above, the page beneath. */
export function Frame() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [action, setAction] = useState<HTMLElement | null>(null);
  const [shortcuts, setShortcuts] = useState(false);
  const slots = useMemo(() => ({ title, action }), [title, action]);
  const toasts = useToasts();
  useEffect(() => toasts.dismissFailure(), [toasts, path]);
  // Who has just signed in begins at the content, not before the whole frame; a list that wants the cursor takes it afterwards.
  useEffect(() => document.getElementById('content')?.focus(), []);
  useLiveTopics();
  useCommands({ onShortcuts: () => setShortcuts(true) });
  return (
    <HeaderSlotsContext value={slots}>
      <NoticeProvider>
        <NewBookingProvider>
        <Box
          component="a"
          href="#content"
          onClick={(event: MouseEvent) => {
            event.preventDefault();
            document.getElementById('content')?.focus();
          }}
          sx={{ position: 'absolute', left: -9999, '&:focus': { left: 8, top: 8, zIndex: 2000, bgcolor: 'background.paper', p: 2, borderRadius: 1 } }}
        >
          {t('common.skipToContent')}
        </Box>
        <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gridTemplateRows: 'auto auto minmax(0, 1fr)' }}>
          <NavigationRail onShortcuts={() => setShortcuts(true)} />
          <Banner />
          <Header titleRef={setTitle} actionRef={setAction} />
          <Box component="main" id="content" tabIndex={-1} aria-labelledby={pageTitleId} sx={{ gridColumn: 2, minHeight: 0, minWidth: 0, outline: 'none', position: 'relative' }}>
            <ErrorBoundary resetBy={path}>
              <Outlet />
            </ErrorBoundary>
          </Box>
        </Box>
        <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
        </NewBookingProvider>
      </NoticeProvider>
    </HeaderSlotsContext>
  );
}
