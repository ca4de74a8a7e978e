import Campaign from '@mui/icons-material/CampaignOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BoardOfficial } from '#shared/reception/board.ts';
import { fullName } from '../../app/i18n/format.ts';
import { tabular } from '../../app/theme/theme.ts';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { useCountWords } from './Counts.tsx';

interface Props {
  readonly official: BoardOfficial;
  /** Null where nobody is called: another day, or a person who does not run the reception. */
  readonly onCallNext: (() => void) | null;
  readonly pending: boolean;
}

export const headHeight = 68;

/** An official at the head of those who come to them: who, where, when, how many wait, and the biggest button of the board. */
export function OfficialHead({ official: entry, onCallNext, pending }: Props) {
  const { t } = useTranslation();
  const words = useCountWords();
  const { official, hours, counts, nextId, bookings } = entry;
  const next = bookings.find((row) => row.id === nextId);
  const called = bookings.find((row) => row.state === 'called');
  const place = [official.position, official.room && t('reception.room', { room: official.room }), hours && `${hours.from}–${hours.to}`].filter(Boolean).join(' · ');
  return (
    <Box role="row" sx={{ height: headHeight, display: 'flex', alignItems: 'center', gap: 3, px: 4, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.default' }}>
      {official.photo ? (
        <Box component="img" src={official.photo} alt="" sx={{ width: 40, height: 40, flex: 'none', borderRadius: '50%', objectFit: 'cover' }} />
      ) : (
        <Avatar name={`${official.surname} ${official.name}`} size={40} />
      )}
      <Box role="rowheader" sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h2" component="h2" noWrap title={fullName(official)}>
          {fullName(official)}
        </Typography>
        <Typography variant="body2" noWrap title={place} sx={{ color: 'text.secondary' }}>
          {place}
        </Typography>
      </Box>
      <Typography role="gridcell" variant="body2" noWrap sx={{ ...tabular, color: 'text.secondary', flexShrink: 1, minWidth: 0, '@media (max-width: 1150px)': { display: 'none' } }}>
        {words(counts)}
      </Typography>
      {onCallNext && (
        <Box role="gridcell" sx={{ flex: 'none' }}>
        <Button
          variant="contained"
          startIcon={<Campaign />}
          loading={pending}
          loadingPosition="start"
          disabled={!next || called !== undefined}
          title={called ? t('board.calledNow', { ticket: called.ticket ?? '—' }) : next ? 'Alt+D' : t('board.nobodyWaits')}
          onClick={onCallNext}
          sx={{ height: 46, minWidth: 208, justifyContent: 'flex-start', textAlign: 'left', flex: 'none' }}
        >
          <Box component="span" sx={{ display: 'block', lineHeight: 1.2 }}>
            <Box component="span" sx={{ display: 'block', fontSize: '0.875rem', fontWeight: 620 }}>
              {t('board.callNext')}
            </Box>
            <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', fontWeight: 500, ...tabular }}>
              <Box component="span" sx={visuallyHidden}>
                {fullName(official)}:{' '}
              </Box>
              {called ? t('board.calledNow', { ticket: called.ticket ?? '—' }) : next ? [`№ ${next.ticket ?? '—'}`, next.startTime].filter(Boolean).join(' · ') : t('board.nobodyWaits')}
            </Box>
          </Box>
        </Button>
        </Box>
      )}
    </Box>
  );
}
