import type { ApplicationSearch } from './search.ts';

/** Where the person was in the queue, for the way back from an application. */
export const place: { selected: number | null } = { selected: null };

/** The queue that a person came to an application from, as the history keeps it: stepping on follows its filter and order. */
interface QueuePlace {
  readonly search: ApplicationSearch;
  /** The application's due date when the person came to it. */
  readonly dueDate: string | null;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    queue?: QueuePlace;
  }
}
