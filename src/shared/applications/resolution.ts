import type { TimelineEvent } from './views.ts';

/** The step by which the resolution (dərkənar) that stands was given, among the points of a timeline; undefined where it was given elsewhere. */
export function resolutionGiven(resolution: string | null, events: readonly TimelineEvent[]): TimelineEvent | undefined {
  if (resolution === null) return undefined;
  return events.findLast(({ action, values }) => (action === 'assign' && values['resolution'] === resolution) || (action === 'giveOut' && values['note'] === resolution));
}
