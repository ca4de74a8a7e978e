import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/rpc/session.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useUnplaced } from './unplaced/useUnplaced.ts';

const tabs = [
  { to: '/reception', label: 'reception.tabs.day', permission: 'reception.view' },
  { to: '/reception/find', label: 'reception.tabs.find', permission: 'reception.view' },
  { to: '/reception/unplaced', label: 'reception.tabs.unplaced', permission: 'reception.view' },
  { to: '/reception/officials', label: 'reception.tabs.officials', permission: 'reception.view' },
  { to: '/reception/figures', label: 'reception.tabs.figures', permission: 'reports.view' },
] as const;

/** The parts of the reception; only those that the person may see. */
export function ReceptionTabs() {
  const { t } = useTranslation();
  const may = useMay();
  const unplaced = useUnplaced().data?.length ?? 0;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = tabs.filter(({ permission }) => may(permission));
  if (shown.length < 2) return null;
  return (
    <Tabs value={shown.find(({ to }) => to === path)?.to ?? false} aria-label={t('reception.title')} sx={{ px: 4, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      {shown.map(({ to, label }) => (
        <Tab
          key={to}
          value={to}
          component={Link}
          to={to}
          label={
            to === '/reception/unplaced' && unplaced > 0 ? (
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
                {t(label)}
                <StatusMark tone="warn">{unplaced}</StatusMark>
              </Box>
            ) : (
              t(label)
            )
          }
        />
      ))}
    </Tabs>
  );
}
