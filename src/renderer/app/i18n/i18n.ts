import { initReactI18next } from 'react-i18next';
import { createTranslator } from '#shared/locales/translator.ts';
import type { Locale } from '#shared/shell.ts';

/** Makes the window speak a language; `useTranslation` then finds it. */
export function startTranslations(locale: Locale): ReturnType<typeof createTranslator> {
  const translator = createTranslator(locale);
  translator.use(initReactI18next);
  initReactI18next.init(translator);
  document.documentElement.lang = locale;
  return translator;
}
