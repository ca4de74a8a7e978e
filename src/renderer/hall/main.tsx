import '@fontsource-variable/inter';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { z } from 'zod';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { startTranslations } from '../app/i18n/i18n.ts';
import { theme } from '../app/theme/theme.ts';
import { HallScreen } from './HallScreen.tsx';

// The page's rules forbid making code from text, which zod would otherwise try for speed.
z.config({ jitless: true });
const translator = startTranslations(window.shell.locale);
const preferences = await window.shell.hall.getPreferences();
document.title = translator.t('board.hall.title');

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={translator}>
      <ThemeProvider theme={theme} defaultMode="dark" storageManager={null} disableTransitionOnChange>
        <CssBaseline />
        <ErrorBoundary>
          <HallScreen initial={preferences} />
        </ErrorBoundary>
      </ThemeProvider>
    </I18nextProvider>
  </StrictMode>,
);
