import Email from '@mui/icons-material/EmailOutlined';
import Phone from '@mui/icons-material/PhoneOutlined';
import PhoneDisabled from '@mui/icons-material/PhoneDisabledOutlined';
import Sms from '@mui/icons-material/SmsOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import EditNote from '@mui/icons-material/EditNoteOutlined';
import LockOpen from '@mui/icons-material/LockOpenOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosureStatus } from '#shared/closures/plan.ts';
import type { Contacts } from '#shared/closures/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { StatusMark, type Tone } from '../ui/StatusMark.tsx';

const looks: Record<Exclude<ClosureStatus, 'discarded'>, { tone: Tone; icon: ReactNode }> = {
  draft: { tone: 'accent', icon: <EditNote /> },
  applied: { tone: 'good', icon: <TaskAlt /> },
  reopened: { tone: 'neutral', icon: <LockOpen /> },
};

/** Where a closure stands. */
export function ClosureStatusMark({ status }: { status: ClosureStatus }) {
  const { t } = useTranslation();
  if (status === 'discarded') return null;
  return (
    <StatusMark tone={looks[status].tone} icon={looks[status].icon}>
      {t(`closures.status.${status}`)}
    </StatusMark>
  );
}

/** How a citizen can be told, each way with its sign. */
export function ContactMarks({ contacts: { sms, email, phone } }: { contacts: Contacts }) {
  const { t } = useTranslation();
  const sign = (title: string, icon: ReactNode, warn = false) => (
    <Tooltip key={title} title={title}>
      <Box component="span" role="img" aria-label={title} sx={{ display: 'inline-flex', color: warn ? 'warning.main' : 'text.secondary', '& svg': { fontSize: 18 } }}>
        {icon}
      </Box>
    </Tooltip>
  );
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      {sms && sign(t('closures.contact.sms'), <Sms />)}
      {email && sign(t('closures.contact.email'), <Email />)}
      {!sms && !email && (phone ? sign(t('closures.contact.phone', { phone: formatPhone(phone) }), <Phone />, true) : sign(t('closures.contact.none'), <PhoneDisabled />, true))}
    </Box>
  );
}
