import { applicationAggregate } from '../applications/aggregate.ts';
import { classifierAggregate, serviceAggregate } from '../classifiers/aggregate.ts';
import { commentAggregate } from '../comments/aggregate.ts';
import { officialAggregate, scheduleAggregate } from '../officials/aggregates.ts';
import { bookingAggregate } from '../reception/aggregate.ts';
import type { Aggregate } from './aggregate.ts';

const aggregates: Readonly<Record<string, Aggregate>> = {
  application: applicationAggregate,
  booking: bookingAggregate,
  classifier: classifierAggregate,
  comment: commentAggregate,
  official: officialAggregate,
  schedule: scheduleAggregate,
  service: serviceAggregate,
};

/** The aggregate an operation is about; null for one that has no state of its own to follow. */
export function aggregateOf(operation: { readonly aggregateKind: string }): Aggregate | null {
  return aggregates[operation.aggregateKind] ?? null;
}
