import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CalendarRow, DayKind } from '#shared/calendar/calendarRows.ts';

/** The kinds of days in the order of their weight: of several on one date the first is shown. A day swapped to work is worked whatever else it would be. */
const byWeight = ['swapped_work', 'public_holiday', 'mourning_day', 'election_day', 'swapped_off', 'moved_rest_day', 'shortened_day', 'commemorative_working_day'] as const satisfies readonly DayKind[];
/** In the order of the legend. */
export const legendKinds = ['public_holiday', 'mourning_day', 'election_day', 'moved_rest_day', 'swapped_off', 'swapped_work', 'shortened_day', 'commemorative_working_day'] as const satisfies readonly DayKind[];

/** The colours only repeat what the letters say. */
const looks: Record<DayKind, { color: string; ground: string }> = {
  public_holiday: { color: 'error.main', ground: 'error.light' },
  mourning_day: { color: 'background.paper', ground: 'text.secondary' },
  election_day: { color: 'info.main', ground: 'info.light' },
  moved_rest_day: { color: 'primary.main', ground: 'primary.light' },
  swapped_off: { color: 'success.main', ground: 'success.light' },
  swapped_work: { color: 'text.primary', ground: 'transparent' },
  shortened_day: { color: 'warning.main', ground: 'warning.light' },
  commemorative_working_day: { color: 'text.primary', ground: 'transparent' },
};

/** The kind that a date is shown as. */
export function shownKind(rows: readonly CalendarRow[]): DayKind | null {
  return byWeight.find((kind) => rows.some((row) => row.kind === kind)) ?? null;
}

/** How a day of a kind looks in the months. */
export function lookOf(kind: DayKind | null): { color: string; bgcolor: string; border?: string } {
  if (!kind) return { color: 'inherit', bgcolor: 'transparent' };
  const { color, ground } = looks[kind];
  return { color, bgcolor: ground, ...(ground === 'transparent' && { border: '1px dashed currentColor' }) };
}

/** A kind by its letter and its name. */
export function KindMark({ kind }: { kind: DayKind }) {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ display: 'inline-grid', placeItems: 'center', minWidth: 22, height: 20, px: 1, borderRadius: 1, fontSize: '0.6875rem', fontWeight: 650, lineHeight: 1, ...lookOf(kind) }}>
        {t(`calendar.letters.${kind}`)}
      </Box>
      {t(`calendar.kinds.${kind}`)}
    </Box>
  );
}
