import { ruleParts } from '#shared/officials/rrule.ts';
import { minutesOf } from '#shared/officials/schedule.ts';
import type { Schedule } from '#shared/portal/api.generated.ts';
import type { Violation } from './contract.ts';

/** What in a schedule can never be offered to a citizen, by the path in what was sent. */
export function scheduleViolations(schedule: Schedule, officialId: string): Violation[] {
  const wrong: Violation[] = schedule.officialId === officialId ? [] : [{ path: '/officialId', code: 'mismatch' }];
  schedule.rules.forEach(({ rrule, startTime, endTime, placesPerSlot, portalPlaces }, i) => {
    if (ruleParts(rrule) === null) wrong.push({ path: `/rules/${i}/rrule`, code: 'unexpandable' });
    if (minutesOf(endTime) <= minutesOf(startTime)) wrong.push({ path: `/rules/${i}/endTime`, code: 'endBeforeStart' });
    if (portalPlaces > placesPerSlot) wrong.push({ path: `/rules/${i}/portalPlaces`, code: 'overPlaces' });
  });
  schedule.exceptions.forEach(({ startTime, endTime }, i) => {
    if (startTime !== null && endTime !== null && minutesOf(endTime) <= minutesOf(startTime)) wrong.push({ path: `/exceptions/${i}/endTime`, code: 'endBeforeStart' });
  });
  return wrong;
}
