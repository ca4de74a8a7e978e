import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { useTranslation } from 'react-i18next';
import { QuickFilter } from '../applications/QuickFilter.tsx';

/** Narrows the queue to what waits in the person's departments. Nothing for who is in none. `count` null: in none. */
export function DepartmentToggle({ on, count, onChange }: { readonly on: boolean; readonly count: number | null; readonly onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  if (count === null && !on) return null;
  return <QuickFilter value="department" icon={GroupsOutlined} label={t('departments.mine')} hint={t('departments.mineHint')} on={on} count={count} onChange={onChange} />;
}
