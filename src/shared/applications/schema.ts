import { z } from 'zod';
import { visible } from '../formats/visible.ts';
import { cardFilter } from './cardFilter.ts';
import { applicationKinds, applicationStatuses, leavingGrounds, replyOutcomes } from './lifecycle.ts';

/** Which due dates to show: past, within the next three working days, or any that is still open. */
export const dueFilters = ['overdue', 'soon', 'open'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** Filter of the queue. All parts narrow; `search` finds folded words by their beginnings. */
export const applicationFilter = z.object({
  search: z.string().trim().max(200, 'tooLong').default(''),
  status: z.enum(applicationStatuses).nullable().default(null),
  kind: z.enum(applicationKinds).nullable().default(null),
  service: z.string().max(64).nullable().default(null),
  due: z.enum(dueFilters).nullable().default(null),
  /** Only those assigned to the person who asks. */
  mine: z.boolean().default(false),
  /** Only what a manager watches. */
  control: z.boolean().default(false),
  /** Only those whose reply waits for a manager's approval. */
  approval: z.boolean().default(false),
  /** Only those whose citizen has yet to get a letter. */
  letter: z.boolean().default(false),
  /** Only what waits in a department of the person who asks for somebody to take it. */
  ourDepartment: z.boolean().default(false),
  /** By what the card holds. */
  card: cardFilter.default(() => ({})),
});
export type ApplicationFilter = z.infer<typeof applicationFilter>;

/** A page of the queue: newest first, or nearest due date first when filtered by due date. The cursor comes from the page before. */
export const applicationListInput = z.object({
  filter: applicationFilter.default(() => applicationFilter.parse({})),
  cursor: z.string().max(64).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Where a person stands in the queue they came from: on which application, and its due date when they came to it, which may have changed since. */
export const neighboursInput = z.object({ filter: applicationFilter, id: z.number().int().positive(), dueDate: z.iso.date().nullable() });

/** One application. */
export const applicationId = z.object({ id: z.number().int().positive() });

/** A change of one application as the screen saw it: an older revision than the store's is refused. */
const change = { id: z.number().int().positive(), revision: z.number().int().positive() };

export const registerInput = z.object(change);

export const assignInput = z.object({
  ...change,
  executorUid: z.string().min(1, 'required'),
  /** Empty: none; not given: as they are. */
  department: z.string().trim().max(200, 'tooLong').optional(),
  resolution: z.string().overwrite(visible).trim().max(4_000, 'tooLong').optional(),
  /** Those who work on it beside the executor; not given: as they are. */
  coExecutorUids: z.array(z.string().min(1)).max(20).optional(),
  /** A day of the office's own, before the due date, until which the executor is to be ready; empty: none; not given: as it is. */
  innerDue: z.union([z.literal(''), z.iso.date('badDate')]).optional(),
  /** Whether the manager watches it; not given, or given by somebody else: as it is. */
  onControl: z.boolean().optional(),
});

export const answerInput = z.object({
  ...change,
  outcome: z.enum(replyOutcomes, 'required'),
  /** The reasons: a reply without them is no reply under the law. */
  text: z.string().overwrite(visible).trim().min(20, 'tooShort').max(100_000, 'tooLong'),
});

const reason = z.string().overwrite(visible).trim().min(5, 'tooBrief').max(4_000, 'tooLong');

export const returnInput = z.object({
  ...change,
  /** What is wrong, and what the citizen is to do about it (rules for e-services, 7.4). */
  reason,
  whatToDo: reason,
  /** The last day for completing; not given: as the office's settings say. */
  completeBy: z.iso.date('badDate').optional(),
});

export const completeInput = z.object({
  ...change,
  /** What the citizen completed, and how it came. */
  note: reason,
  /** The day it came; not given: today. */
  completedOn: z.iso.date('badDate').optional(),
});

export const forwardInput = z.object({
  ...change,
  body: z.string().trim().min(3, 'required').max(300, 'tooLong'),
  reason,
  /** For a complaint: the body or official it is about. */
  complainedOf: z.string().trim().max(300, 'tooLong').default(''),
  /** The person knows that the three days are over. */
  late: z.boolean().default(false),
});

export const extendInput = z.object({
  ...change,
  days: z.number('required').int('badNumber').min(1, 'badNumber').max(366, 'badNumber'),
  ground: reason,
});

/** Why the matter needs further study or checking (10.1). */
export const studyInput = z.object({ ...change, ground: reason });

export const leaveInput = z.object({
  ...change,
  ground: z.enum(leavingGrounds, 'required'),
  text: reason,
});

export const joinInput = z.object({
  ...change,
  /** The number of the earlier application: ours or the portal's. */
  toNumber: z.string().trim().min(1, 'required').max(64, 'tooLong'),
  /** The person knows that the earlier one seems to be somebody else's. */
  another: z.boolean().default(false),
});

/** The other application is another matter of the same person, or `otherPerson`: of another, who stays apart from then on. */
export const differentInput = z.object({
  id: z.number().int().positive(),
  otherId: z.number().int().positive(),
  otherPerson: z.boolean().default(false),
  reason: z.string().trim().min(5, 'tooBrief').max(500, 'tooLong'),
});

export const withdrawInput = z.object({ ...change, reason });
export const reopenInput = z.object({ ...change, reason });

/** Where the paper of a closed application was filed: the case and its sheets. */
export const fileInput = z.object({ ...change, filedTo: z.string().trim().min(1, 'required').max(120, 'tooLong') });

export const attachmentInput = z.object({ uid: z.string().min(1).max(64) });
