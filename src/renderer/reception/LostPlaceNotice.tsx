import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { NearestPlaces } from './NearestPlaces.tsx';

interface Props {
  /** The nearest free places as the portal named them, `date time` each. */
  readonly nearest: readonly string[];
  /** Opens the form of a move; null where that cannot be done. */
  readonly onMove: (() => void) | null;
}

/** Says that somebody on the portal has the place of a booking, where there is room near it, and leads to the move that settles it. */
export function LostPlaceNotice({ nearest, onMove }: Props) {
  const { t } = useTranslation();
  return (
    <Alert severity="error" role="alert" sx={{ mb: 4, alignItems: 'flex-start' }}>
      {t('errors.portal.slotFull')}
      <NearestPlaces lines={nearest} />
      {onMove && (
        <Button size="small" color="inherit" variant="outlined" onClick={onMove} sx={{ mt: 2, bgcolor: 'background.paper' }}>
          {t('reception.life.action.move')}
        </Button>
      )}
    </Alert>
  );
}
