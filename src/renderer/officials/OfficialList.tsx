import ArrowDownward from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpward from '@mui/icons-material/ArrowUpwardOutlined';
import DragIndicator from '@mui/icons-material/DragIndicatorOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialRow } from '#shared/officials/views.ts';
import { formatDate, fullName, useFormats } from '../app/i18n/format.ts';
import { tabular } from '../app/theme/theme.ts';
import { rowLink } from '../closures/rowLink.ts';
import { TwoLines } from '../ui/Register.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { InactiveMark, PublishedMark } from './marks.tsx';
import { Portrait } from './Portrait.tsx';
import { useRuleWords } from './useRuleWords.ts';

interface Props {
  readonly officials: readonly OfficialRow[];
  readonly mayOrder: boolean;
  readonly onOrder: (uids: readonly string[]) => void;
}

const tracks = { display: 'grid', gridTemplateColumns: '40px minmax(230px, 1.25fr) 72px minmax(200px, 1.2fr) 132px 128px', columnGap: 3, alignItems: 'center', pl: 2, pr: 4 } as const;

const weight = { published: 0, waiting: 1, conflict: 2, refused: 3 } as const;

/** The officials by seniority, put into another order by dragging or by Alt and the arrows. */
export function OfficialList({ officials, mayOrder, onOrder }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const uids = officials.map(({ uid }) => uid);
  const move = (uid: string, to: number) => {
    const from = uids.indexOf(uid);
    if (!mayOrder || from < 0 || to < 0 || to >= uids.length || to === from) return;
    const rest = uids.filter((each) => each !== uid);
    onOrder([...rest.slice(0, to), uid, ...rest.slice(to)]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, uid: string) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(uid, uids.indexOf(uid) + (event.key === 'ArrowUp' ? -1 : 1));
    // The row keeps the keyboard where it goes.
    const { target } = event;
    requestAnimationFrame(() => target instanceof HTMLElement && target.focus());
  };
  return (
    <Paper ref={table} variant="outlined" role="table" aria-label={t('officials.title')} sx={{ borderRadius: 2, overflow: 'hidden' }}>
      <Box role="row" sx={{ ...tracks, height: 34, fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
        <Box role="columnheader" sx={{ textAlign: 'center' }}>
          {t('officials.columns.order')}
        </Box>
        {(['who', 'room', 'days', 'next', 'state'] as const).map((column) => (
          <Box key={column} role="columnheader">
            {t(`officials.columns.${column}`)}
          </Box>
        ))}
      </Box>
      {officials.map((official, i) => {
        // Themselves and their schedule go up apart; the list tells of what needs a person first.
        const worst = [official.published, official.schedulePublished].sort((a, b) => weight[b.state] - weight[a.state])[0] ?? official.published;
        return (
          <Box
            key={official.uid}
            role="row"
            onKeyDown={(event) => onKeyDown(event, official.uid)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== official.uid) move(dragged, i);
            }}
            onDrop={(event) => event.preventDefault()}
            sx={{
              ...tracks,
              position: 'relative',
              minHeight: 64,
              py: 1.5,
              fontSize: '0.8125rem',
              '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' },
              '&:hover': { bgcolor: 'action.hover' },
              ...(dragged === official.uid && { bgcolor: 'action.selected' }),
              ...(!official.active && { '& [data-quiet]': { opacity: 0.62 } }),
              '& [data-order]': { opacity: 0 },
              '&:hover [data-order], &:focus-within [data-order]': { opacity: 1 },
            }}
          >
            <Box role="cell" sx={{ position: 'relative', zIndex: 1, display: 'flex', flexDirection: 'column', alignItems: 'center', ...tabular, color: 'text.secondary' }}>
              {mayOrder ? (
                <>
                  <OrderButton label={t('officials.order.up', { name: fullName(official) })} disabled={i === 0} onClick={() => move(official.uid, i - 1)} icon={<ArrowUpward sx={{ fontSize: 15 }} />} />
                  <Box
                    component="span"
                    title={t('officials.order.drag')}
                    draggable
                    aria-hidden
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      event.dataTransfer.setData('text/plain', official.uid);
                      setDragged(official.uid);
                    }}
                    onDragEnd={() => setDragged(null)}
                    sx={{ display: 'flex', alignItems: 'center', cursor: 'grab', userSelect: 'none', '& svg': { fontSize: 16, ml: '-4px' } }}
                  >
                    <DragIndicator />
                    {i + 1}
                  </Box>
                  <OrderButton label={t('officials.order.down', { name: fullName(official) })} disabled={i === officials.length - 1} onClick={() => move(official.uid, i + 1)} icon={<ArrowDownward sx={{ fontSize: 15 }} />} />
                </>
              ) : (
                i + 1
              )}
            </Box>
            <Box role="cell" sx={rowLink}>
              <Link to="/reception/officials/$uid" params={{ uid: official.uid }}>
                <Box data-quiet sx={{ display: 'flex', alignItems: 'center', gap: 3, minWidth: 0 }}>
                  <Portrait official={official} />
                  <Box sx={{ minWidth: 0 }}>
                    <TwoLines strong first={fullName(official)} second={official.position} />
                  </Box>
                </Box>
              </Link>
            </Box>
            <Box role="cell" sx={tabular}>
              {official.room || '—'}
            </Box>
            <Box role="cell" data-quiet sx={{ minWidth: 0 }}>
              <Days official={official} />
            </Box>
            <Box role="cell" sx={tabular}>
              <Next official={official} />
            </Box>
            <Box role="cell" sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1 }}>
              {!official.active && <InactiveMark />}
              <PublishedMark published={worst} />
              {official.active && worst.state === 'published' && <Box sx={{ color: 'text.secondary' }}>{t('officials.active')}</Box>}
            </Box>
          </Box>
        );
      })}
      {mayOrder && (
        <Box component="p" sx={visuallyHidden}>
          {t('officials.order.keys')}
        </Box>
      )}
    </Paper>
  );
}

function OrderButton({ label, disabled, onClick, icon }: { label: string; disabled: boolean; onClick: () => void; icon: React.ReactNode }) {
  return (
    <IconButton data-order size="small" aria-label={label} disabled={disabled} onClick={onClick} sx={{ p: '1px' }}>
      {icon}
    </IconButton>
  );
}

/** The days in words: two rules, and how many more there are. */
function Days({ official: { rules } }: { official: OfficialRow }) {
  const { t } = useTranslation();
  const words = useRuleWords();
  if (rules.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('officials.noDays')}</Box>;
  const all = rules.map((rule) => words.rule(rule));
  return (
    <Box title={all.join('\n')} sx={{ lineHeight: 1.35 }}>
      {all.slice(0, 2).map((text, i) => (
        <Box key={i} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: all.length > 1 ? 1 : 2 }}>
          {text}
        </Box>
      ))}
      {all.length > 2 && <Box sx={{ color: 'text.secondary' }}>{t('officials.moreRules', { count: all.length - 2 })}</Box>}
    </Box>
  );
}

function Next({ official: { next } }: { official: OfficialRow }) {
  const formats = useFormats();
  if (!next) return <Box sx={{ color: 'text.secondary' }}>—</Box>;
  return (
    <>
      {formatDate(next.date)} <Box component="span" sx={{ color: 'text.secondary' }}>{formats.weekdayShort(next.date)}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {next.from}–{next.to}
      </Box>
    </>
  );
}
