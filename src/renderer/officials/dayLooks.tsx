import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { DroppedDay, ReceptionDayPlan } from '#shared/officials/expansion.ts';
import type { ScheduleException } from '#shared/officials/schedule.ts';
import type { SchedulePreview } from '#shared/officials/views.ts';
import { formatDate } from '../app/i18n/format.ts';

/** What a date is in an official's year. `free`: nothing is planned; `off`: nobody works. */
export const dayStates = ['reception', 'moved', 'extra', 'hours', 'dropped', 'cancelled', 'off', 'free'] as const;
export type DayState = (typeof dayStates)[number];

/** The colours only repeat what the letters say. */
const looks: Record<DayState, { color: string; ground: string; border?: string }> = {
  reception: { color: 'primary.contrastText', ground: 'primary.main' },
  moved: { color: 'info.main', ground: 'info.light', border: '1px solid currentColor' },
  extra: { color: 'success.main', ground: 'success.light', border: '1px solid currentColor' },
  hours: { color: 'warning.main', ground: 'warning.light', border: '1px solid currentColor' },
  dropped: { color: 'error.main', ground: 'transparent', border: '1px dashed currentColor' },
  cancelled: { color: 'error.main', ground: 'error.light', border: '1px solid currentColor' },
  off: { color: 'text.secondary', ground: 'action.hover' },
  free: { color: 'text.primary', ground: 'transparent' },
};

export function lookOf(state: DayState): { color: string; bgcolor: string; border?: string } {
  const { color, ground, border } = looks[state];
  return { color, bgcolor: ground, ...(border && { border }) };
}

/** Everything known of one date of a year. */
export interface DayFacts {
  readonly state: DayState;
  readonly day: ReceptionDayPlan | null;
  readonly dropped: DroppedDay | null;
  /** What the day off is called; empty for a weekend, null when it is worked. */
  readonly offName: string | null;
}

/** Looks dates of a year up. */
export function dayFinder({ days, dropped, daysOff }: SchedulePreview): (date: string) => DayFacts {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const gone = new Map(dropped.map((day) => [day.date, day]));
  const off = new Map(daysOff.map((day) => [day.date, day.name]));
  return (date) => {
    const day = byDate.get(date) ?? null;
    const lost = gone.get(date) ?? null;
    const offName = off.get(date) ?? null;
    return { state: stateOf(day, lost, offName), day, dropped: lost, offName };
  };
}

function stateOf(day: ReceptionDayPlan | null, dropped: DroppedDay | null, offName: string | null): DayState {
  if (day) return day.exception ? (day.exception.kind === 'hours' ? 'hours' : 'extra') : day.plannedDate ? 'moved' : 'reception';
  if (dropped) return dropped.reason === 'cancelled' ? 'cancelled' : 'dropped';
  return offName === null ? 'free' : 'off';
}

/** What there is to say of a date, in words. */
export function useDayWords(): (facts: DayFacts) => string {
  const { t } = useTranslation();
  return ({ state, day, dropped, offName }) => {
    const note = day?.exception?.note ?? dropped?.note ?? '';
    const parts = [
      state === 'free' || state === 'off' ? '' : t(`officials.states.${state}`),
      day ? day.sessions.map(({ startTime, endTime }) => `${startTime}–${endTime}`).join(', ') : '',
      day?.plannedDate ? t('officials.movedFrom', { date: formatDate(day.plannedDate) }) : '',
      offName ?? dropped?.dayName ?? '',
      note,
    ];
    return parts.filter(Boolean).join(' · ');
  };
}

/** A state by its letter and its name, for the legend. */
export function StateMark({ state }: { state: DayState }) {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, whiteSpace: 'nowrap' }}>
      <Letter state={state} />
      {t(`officials.states.${state}`)}
    </Box>
  );
}

/** The kind of an exception as the year has it. */
export function ExceptionMark({ kind }: { kind: ScheduleException['kind'] }) {
  return <Letter state={kind} />;
}

function Letter({ state }: { state: DayState }) {
  const { t } = useTranslation();
  return (
    <Box component="span" aria-hidden sx={{ display: 'inline-grid', placeItems: 'center', flex: 'none', minWidth: 22, height: 20, px: 1, borderRadius: 1, fontSize: '0.6875rem', fontWeight: 650, lineHeight: 1, ...lookOf(state) }}>
      {t(`officials.letters.${state}`)}
    </Box>
  );
}
