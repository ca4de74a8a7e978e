import { azLower } from '#shared/az/case.ts';
import type { ReplyOutcome } from '#shared/applications/lifecycle.ts';
import type { ApplicationInput, Arrival } from './arrivals.ts';
import type { SeedOffice } from './office.ts';
import type { Random } from './random.ts';
import { forwardings, leavings, ratingTexts, resolutions, returns } from './texts/phrases.ts';
import { replies, utilityReplies } from './texts/replies.ts';
import { fillSlots } from './texts/template.ts';
import { dateAt, day, hour, isoOf, minute, startOf } from './time.ts';
import type { Workdays } from './workdays.ts';

export interface Handling {
  readonly random: Random;
  readonly sequence: number;
  readonly office: SeedOffice;
  readonly workdays: Workdays;
  readonly now: number;
  readonly today: string;
  readonly openShare: number;
  /** An open application that this one may be joined to. */
  readonly joinTo: ApplicationInput | null;
}

/** What became of an application by now. */
export function handle(arrival: Arrival, handling: Handling): ApplicationInput {
  const registered = register(arrival.record, handling);
  const ended = endEarly(registered, handling);
  if (ended) return ended;
  const assigned = assign(registered, handling);
  return (assigned && answer(assigned, arrival, handling)) ?? assigned ?? registered;
}

type Registered = ApplicationInput & { readonly registration: NonNullable<ApplicationInput['registration']> };
type Assigned = Registered & { readonly assignment: NonNullable<ApplicationInput['assignment']> };

/** Registers on the day of receipt; what comes outside of office hours waits for them, unless they lie ahead of us. */
function register(record: ApplicationInput, { random, sequence, office, workdays, now }: Handling): Registered {
  const submitted = Date.parse(record.submittedAt);
  const usual = workdays.nextMoment(random, submitted) + random.int(4, 45) * minute;
  const at = usual < now ? usual : Math.min(submitted + random.int(2, 30) * minute, now - minute);
  const service = office.services.find(({ code }) => code === record.service);
  const term = random.chance(0.8) ? (service?.reviewDays ?? 15) : (service?.extendedReviewDays ?? 30);
  const registration = {
    // Numbers of another series than those lent later, so that the two never meet.
    number: `V-${dateAt(at).slice(2, 4)}/${String(sequence).padStart(6, '0')}`,
    registeredAt: isoOf(at),
    dueDate: workdays.dueDate(dateAt(at), term),
    officer: random.pick(office.clerks),
  };
  return { ...record, status: 'registered', version: 2, updatedAt: isoOf(at), registration };
}

/** One of fourteen never comes to an answer: it is forwarded, left, withdrawn, joined or given back. */
function endEarly(record: Registered, { random, workdays, now, joinTo }: Handling): ApplicationInput | null {
  const step = random.weighted([
    [null, 845], ['forwarded', 80], ['leftWithoutReview', 15], ['withdrawn', 10], ['joined', 10], ['returned', 40],
  ] as const);
  if (step === null) return null;
  const at = workdays.nextMoment(random, Date.parse(record.registration.registeredAt) + random.int(2, 46) * hour);
  // What is given back is completed in a fortnight or withdrawn.
  if (at >= now || (step === 'returned' && now - at > 14 * day)) return null;
  const changed = { ...record, status: step, version: 3, updatedAt: isoOf(at) };
  const closed = { ...changed, closedAt: isoOf(at) };
  if (step === 'returned') {
    const [reason, whatToDo] = random.pick(returns);
    return { ...changed, returned: { reason, whatToDo, at: isoOf(at) } };
  }
  if (step === 'forwarded') {
    const competent = forwardings[record.subject];
    if (!competent || record.service === 'idpUtility') return null;
    const [body, reason] = random.pick(competent);
    return { ...closed, forwarding: { body, date: dateAt(at), reason } };
  }
  if (step === 'leftWithoutReview') {
    const [ground, text] = random.pick(leavings);
    return { ...closed, leaving: { ground, text } };
  }
  if (step === 'joined') return joinTo ? { ...closed, ...matterOf(joinTo), joinedToId: joinTo.id } : null;
  return closed;
}

/** What a second letter of the same person about the same matter has in common with the first. */
function matterOf({ service, kind, subject, summary, text, citizen, contact, socialStatus, privilege, ...rest }: ApplicationInput) {
  const { isCollective, signatureCount, representative, details } = rest;
  return { service, kind, subject, summary, text, citizen, contact, socialStatus, privilege, isCollective, signatureCount, representative, details };
}

/** Gives it to an executor within three days; null when that day has not come. */
function assign(record: Registered, { random, office, workdays, now }: Handling): Assigned | null {
  const at = workdays.nextMoment(random, Date.parse(record.registration.registeredAt) + random.int(30, 4_000) * minute);
  if (at >= now) return null;
  const matter = record.service === 'idpUtility' ? String(record.details['reason']) : record.subject;
  const everybody = office.executors[record.service === 'idpUtility' ? 'utility' : 'authority'];
  const versed = everybody.filter(({ matters }) => matters.includes(matter));
  const executor = random.pick(versed.length > 0 ? versed : everybody);
  return {
    ...record,
    status: 'inProgress',
    version: 3,
    updatedAt: isoOf(at),
    assignment: {
      executor: executor.name,
      department: executor.department,
      resolution: random.pick(resolutions),
      assignedAt: isoOf(at),
      dueDate: record.registration.dueDate,
    },
  };
}

const outcomes: ReadonlyArray<readonly [ReplyOutcome, number]> = [['satisfied', 38], ['explained', 34], ['partlySatisfied', 14], ['rejected', 14]];

/** Answers it somewhere in its term; null when that moment has not come, or it is one of those that are late. */
function answer(record: Assigned, { template }: Arrival, handling: Handling): ApplicationInput | null {
  const { random, workdays, now, today, openShare, sequence } = handling;
  const from = Date.parse(record.assignment.assignedAt);
  const due = startOf(record.registration.dueDate);
  const at = workdays.nextMoment(random, Math.max(from + 2 * hour, from + (due - from) * (0.3 + 0.68 * Math.sqrt(random.next()))));
  const isLate = record.registration.dueDate < today && random.chance(openShare);
  if (at >= now || isLate) return null;

  const outcome = random.weighted(outcomes);
  const date = dateAt(at);
  const department = record.assignment.department ?? '';
  const text = fillSlots(random.pick((record.service === 'idpUtility' ? utilityReplies : replies)[outcome]), {
    about: template.about,
    done: template.done,
    doneLower: azLower(template.done.slice(0, 1)) + template.done.slice(1),
    department,
    date: dateAt(Date.parse(record.submittedAt)).split('-').reverse().join('.'),
  });
  const rating = rate(random, outcome, at, now);
  return {
    ...record,
    status: 'answered',
    version: rating ? 5 : 4,
    updatedAt: rating ? rating.at : isoOf(at),
    reply: { number: `VC-${date.slice(2, 4)}/${String(sequence).padStart(6, '0')}`, date, outcome, text },
    closedAt: isoOf(at),
    rating,
  };
}

function rate(random: Random, outcome: ReplyOutcome, answeredAt: number, now: number): ApplicationInput['rating'] {
  const at = answeredAt + random.int(1, 120) * hour;
  if (at >= now || !random.chance(0.22)) return null;
  const isGood = outcome === 'satisfied' || outcome === 'partlySatisfied';
  const stars = random.weighted<1 | 2 | 3 | 4 | 5>(isGood ? [[5, 55], [4, 30], [3, 11], [2, 4]] : [[5, 8], [4, 22], [3, 30], [2, 22], [1, 18]]);
  return { stars, text: random.pick(ratingTexts[stars]), at: isoOf(at) };
}
