import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { callNextInput, SeenTurn } from '#shared/reception/boardSchema.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { Office } from '../office.ts';
import { unfinishedOn } from '../outbox/outbox.ts';
import { calledBefore, type PortalClient } from '../portal/client.ts';
import { briefly } from '../portal/briefly.ts';
import { takeOver } from '../sync/takeOver.ts';
import type { Arrived } from './arrivals.ts';
import { officialQueue, seenTurn } from './queueRows.ts';
import { transitionOf, transitionsOf, type BookingRow } from './steps.ts';
import { call, callClaim, callNext, type Granted } from './turns.ts';

// Another computer of the office may stand at the same door, with a store of its own. So the portal is asked before a citizen is called: it lets one of them. Where the
// line is down the call goes ahead, as everything does, and the portal is told later.

/** So often another citizen is asked for, when somebody else was quicker with the one who stood next. */
const mostTries = 3;

/** Null: the portal was not asked, or did not answer in time. */
type Word = Granted | 'refused' | null;

/** Calls the citizen whose turn it is with an official, at whichever computer of the office. @throws AppError as `callNext` */
export async function callNextOfOffice(office: Office, actor: Actor, portal: PortalClient | null, input: z.infer<typeof callNextInput>): Promise<Arrived> {
  return asLongAsRefused(async () => {
    const { called, waiting: [next] } = await office.store.read((db) => officialQueue(db, input.officialUid, input.date));
    // Whatever forbids it here is said by the command.
    const word = called.length > 0 || !next ? null : await ask(office, actor, portal, next);
    return word === 'refused' ? null : callNext(office, actor, { ...input, granted: word });
  });
}

/** Calls a certain citizen, whoever's turn it is, at whichever computer of the office. @throws AppError as `call` */
export async function callOneOfOffice(office: Office, actor: Actor, portal: PortalClient | null, turn: SeenTurn): Promise<Arrived> {
  return asLongAsRefused(async () => {
    const { row, called } = await office.store.read((db) => {
      const seen = seenTurn(db, turn);
      return { row: seen, called: officialQueue(db, seen.officialUid, seen.receptionDate).called };
    });
    const word = row.calledAt === null && called.length > 0 ? null : await ask(office, actor, portal, row);
    return word === 'refused' ? null : call(office, actor, { ...turn, granted: word });
  });
}

async function asLongAsRefused(attempt: () => Promise<Arrived | null>): Promise<Arrived> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const arrived = await attempt();
    if (arrived) return arrived;
  }
  throw new AppError('booking.changedMeanwhile');
}

/** Asks the portal whether a citizen may be called. A refusal leaves here what it tells of the hall. */
async function ask(office: Office, actor: Actor, portal: PortalClient | null, row: BookingRow): Promise<Word> {
  if (!portal) return null;
  // What the portal has not heard of yet no other computer knows either.
  const isBehind = await office.store.read((db) => unfinishedOn(db, row.uid).length > 0);
  if (isBehind) return null;
  const claim = crypto.randomUUID();
  const at = office.now();
  const body = transitionOf('call', callClaim, { actor, now: at });
  const answer = await briefly(portal.send({ method: 'POST', path: transitionsOf(row), body, idempotencyKey: claim, ifMatch: row.version }));
  if (answer?.kind === 'ok') return { id: row.id, claim, at };
  if (answer?.kind !== 'conflict') return null;
  await takeOver(office, 'booking', [answer.current, calledBefore(answer.problem)]);
  return 'refused';
}
