import '@fontsource-variable/inter';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { z } from 'zod';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { startTranslations } from './app/i18n/i18n.ts';
import { PreferencesProvider } from './app/preferences.tsx';
import { Root } from './app/Root.tsx';
import { listenForBackend, queryClient, trpcClient, TRPCProvider } from './app/rpc/client.ts';
import { theme } from './app/theme/theme.ts';
import { hushReturnedFocus } from './ui/returnedFocus.ts';
import { ToastProvider } from './ui/Toasts.tsx';

// The page's rules forbid making code from text, which zod would otherwise try for speed.
z.config({ jitless: true });
listenForBackend();
hushReturnedFocus();
const preferences = await window.shell.getPreferences();
const translator = startTranslations(preferences.locale);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={translator}>
      <ThemeProvider theme={theme} defaultMode={preferences.theme} storageManager={null} disableTransitionOnChange>
        <CssBaseline enableColorScheme />
        <ErrorBoundary>
          <PreferencesProvider initial={preferences}>
            <QueryClientProvider client={queryClient}>
              <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
                <ToastProvider>
                  <Root />
                </ToastProvider>
              </TRPCProvider>
            </QueryClientProvider>
          </PreferencesProvider>
        </ErrorBoundary>
      </ThemeProvider>
    </I18nextProvider>
  </StrictMode>,
);
