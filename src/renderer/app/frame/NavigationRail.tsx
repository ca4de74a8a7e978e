import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import AlarmOutlined from '@mui/icons-material/AlarmOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import SyncOutlined from '@mui/icons-material/SyncOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '#shared/staff/roles.ts';
import { Mark } from '../../ui/Mark.tsx';
import { useMay } from '../rpc/session.ts';

interface Place {
  readonly to: '/applications' | '/due' | '/reception' | '/citizens' | '/report' | '/sync' | '/settings';
  readonly label: 'applications' | 'due' | 'reception' | 'citizens' | 'reports' | 'sync' | 'settings';
  readonly icon: ReactNode;
  /** Null: everybody's. */
  readonly permission: Permission | null;
}

const places: readonly Place[] = [
  { to: '/applications', label: 'applications', icon: <InboxOutlined />, permission: 'applications.view' },
  { to: '/due', label: 'due', icon: <AlarmOutlined />, permission: 'applications.view' },
  { to: '/reception', label: 'reception', icon: <EventAvailableOutlined />, permission: 'reception.view' },
  { to: '/citizens', label: 'citizens', icon: <PeopleOutlined />, permission: 'citizens.view' },
  { to: '/report', label: 'reports', icon: <AssessmentOutlined />, permission: 'reports.view' },
  { to: '/sync', label: 'sync', icon: <SyncOutlined />, permission: 'sync.view' },
  { to: '/settings', label: 'settings', icon: <SettingsOutlined />, permission: null },
];

const itemStyle = {
  width: 90,
  py: 2,
  flexDirection: 'column',
  gap: 1,
  borderRadius: 1.5,
  fontSize: '0.75rem',
  lineHeight: 1.2,
  fontWeight: 520,
  color: 'text.secondary',
  textDecoration: 'none',
  '& svg': { fontSize: 22 },
  '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
  '&[aria-current="page"]': { bgcolor: 'action.selected', color: 'primary.main', fontWeight: 620 },
} as const;

/** The rooms of the office, down the left side. */
export function NavigationRail({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Box
      component="nav"
      aria-label={t('common.navigation')}
      sx={{ gridRow: '1 / -1', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1, p: 2, borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper', overflowY: 'auto' }}
    >
      <Box sx={{ py: 1.5, mb: 2 }}>
        <Mark size={32} />
      </Box>
      {places
        .filter((place) => place.permission === null || may(place.permission))
        .map((place) => (
          <ButtonBase key={place.to} component={Link} to={place.to} aria-current={path.startsWith(place.to) ? 'page' : undefined} sx={itemStyle}>
            {place.icon}
            <span>{t(`common.places.${place.label}`)}</span>
          </ButtonBase>
        ))}
      <ButtonBase onClick={onShortcuts} sx={{ ...itemStyle, mt: 'auto' }}>
        <KeyboardOutlined />
        <span>{t('common.shortcuts.short')}</span>
      </ButtonBase>
    </Box>
  );
}
