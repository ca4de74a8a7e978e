import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { scheduleTyped, type TypedRule } from './typed.ts';
import { RuleForm } from './RuleForm.tsx';
import { useRuleWords } from './useRuleWords.ts';

interface Props {
  readonly rule: TypedRule;
  readonly number: number;
  readonly open: boolean;
  readonly mayChange: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly markAt: (field: string) => string | undefined;
  readonly faulty: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (changes: Partial<TypedRule>) => void;
  readonly onRemove: () => void;
}

/** One recurring reception: in words, and when it is being changed with its fields below. */
export function RuleCard({ rule, number, open, mayChange, errorAt, markAt, faulty, onOpen, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const read = scheduleTyped({ rules: [rule], exceptions: [] }).draft?.rules[0];
  const title = read ? words.rule(read) : t('officials.ruleUnfinished');
  const first = ['rrule', 'startTime', 'endTime', 'slotMinutes', 'placesPerSlot', 'portalPlaces', 'validFrom', 'validTo', 'every'].map(errorAt).find(Boolean);
  return (
    <Paper variant="outlined" role="group" aria-label={t('officials.ruleNumber', { n: number })} sx={{ borderRadius: 2, p: 3, ...(faulty && { borderColor: 'error.main' }) }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {read && !open && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {[
                read.slotMinutes === null ? t('officials.dayPlaces', { count: read.placesPerSlot }) : t('officials.slotPlaces', { minutes: read.slotMinutes, count: read.placesPerSlot }),
                t('officials.portalShare', { count: read.portalPlaces }),
                words.validity(read),
                read.onDayOff === 'skip' ? '' : t(`officials.policyWords.${read.onDayOff}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          )}
          {!open && first && (
            <FormHelperText error sx={{ mx: 0 }}>
              {first}
            </FormHelperText>
          )}
        </Box>
        {mayChange && (
          <Box sx={{ display: 'flex', mt: -0.5, mr: -1 }}>
            {!open && (
              <Tooltip title={t('officials.changeRule')}>
                <IconButton aria-label={`${t('officials.changeRule')}: ${title}`} onClick={() => onOpen(true)}>
                  <EditOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            )}
            <Tooltip title={t('officials.removeRule')}>
              <IconButton aria-label={`${t('officials.removeRule')}: ${title}`} onClick={onRemove}>
                <DeleteOutlined fontSize="small" />
              </IconButton>
            </Tooltip>
          </Box>
        )}
      </Box>
      {open && (
        <Box sx={{ mt: 3, pt: 3, borderTop: 1, borderColor: 'divider' }}>
          <RuleForm rule={rule} errorAt={errorAt} markAt={markAt} onChange={onChange} />
          <Button color="secondary" sx={{ mt: 3 }} onClick={() => onOpen(false)}>
            {t('officials.closeRule')}
          </Button>
        </Box>
      )}
    </Paper>
  );
}
