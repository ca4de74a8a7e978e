import type { DateSpan } from '#shared/az/daySpans.ts';
import { daysIn } from '#shared/reception/spans.ts';
import { addDays, useFormats, weekdayOf } from '../app/i18n/format.ts';
import { useTranslation } from 'react-i18next';

const monthEnd = (date: string) => addDays(date, 1).endsWith('-01');

/** Writes days the way a person says them: `1–15 mart 2026`, `mart 2026`, `2026`, `25 dekabr 2025 – 10 yanvar 2026`; a single day with its weekday. */
export function useSpanWords(): { days: (span: DateSpan) => string; withCount: (span: DateSpan) => string } {
  const { t } = useTranslation();
  const formats = useFormats();
  const month = (date: string) => t(`common.months.${Number(date.slice(5, 7))}`);
  const year = (date: string) => date.slice(0, 4);
  const day = (date: string) => String(Number(date.slice(8)));
  const days = ({ from, to }: DateSpan): string => {
    if (from === to) return `${day(from)} ${month(from)} ${year(from)}, ${t(`common.weekdays.${weekdayOf(from)}`)}`;
    const whole = from.endsWith('-01') && monthEnd(to);
    const sameYear = year(from) === year(to);
    const sameMonth = sameYear && from.slice(5, 7) === to.slice(5, 7);
    if (whole && sameYear && from.slice(5) === '01-01' && to.slice(5) === '12-31') return year(from);
    if (whole && sameMonth) return formats.month(from);
    if (whole) return `${month(from)}${sameYear ? '' : ` ${year(from)}`} – ${month(to)} ${year(to)}`;
    if (sameMonth) return `${day(from)}–${day(to)} ${formats.month(from)}`;
    return `${day(from)} ${month(from)}${sameYear ? '' : ` ${year(from)}`} – ${day(to)} ${month(to)} ${year(to)}`;
  };
  return {
    days,
    withCount: (span) => (span.from === span.to ? days(span) : t('find.spanOfDays', { span: days(span), count: daysIn(span) })),
  };
}
