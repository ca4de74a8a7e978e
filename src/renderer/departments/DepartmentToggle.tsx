import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import ToggleButton from '@mui/material/ToggleButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { queueCountedAtMost } from '#shared/applications/views.ts';
import { useFormats } from '../app/i18n/format.ts';

/** Narrows the queue to what waits in the person's departments. Nothing for who is in none. `count` null: in none. */
export function DepartmentToggle({ on, count, onChange }: { readonly on: boolean; readonly count: number | null; readonly onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (count === null && !on) return null;
  return (
    <Tooltip describeChild title={t('departments.mineHint')}>
      <ToggleButton value="department" size="small" selected={on} onChange={() => onChange(!on)} sx={{ gap: 1.5 }}>
        <GroupsOutlined sx={{ fontSize: 18 }} />
        {t('departments.mine')}
        {count !== null && count > 0 && <span>{formats.upTo(count, queueCountedAtMost)}</span>}
      </ToggleButton>
    </Tooltip>
  );
}
