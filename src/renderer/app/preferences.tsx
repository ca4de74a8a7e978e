import { useColorScheme } from '@mui/material/styles';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale, Preferences, ThemeMode } from '#shared/shell.ts';

interface PreferencesControl extends Preferences {
  setLocale(locale: Locale): void;
  setTheme(theme: ThemeMode): void;
  setPreview(preview: boolean): void;
}

const PreferencesContext = createContext<PreferencesControl | null>(null);

/** Language, theme and whether the queue has a preview: applied at once, remembered by the shell. */
export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  const { i18n } = useTranslation();
  const { setMode } = useColorScheme();

  useEffect(() => setMode(preferences.theme), [preferences.theme, setMode]);
  useEffect(() => {
    document.documentElement.lang = preferences.locale;
    void i18n.changeLanguage(preferences.locale);
  }, [preferences.locale, i18n]);

  const control = useMemo<PreferencesControl>(() => {
    const keep = (next: Preferences) => {
      setPreferences(next);
      void window.shell.setPreferences(next);
    };
    return {
      ...preferences,
      setLocale: (locale) => {
        keep({ ...preferences, locale });
        void window.shell.setLocale(locale);
      },
      setTheme: (theme) => keep({ ...preferences, theme }),
      setPreview: (preview) => keep({ ...preferences, preview }),
    };
  }, [preferences]);
  return <PreferencesContext value={control}>{children}</PreferencesContext>;
}

/** How the person likes the window, and how to change it. */
export function usePreferences(): PreferencesControl {
  const control = useContext(PreferencesContext);
  if (!control) throw new Error('PreferencesProvider is missing');
  return control;
}
