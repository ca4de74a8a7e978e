import { useState } from 'react';
import type { ApplicationDetail, TimelineEvent } from '#shared/applications/views.ts';

/** What may change without anybody's doing: the portal's answers to our own steps, the clock, what hangs on other things. */
const restless: ReadonlySet<string> = new Set(['revision', 'waiting', 'daysLeft', 'actions', 'workActions', 'timeline', 'attachments', 'comments', 'due', 'dueByNewCalendar', 'forwardBy', 'executorAbsence', 'rating', 'faults', 'documentFaults', 'undo', 'owed', 'lettersOwed']);

const told = (application: ApplicationDetail) => JSON.stringify(Object.entries(application).filter(([name]) => !restless.has(name)));
const keyOf = (event: TimelineEvent) => `${event.at} ${event.action} ${JSON.stringify(event.values)}`;

interface Seen {
  /** What a step sends: the state that the person has seen. */
  readonly revision: number;
  /** Somebody changed it since the form was opened, and the person has not said yet that they know. */
  readonly isChanged: boolean;
  /** What happened meanwhile, where the timeline tells. */
  readonly news: readonly TimelineEvent[];
  /** The person has seen the new state and goes on from it. */
  accept(): void;
}

/** The state that a form was opened on. A step goes out on a newer one by choice, never by accident: the page beneath follows every change by itself. */
export function useSeen(application: ApplicationDetail): Seen {
  const [seen, setSeen] = useState(application);
  const isChanged = seen.revision !== application.revision && told(seen) !== told(application);
  const known = new Set(seen.timeline.map(keyOf));
  return {
    revision: isChanged ? seen.revision : application.revision,
    isChanged,
    news: isChanged ? application.timeline.filter((event) => !known.has(keyOf(event))) : [],
    accept: () => setSeen(application),
  };
}
