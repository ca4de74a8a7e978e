import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Store } from './db/store.ts';
import type { Log } from './log.ts';
import type { TopicBus } from './topicBus.ts';

/** What every command and query works with: one opened store and what surrounds it. */
export interface Office {
  readonly store: Store;
  readonly bus: TopicBus;
  readonly log: Log;
  readonly calendar: WorkingCalendar;
  /** The present instant, in epoch milliseconds. */
  readonly now: () => number;
  /** Folder of fonts, calendar and the portal's API document. */
  readonly resourcesDir: string;
}
