/** What figures are of: a calendar month, quarter or year, or any days of one's own. */
export const spanKinds = ['month', 'quarter', 'year', 'own'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** Days from one to another, both included, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface Span extends Days {
  readonly kind: SpanKind;
}

const months: Readonly<Record<Exclude<SpanKind, 'own'>, number>> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year that a date lies in; for days of one's own the month it lies in, to begin with. */
export function spanAround(kind: SpanKind, date: string): Span {
  const { year, month } = Temporal.PlainDate.from(date);
  const length = kind === 'own' ? 1 : months[kind];
  const first = Temporal.PlainDate.from({ year, month: month - ((month - 1) % length), day: 1 });
  return { kind, from: first.toString(), to: first.add({ months: length }).subtract({ days: 1 }).toString() };
}

/** The span so many of its own lengths later, earlier when negative. */
export function shiftSpan({ kind, from, to }: Span, by: number): Span {
  const first = Temporal.PlainDate.from(from);
  if (kind !== 'own') return spanAround(kind, first.add({ months: months[kind] * by }).toString());
  const days = daysIn({ from, to }) * by;
  return { kind, from: first.add({ days }).toString(), to: Temporal.PlainDate.from(to).add({ days }).toString() };
}

/** How many days there are. */
export function daysIn({ from, to }: Days): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

/** What is counted of a span: its days up to today. Null while it has not begun. */
export function countedDays({ from, to }: Days, today: string): Days | null {
  return from > today ? null : { from, to: to < today ? to : today };
}

/**
 * The days that a span is compared with: the whole month, quarter or year before, of which no more days than this one has had by
 * today; for days of one's own, as many days right before them.
 */
export function comparedDays(span: Span, today: string): Days | null {
  const counted = countedDays(span, today);
  if (!counted) return null;
  const first = Temporal.PlainDate.from(span.from);
  const dayBefore = first.subtract({ days: 1 });
  const length = daysIn(counted);
  if (span.kind === 'own') return { from: first.subtract({ days: length }).toString(), to: dayBefore.toString() };
  const from = first.subtract({ months: months[span.kind] });
  const sameLength = from.add({ days: length - 1 });
  const whole = counted.to === span.to || Temporal.PlainDate.compare(sameLength, dayBefore) > 0;
  return { from: from.toString(), to: (whole ? dayBefore : sameLength).toString() };
}
