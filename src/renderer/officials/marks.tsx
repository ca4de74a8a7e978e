import Cancel from '@mui/icons-material/ErrorOutlineOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmptyOutlined';
import PauseCircle from '@mui/icons-material/PauseCircleOutlined';
import { useTranslation } from 'react-i18next';
import type { PublishedState } from '#shared/officials/views.ts';
import { StatusMark } from '../ui/StatusMark.tsx';

/** Where what was changed here stands with the portal; nothing when the portal has it. */
export function PublishedMark({ published: { state } }: { published: PublishedState }) {
  const { t } = useTranslation();
  if (state === 'published') return null;
  return (
    <StatusMark tone={state === 'waiting' ? 'info' : 'bad'} icon={state === 'waiting' ? <HourglassEmpty /> : <Cancel />}>
      {t(`officials.published.${state}`)}
    </StatusMark>
  );
}

/** That somebody does not receive at present. */
export function InactiveMark() {
  const { t } = useTranslation();
  return (
    <StatusMark tone="neutral" icon={<PauseCircle />}>
      {t('officials.inactive')}
    </StatusMark>
  );
}
