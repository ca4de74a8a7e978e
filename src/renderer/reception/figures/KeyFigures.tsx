import TrendingDown from '@mui/icons-material/TrendingDownOutlined';
import TrendingFlat from '@mui/icons-material/TrendingFlatOutlined';
import TrendingUp from '@mui/icons-material/TrendingUpOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure, ReceptionFigures } from '#shared/reception/figures.ts';
import { useFormats } from '../../app/i18n/format.ts';

/** The span in a line of figures, each beside the span before. */
export function KeyFigures({ figures: { total, compared } }: { figures: ReceptionFigures }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = (share: number | null) => (share === null ? '—' : t('figures.percent', { value: formats.number(share * 100, 1) }));
  const minutes = (value: number | null) => (value === null ? '—' : t('figures.minutes', { value: formats.number(value) }));
  const change = (of: (figure: Figure) => number | null, unit: 'count' | 'points' | 'minutes' = 'count') => (
    <ChangeWords now={of(total)} before={compared ? of(compared.total) : null} unit={unit} />
  );
  return (
    <Paper variant="outlined" component="dl" sx={{ m: 0, borderRadius: 2, display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', overflow: 'hidden', '& > div': { p: 4, boxShadow: '1px 0 0 var(--mui-palette-divider), 0 -1px 0 var(--mui-palette-divider)' } }}>
      <Item strong name={t('figures.names.booked')} value={formats.number(total.booked)} aside={total.open > 0 ? t('figures.open', { number: formats.number(total.open) }) : ''} below={change((figure) => figure.booked)} />
      <Item name={t('figures.names.received')} value={formats.number(total.received)} aside={total.walkIns > 0 ? t('figures.walkIns', { number: formats.number(total.walkIns) }) : ''} below={change((figure) => figure.received)} />
      <Item
        name={t('figures.names.noShowShare')}
        value={percent(total.noShowShare)}
        aside={total.expected > 0 ? t('figures.ofExpected', { number: formats.number(total.noShow), expected: formats.number(total.expected) }) : ''}
        below={change((figure) => figure.noShowShare, 'points')}
      />
      <Item
        name={t('figures.cancelledAndRefused')}
        value={formats.number(total.cancelled + total.refused)}
        aside={t('figures.cancelledRefused', { cancelled: formats.number(total.cancelled), refused: formats.number(total.refused) })}
        below={change((figure) => figure.cancelled + figure.refused)}
      />
      <Item
        strong
        name={t('figures.waitingMedian')}
        value={minutes(total.waiting.median)}
        aside={total.waiting.p90 === null ? '' : t('figures.p90', { minutes: minutes(total.waiting.p90) })}
        below={change((figure) => figure.waiting.median, 'minutes')}
      />
      <Item
        name={t('figures.receptionMedian')}
        value={minutes(total.reception.median)}
        aside={total.reception.p90 === null ? '' : t('figures.p90', { minutes: minutes(total.reception.p90) })}
        below={change((figure) => figure.reception.median, 'minutes')}
      />
      <Item name={t('figures.names.moved')} value={formats.number(total.moved)} below={change((figure) => figure.moved)} />
      <Item name={t('figures.names.overbooked')} value={formats.number(total.overbooked)} below={change((figure) => figure.overbooked)} />
    </Paper>
  );
}

interface ItemProps {
  readonly name: string;
  readonly value: string;
  readonly aside?: string;
  readonly below: ReactNode;
  readonly strong?: boolean;
}

function Item({ name, value, aside, below, strong = false }: ItemProps) {
  return (
    <div>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 2 }}>
          <Box component="span" sx={{ fontSize: '1.5rem', lineHeight: '2rem', fontWeight: 640, letterSpacing: '-0.02em', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', ...(strong && { color: 'primary.main' }) }}>
            {value}
          </Box>
          {aside && <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{aside}</Box>}
        </Box>
        <Box sx={{ fontSize: '0.75rem', lineHeight: '1rem', color: 'text.secondary' }}>{below}</Box>
      </Box>
    </div>
  );
}

interface ChangeProps {
  readonly now: number | null;
  readonly before: number | null;
  readonly unit: 'count' | 'points' | 'minutes';
}

/** More or less than in the span before; whether that is good is not for the program to say, so it has no colour. */
function ChangeWords({ now, before, unit }: ChangeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (now === null || before === null) return null;
  const scale = unit === 'points' ? 100 : 1;
  const decimals = unit === 'points' ? 1 : 0;
  const difference = Number(((now - before) * scale).toFixed(decimals));
  const signed = `${difference > 0 ? '+' : ''}${formats.number(difference, decimals)}`;
  const icon = difference > 0 ? <TrendingUp /> : difference < 0 ? <TrendingDown /> : <TrendingFlat />;
  const previous = formats.number(before * scale, decimals);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, '& svg': { fontSize: 15 } }} title={t('figures.change.previous', { value: previous })}>
      {icon}
      {difference === 0 ? t('figures.change.same') : t(`figures.change.${unit}`, { signed, previous })}
    </Box>
  );
}
