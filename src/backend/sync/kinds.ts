import type { z } from 'zod';
import type { Json } from '#shared/json.ts';
import {
  applicationRecord,
  bookingRecord,
  classifierRecord,
  commentRecord,
  deliveryReportRecord,
  officialRecord,
  scheduleRecord,
  serviceRecord,
} from '#shared/portal/records.ts';
import type { Topic } from '#shared/topics.ts';
import { applicationIngest } from '../applications/ingest.ts';
import { classifierIngest, serviceIngest } from '../classifiers/ingest.ts';
import { commentIngest } from '../comments/ingest.ts';
import type { WriteDb } from '../db/store.ts';
import { deliveryReportIngest } from '../notices/ingest.ts';
import { officialIngest, scheduleIngest } from '../officials/ingest.ts';
import { bookingIngest } from '../reception/ingest.ts';
import type { IngestOptions } from './ingest.ts';

/** One kind of thing in the feed: how it is checked, where it lands, whom it concerns. */
interface FeedKind {
  /** Table of its rows, for tombstones and for what a snapshot lacks; null for a kind that only changes rows of another. */
  readonly table: string | null;
  readonly topics: readonly Topic[];
  /** The writer of one page; what it is given has passed `schema`. */
  readonly ingest: (db: WriteDb, options: IngestOptions) => (record: never) => void;
  readonly schema: z.ZodType<object>;
}

/** Every kind that this program understands. Any other is kept aside until an update understands it. */
export const feedKinds: Readonly<Record<string, FeedKind>> = {
  classifier: { table: 'classifiers', topics: ['classifiers'], ingest: classifierIngest, schema: classifierRecord },
  service: { table: 'services', topics: ['classifiers'], ingest: serviceIngest, schema: serviceRecord },
  official: { table: 'officials', topics: ['officials', 'reception'], ingest: officialIngest, schema: officialRecord },
  schedule: { table: 'schedules', topics: ['officials', 'reception'], ingest: scheduleIngest, schema: scheduleRecord },
  booking: { table: 'bookings', topics: ['reception', 'reports'], ingest: bookingIngest, schema: bookingRecord },
  application: { table: 'applications', topics: ['applications', 'reports'], ingest: applicationIngest, schema: applicationRecord },
  comment: { table: 'comments', topics: ['comments', 'applications', 'reception'], ingest: commentIngest, schema: commentRecord },
  deliveryReport: { table: null, topics: ['notices', 'applications', 'reception'], ingest: deliveryReportIngest, schema: deliveryReportRecord },
};

/** A writer of records of one kind, checked or not. */
export type PageWriter = (kind: FeedKind, record: object) => void;

/** Makes the writer of a page: each kind's statements are prepared once, when it first appears. */
export function pageWriter(db: WriteDb, options: IngestOptions): PageWriter {
  const writers = new Map<FeedKind, (record: never) => void>();
  return (kind, record) => {
    let write = writers.get(kind);
    if (!write) {
      write = kind.ingest(db, options);
      writers.set(kind, write);
    }
    write(record as never);
  };
}

/** What went wrong with a record, without its values: paths and codes. */
export function problemsOf(error: z.ZodError): Json {
  return error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
}
