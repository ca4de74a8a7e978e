import type { ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { numberOf } from '#shared/applications/number.ts';
import { samePerson } from '#shared/citizens/samePerson.ts';
import { endSteps, letterNeed, toldSteps } from '#shared/notices/telling.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import type { CommandContext } from '../command.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { oweLetter, settleLetter } from './owedLetters.ts';
import { noteEvent, type ApplicationRow } from './steps.ts';
import { applications } from './tables.ts';

// A further appeal on the same matter is joined to the earlier one, and both get one reply (Law on citizens' appeals, No 1308-IVQ): what becomes of the earlier one
// is told to everybody who was joined to it.

/** An application that was joined to another, with its own service. */
export interface Joined {
  readonly row: ApplicationRow;
  readonly service: Pick<ServiceRecord, 'notify'>;
}

/** Everything that was joined to an application, and to what was joined to it, the earliest first. */
export function joinedTo(db: ReadDb, uid: string): Joined[] {
  const idsOf = db.statement<{ id: number; uid: string }>("SELECT id, uid FROM applications INDEXED BY applications_joined WHERE joined_to_uid = ? AND status = 'joined' AND removed_at IS NULL ORDER BY id");
  const found = new Map<string, number>();
  const waiting = [uid];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const each of idsOf.all(at)) {
      if (found.has(each.uid) || each.uid === uid) continue;
      found.set(each.uid, each.id);
      waiting.push(each.uid);
    }
  }
  return [...found.values()].flatMap((id) => {
    const row = rowBy(db, applications, 'id', id);
    return row ? [{ row, service: serviceByCode(db, row.service) ?? { notify: [] } }] : [];
  });
}

/** The application whose reply one that was joined gets: the earliest, where that was joined in its turn. Null for one that is not joined, or to what the portal has not told of. */
export function answeredWith(db: ReadDb, row: ApplicationRow): ApplicationRow | null {
  const seen = new Set([row.uid]);
  let at = row;
  while (at.status === 'joined' && at.joinedToUid !== null) {
    const next = rowBy(db, applications, 'uid', at.joinedToUid);
    if (!next || next.removedAt !== null || seen.has(next.uid)) return null;
    seen.add(next.uid);
    at = next;
  }
  return at === row ? null : at;
}

/** Writes into the history of what was joined to an application how that one ended. Another citizen whom a letter reaches has yet to get theirs; the same one reads of both in one. */
export function noteEnd(db: WriteDb, joined: readonly Joined[], main: ApplicationRow, status: ApplicationStatus, { now, actor }: CommandContext): void {
  const step = endSteps[status];
  for (const { row } of joined) {
    noteEvent(db, row.id, { at: now, action: 'joinedEnded', actorName: actor.name, detail: { number: numberOf(main), to: status } });
    if (step === undefined || samePerson(main, row) !== null) continue;
    const letter = letterNeed(toldSteps[step].event, row, true);
    if (letter !== null) oweLetter(db, row.id, step, letter, now);
  }
}

/** What is taken up again after it was left without review has no such letter for those who were joined to it any more. */
export function forgetEnd(db: WriteDb, uid: string): void {
  for (const { row } of joinedTo(db, uid)) settleLetter(db, row.id, toldSteps.leaveWithoutReview.paper);
}
