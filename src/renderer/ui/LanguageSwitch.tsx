import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { locales, type Locale } from '#shared/shell.ts';
import { usePreferences } from '../app/preferences.tsx';

/** AZ | EN */
export function LanguageSwitch({ long = false }: { long?: boolean }) {
  const { t } = useTranslation();
  const { locale, setLocale } = usePreferences();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, next: Locale | null) => next && setLocale(next)}
      aria-label={t('common.language')}
    >
      {locales.map((each) => (
        <ToggleButton key={each} value={each} {...(!long && { 'aria-label': `${each.toUpperCase()}: ${t(`common.languages.${each}`)}` })} lang={each}>
          {long ? t(`common.languages.${each}`) : each.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
