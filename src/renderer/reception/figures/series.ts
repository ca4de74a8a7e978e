import type { Figure } from '#shared/reception/figures.ts';
import type { Measure } from './search.ts';

/** One run of bars. */
export interface Series {
  readonly key: string;
  readonly color: string;
  readonly of: (figure: Figure) => number | null;
  readonly stack?: string;
}

/** Steps of lightness, so that the series are told apart without colour too; their order is that of the legend. */
const series: Readonly<Record<Measure, readonly Series[]>> = {
  count: [
    { key: 'received', color: 'var(--mui-palette-primary-main)', of: (figure) => figure.received, stack: 'all' },
    { key: 'noShow', color: 'var(--second)', of: (figure) => figure.noShow, stack: 'all' },
    { key: 'cancelledAndRefused', color: 'var(--third)', of: (figure) => figure.cancelled + figure.refused, stack: 'all' },
    { key: 'notOver', color: 'var(--fourth)', of: (figure) => Math.max(0, figure.booked + figure.walkIns - figure.received - figure.noShow - figure.cancelled - figure.refused), stack: 'all' },
  ],
  share: [{ key: 'noShowShare', color: 'var(--second)', of: (figure) => (figure.noShowShare === null ? null : figure.noShowShare * 100) }],
  times: [
    { key: 'waiting50', color: 'var(--mui-palette-primary-main)', of: (figure) => figure.waiting.median },
    { key: 'waiting90', color: 'var(--first-light)', of: (figure) => figure.waiting.p90 },
    { key: 'reception50', color: 'var(--second)', of: (figure) => figure.reception.median },
    { key: 'reception90', color: 'var(--second-light)', of: (figure) => figure.reception.p90 },
  ],
};

/** The colours that the palette has not, for both looks. */
export const shades = {
  '--second': '#C98A2B',
  '--third': '#A5ABA6',
  '--fourth': '#DCDFDB',
  '--first-light': '#A9D3D1',
  '--second-light': '#EBD1A4',
  '[data-scheme="dark"] &': { '--second': '#A8792F', '--third': '#6B726E', '--fourth': '#3E4441', '--first-light': '#2F6E6B', '--second-light': '#6A5127' },
} as const;

/** The series of a measure; what is not over has one only where there is something of it. */
export function drawnSeries(measure: Measure, total: Figure): readonly Series[] {
  return series[measure].filter(({ key, of }) => key !== 'notOver' || (of(total) ?? 0) > 0);
}
