import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { CalendarBook } from './calendar/book.ts';
import type { Store } from './db/store.ts';
import type { Log } from './log.ts';
import type { TopicBus } from './topicBus.ts';

/** What every command and query works with: one opened store and what surrounds it. */
export interface Office {
  readonly store: Store;
  readonly bus: TopicBus;
  readonly log: Log;
  /** The working calendar as it stands now. Ask for it each time: a year that is recorded replaces it while the office is open. */
  readonly calendar: WorkingCalendar;
  readonly calendarBook: CalendarBook;
  /** The present instant, in epoch milliseconds. */
  readonly now: () => number;
  /** Folder of fonts, calendar and the portal's API document. */
  readonly resourcesDir: string;
}
