import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/reception/board.ts';
import { today } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';

/** Says that citizens are expected on a day off, as it comes when the calendar changes after they booked, and leads to moving them. Nothing on other days. */
export function DayOffNotice({ board: { date, isWorkingDay, dayName, officials } }: { board: Board }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  // Who has hours on a day off receives on purpose: it was set as an extra day.
  const expected = officials.reduce((sum, { hours, counts }) => (hours === null ? sum + counts.expected : sum), 0);
  if (isWorkingDay || expected === 0 || date < today()) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mx: 4, mt: 3 }}
      action={
        may('closures.apply') && (
          <Button color="inherit" onClick={() => void navigate({ to: '/reception/closures/$uid', params: { uid: 'new' }, search: { from: date } })}>
            {t('calendar.dayOff.move')}
          </Button>
        )
      }
    >
      {[t('calendar.dayOff.text', { count: expected }), dayName && `(${dayName})`].filter(Boolean).join(' ')}
    </Alert>
  );
}
