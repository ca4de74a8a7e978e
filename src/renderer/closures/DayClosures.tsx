import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fullName } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';

/** On a day's page: who does not receive because of a closure, and who booked for the day all the same. Nothing on other days. */
export function DayClosures({ date }: { date: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const closures = useQuery(trpc.closures.ofDay.queryOptions({ date }));
  if (!closures.data || closures.data.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, px: 4, pt: 3 }}>
      {closures.data.map(({ uid, official, reason, late }) => (
        <Alert
          key={uid}
          severity={late > 0 ? 'warning' : 'info'}
          action={
            <Button color="inherit" component={Link} to={`/reception/closures/${uid}`}>
              {late > 0 ? t('closures.day.open') : t('closures.day.see')}
            </Button>
          }
        >
          {official ? t('closures.day.closed', { who: fullName(official), reason }) : t('closures.day.closedHall', { reason })}
          {late > 0 && ` ${t('closures.day.late', { count: late })}`}
        </Alert>
      ))}
    </Box>
  );
}
