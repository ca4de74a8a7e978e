import WarningAmber from '@mui/icons-material/WarningAmberOutlined';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';

const tabs = [
  { to: '/settings', label: 'settings.tabs.general', permission: null },
  { to: '/settings/services', label: 'settings.tabs.services', permission: 'settings.view' },
  { to: '/settings/lists', label: 'settings.tabs.lists', permission: 'settings.view' },
  { to: '/settings/departments', label: 'settings.tabs.departments', permission: 'settings.view' },
  { to: '/settings/calendar', label: 'settings.tabs.calendar', permission: 'settings.view' },
] as const;

/** The parts of the settings; only those that the person may see. */
export function SettingsTabs() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const may = useMay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = tabs.filter(({ permission }) => permission === null || may(permission));
  const years = useQuery(trpc.calendar.years.queryOptions(undefined, { enabled: may('settings.view') }));
  if (shown.length < 2) return null;
  return (
    <Tabs value={shown.find(({ to }) => to === path)?.to ?? false} aria-label={t('settings.title')} sx={{ px: 4, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      {shown.map(({ to, label }) => (
        <Tab
          key={to}
          value={to}
          component={Link}
          to={to}
          label={t(label)}
          {...(to === '/settings/calendar' && years.data?.warning && { icon: <WarningAmber titleAccess={t(`calendar.warning.${years.data.warning.lack}`, { year: years.data.warning.year })} sx={{ fontSize: 18, color: 'warning.main' }} />, iconPosition: 'end' as const })}
        />
      ))}
    </Tabs>
  );
}
