import { spanAround, spanKinds, type Span, type SpanKind } from '#shared/reception/spans.ts';

export const measures = ['count', 'share', 'times'] as const;
export type Measure = (typeof measures)[number];

export const cuts = ['official', 'weekday', 'hour'] as const;
export type Cut = (typeof cuts)[number];

/** The span on show, what the charts show of it, and how the table is cut. */
export interface FiguresSearch {
  readonly kind?: SpanKind | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly measure?: Measure | undefined;
  readonly cut?: Cut | undefined;
}

function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}

/** Reads the span out of an address; what is not understood is named as absent, since the router lays this over what the address says. */
export function figuresSearch(raw: Record<string, unknown>): FiguresSearch {
  const kind = spanKinds.find((each) => each === raw['kind']);
  const from = dayOf(raw['from']);
  const to = dayOf(raw['to']);
  const isOwn = kind === 'own' && from !== undefined && to !== undefined && from <= to;
  return {
    kind: kind === 'own' && !isOwn ? undefined : kind,
    from,
    to: isOwn ? to : undefined,
    measure: measures.find((each) => each === raw['measure'] && each !== 'count'),
    cut: cuts.find((each) => each === raw['cut'] && each !== 'official'),
  };
}

/** The span that an address means; without one it is the present month. */
export function spanOf({ kind = 'month', from, to }: FiguresSearch, today: string): Span {
  return kind === 'own' && from !== undefined && to !== undefined ? { kind, from, to } : spanAround(kind, from ?? today);
}
