import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import Contrast from '@mui/icons-material/BrightnessAutoOutlined';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { themeModes, type ThemeMode } from '#shared/shell.ts';
import { usePreferences } from '../app/preferences.tsx';

const icons = { system: <Contrast fontSize="small" />, light: <LightMode fontSize="small" />, dark: <DarkMode fontSize="small" /> };

/** As the system | light | dark */
export function ThemeSwitch({ long = false }: { long?: boolean }) {
  const { t } = useTranslation();
  const { theme, setTheme } = usePreferences();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={theme}
      onChange={(_event, next: ThemeMode | null) => next && setTheme(next)}
      aria-label={t('common.theme')}
    >
      {themeModes.map((mode) => (
        <ToggleButton key={mode} value={mode} {...(!long && { 'aria-label': t(`common.themes.${mode}`) })}>
          <Tooltip describeChild title={long ? '' : t(`common.themes.${mode}`)}>
            <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
              {icons[mode]}
              {long && t(`common.themes.${mode}`)}
            </span>
          </Tooltip>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
