import ChevronLeft from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRight from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withOrdinal } from '#shared/az/ordinal.ts';
import { readDate } from '#shared/az/parseDate.ts';
import { shiftSpan, spanAround, spanKinds, type Span } from '#shared/reception/spans.ts';
import { formatDate, today, useFormats } from '../../app/i18n/format.ts';
import { useSpanWords } from '../spanWords.ts';

const typed = ({ from, to }: Span) => (from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`);

/** The span on show: its kind, one step either way, and for days of one's own a box that understands any form of date. */
export function SpanPicker({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useTranslation();
  const words = useSpanWords();
  const formats = useFormats();
  const quarter = Math.ceil(Number(span.from.slice(5, 7)) / 3);
  const now = today();
  const [text, setText] = useState(typed(span));
  const shown = useRef(typed(span));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [problem, setProblem] = useState<'notADate' | 'noSuchDay' | 'endsBeforeStart' | null>(null);
  useEffect(() => {
    if (typed(span) === shown.current) return;
    shown.current = typed(span);
    setText(typed(span));
    setProblem(null);
  }, [span]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const reading = readDate(next, now);
      setProblem('problem' in reading ? reading.problem : null);
      if (!('span' in reading)) return;
      const own: Span = { kind: 'own', ...reading.span };
      shown.current = typed(own);
      onChange(own);
    }, 350);
  };

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2 }}>
      <ToggleButtonGroup exclusive size="small" value={span.kind} aria-label={t('figures.kind')}>
        {spanKinds.map((kind) => (
          <ToggleButton key={kind} value={kind} onClick={() => onChange(kind === 'own' ? { ...span, kind } : spanAround(kind, span.to < now ? span.to : span.from > now ? span.from : now))}>
            {t(`figures.kinds.${kind}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Tooltip title={t('figures.before')}>
          <IconButton aria-label={t('figures.before')} onClick={() => onChange(shiftSpan(span, -1))}>
            <ChevronLeft />
          </IconButton>
        </Tooltip>
        {span.kind === 'own' ? (
          <OutlinedInput
            value={text}
            error={problem !== null}
            onChange={(event) => type(event.target.value)}
            inputProps={{ 'aria-label': t('figures.ownDays'), 'aria-describedby': 'figures-own', 'aria-invalid': problem !== null, maxLength: 80, spellCheck: false, autoComplete: 'off' }}
            sx={{ height: 34, width: 230 }}
          />
        ) : (
          <Box component="span" aria-live="polite" sx={{ minWidth: 128, textAlign: 'center', fontWeight: 560 }}>
            {span.kind === 'quarter' ? t('figures.quarter', { quarter: formats.locale === 'az' ? withOrdinal(quarter) : quarter, year: span.from.slice(0, 4) }) : words.days(span)}
          </Box>
        )}
        <Tooltip title={t('figures.after')}>
          <span>
            <IconButton aria-label={t('figures.after')} disabled={shiftSpan(span, 1).from > now} onClick={() => onChange(shiftSpan(span, 1))}>
              <ChevronRight />
            </IconButton>
          </span>
        </Tooltip>
      </Box>
      {span.kind === 'own' && (
        <Box id="figures-own" role="status" sx={{ fontSize: '0.75rem', color: problem ? 'error.main' : 'text.secondary' }}>
          {problem ? t(`figures.problems.${problem}`) : words.withCount(span)}
        </Box>
      )}
    </Box>
  );
}
