import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/rpc/session.ts';

const tabs = [
  { to: '/settings', label: 'settings.tabs.general', permission: null },
  { to: '/settings/calendar', label: 'settings.tabs.calendar', permission: 'settings.view' },
] as const;

/** The parts of the settings; only those that the person may see. */
export function SettingsTabs() {
  const { t } = useTranslation();
  const may = useMay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = tabs.filter(({ permission }) => permission === null || may(permission));
  if (shown.length < 2) return null;
  return (
    <Tabs value={shown.find(({ to }) => to === path)?.to ?? false} aria-label={t('settings.title')} sx={{ px: 4, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      {shown.map(({ to, label }) => (
        <Tab key={to} value={to} component={Link} to={to} label={t(label)} />
      ))}
    </Tabs>
  );
}
