import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../app/i18n/format.ts';
import { useUnplaced } from './useUnplaced.ts';

/** How many are named; the list has all. */
const named = 3;

/** On a day's page: who is expected on it and has no place. Nothing on other days. */
export function DayUnplaced({ date }: { readonly date: string }) {
  const { t } = useTranslation();
  const rows = (useUnplaced().data ?? []).filter((row) => row.receptionDate === date);
  if (rows.length === 0) return null;
  const names = rows.slice(0, named).map((row) => fullName({ surname: row.surname, name: row.name }));
  return (
    <Box sx={{ px: 4, pt: 3 }}>
      <Alert
        severity="warning"
        action={
          <Button color="inherit" component={Link} to="/reception/unplaced">
            {t('reception.unplaced.open')}
          </Button>
        }
      >
        {t('reception.unplaced.ofDay', { count: rows.length, names: rows.length > named ? `${names.join(', ')}…` : names.join(', ') })}
      </Alert>
    </Box>
  );
}
