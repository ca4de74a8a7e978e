import type { ApplicationTransition, Application, Booking, BookingTransition } from '#shared/portal/api.generated.ts';

type Step<Record_, Transition> = {
  readonly from: readonly string[];
  readonly apply: (record: Record_, transition: Transition) => Partial<Record_>;
};

const open = ['registered', 'inProgress'];

/** A due date counted on by a span in which the term stood still. */
type Counted = { readonly dueDate?: string; readonly pause?: NonNullable<Application['pauses']>[number] };

/** A term made longer, until when and why. */
type Longer = { readonly until: string; readonly ground: string };

function counted(record: Application, { dueDate, pause }: Counted): Partial<Application> {
  return {
    ...(dueDate && { registration: record.registration && { ...record.registration, dueDate }, assignment: record.assignment && { ...record.assignment, dueDate } }),
    ...(pause && { pauses: [...(record.pauses ?? []), pause] }),
  };
}

/** Where an application stood before it was given back. */
function statusBefore({ registration, assignment }: Application): Application['status'] {
  if (!registration) return 'submitted';
  return assignment ? 'inProgress' : 'registered';
}

/** What each step of an application does on the portal, and where it is legal. */
const applicationSteps: Readonly<Record<ApplicationTransition['action'], Step<Application, ApplicationTransition>>> = {
  register: { from: ['submitted'], apply: (_record, { data }) => ({ status: 'registered', registration: data as unknown as NonNullable<Application['registration']> }) },
  assign: {
    from: open,
    apply: (_record, { data, at }) => ({ status: 'inProgress', assignment: { ...(data as object), assignedAt: at } as unknown as NonNullable<Application['assignment']> }),
  },
  unassign: { from: ['inProgress'], apply: () => ({ status: 'registered', assignment: null }) },
  returnForCompletion: {
    from: ['submitted', ...open],
    apply: (_record, { data, at }) => ({ status: 'returned', returned: { ...(data as { reason: string; whatToDo: string }), at } }),
  },
  complete: {
    from: ['returned'],
    apply(record, { data }) {
      const completedAt = `${(data as { completedOn: string }).completedOn}T08:00:00Z`;
      return { ...counted(record, data as Counted), status: statusBefore(record), returned: record.returned && { ...record.returned, completedAt } };
    },
  },
  resume: { from: open, apply: (record, { data }) => counted(record, data as Counted) },
  forward: {
    from: ['submitted', ...open],
    apply: (_record, { data, at }) => ({ status: 'forwarded', closedAt: at, forwarding: data as unknown as NonNullable<Application['forwarding']> }),
  },
  sendCopies: {
    from: open,
    apply: (record, { data }) => ({ copies: [...(record.copies ?? []), ...(data as unknown as { copies: NonNullable<Application['copies']> }).copies] }),
  },
  study: { from: open, apply: (record, { data, at }) => ({ ...counted(record, { dueDate: (data as Longer).until }), study: { ...(data as Longer), at } }) },
  extend: { from: open, apply: (record, { data, at }) => ({ ...counted(record, { dueDate: (data as Longer).until }), extension: { ...(data as Longer), at } }) },
  answer: {
    from: open,
    apply(_record, { data, at }) {
      const { number, date, outcome, text } = data as unknown as NonNullable<Application['reply']>;
      return { status: 'answered', reply: { number, date, outcome, text }, closedAt: at };
    },
  },
  leaveWithoutReview: {
    from: ['submitted', 'returned', ...open],
    apply: (_record, { data, at }) => ({ status: 'leftWithoutReview', closedAt: at, leaving: data as unknown as NonNullable<Application['leaving']> }),
  },
  join: { from: ['submitted', ...open], apply: (_record, { data, at }) => ({ status: 'joined', closedAt: at, joinedToId: String((data as { toApplicationId?: unknown }).toApplicationId) }) },
  withdraw: {
    from: ['submitted', 'returned', ...open],
    apply: (_record, { data, at }) => ({ status: 'withdrawn', closedAt: at, withdrawal: { reason: String((data as { reason?: unknown }).reason), at } }),
  },
  reopen: {
    from: ['leftWithoutReview', 'joined', 'withdrawn'],
    apply: (record, { data }) => ({ ...counted(record, data as Counted), status: statusBefore(record), closedAt: null, leaving: null, withdrawal: null, joinedToId: null }),
  },
};

const expected = ['requested', 'confirmed'];

const uncalled = { calledAt: null, calledBy: null } as const;

const bookingSteps: Readonly<Record<BookingTransition['action'], Step<Booking, BookingTransition>>> = {
  confirm: { from: ['requested'], apply: () => ({ status: 'confirmed' }) },
  move: {
    from: expected,
    apply(record, { data }) {
      const { receptionDate, startTime, officialId, reason } = data as { receptionDate: string; startTime: string | null; officialId: string; reason: string };
      return { receptionDate, startTime, officialId, statusReason: reason, ...(receptionDate !== record.receptionDate && { ticket: null }) };
    },
  },
  refuse: { from: expected, apply: (_record, { data }) => ({ status: 'refused', statusReason: String((data as { reason?: unknown }).reason) }) },
  cancel: {
    from: [...expected, 'arrived'],
    apply(_record, { data }) {
      const { reason, by } = data as { reason: string; by: 'citizen' | 'office' };
      return { status: 'cancelled', cancelledBy: by, statusReason: reason };
    },
  },
  arrive: {
    from: [...expected, 'noShow'],
    apply(record, { data, at }) {
      const { ticket, urgentReason = record.urgentReason ?? null } = data as { ticket: number; urgentReason?: string };
      return { status: 'arrived', arrivedAt: at, ticket, queuedAt: at, ...uncalled, calledTimes: null, urgentReason };
    },
  },
  undoArrival: { from: ['arrived'], apply: () => ({ status: 'confirmed', arrivedAt: null, queuedAt: null, ...uncalled, calledTimes: null }) },
  call: { from: ['arrived'], apply: (record, { at, actorName }) => ({ calledAt: at, calledBy: actorName, calledTimes: (record.calledTimes ?? 0) + 1 }) },
  skip: { from: ['arrived'], apply: (_record, { data }) => ({ queuedAt: (data as { queuedAt: string }).queuedAt, ...uncalled }) },
  putBack: { from: ['inReception'], apply: () => ({ status: 'arrived', receptionStartedAt: null, ...uncalled }) },
  startReception: {
    from: ['arrived'],
    apply: (record, { at, actorName }) => ({ status: 'inReception', receptionStartedAt: at, calledAt: record.calledAt ?? at, calledBy: record.calledBy ?? actorName }),
  },
  setUrgent: {
    from: ['arrived'],
    apply(record, { data }) {
      const { urgentReason } = data as { urgentReason: string | null };
      return { urgentReason, ...(urgentReason !== null && { queuedAt: record.arrivedAt ?? null }) };
    },
  },
  receive: {
    from: ['inReception'],
    apply(_record, { data, at }) {
      const { outcome, applicationId = null } = data as { outcome: Booking['receptionOutcome']; applicationId?: string | null };
      return { status: 'received', receivedAt: at, receptionOutcome: outcome, applicationId };
    },
  },
  noShow: { from: expected, apply: () => ({ status: 'noShow' }) },
};

/** The application after a step, or null when the step is not legal on it. */
export function moveApplication(record: Application, transition: ApplicationTransition): Application | null {
  const step = applicationSteps[transition.action];
  return step.from.includes(record.status) ? { ...record, ...step.apply(record, transition) } : null;
}

/** The booking after a step, or null when the step is not legal on it. */
export function moveBooking(record: Booking, transition: BookingTransition): Booking | null {
  const step = bookingSteps[transition.action];
  return step.from.includes(record.status) ? { ...record, ...step.apply(record, transition) } : null;
}
