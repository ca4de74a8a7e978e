import { createInstance, type i18n } from 'i18next';
import type { Locale } from '../shell.ts';
import { catalog } from './catalog.ts';

/**
 * A translator in one language, ready at once. Missing sentences fall back to Azerbaijani.
 * The window, the menu and the command line each make their own.
 */
export function createTranslator(locale: Locale): i18n {
  const translator = createInstance();
  void translator.init({
    lng: locale,
    fallbackLng: 'az',
    initAsync: false,
    resources: { az: { translation: catalog.az }, en: { translation: catalog.en } },
    // React and the terminal take text as text: escaping would show entities.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return translator;
}
