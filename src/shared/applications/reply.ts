import { z } from 'zod';
import { visible } from '../formats/visible.ts';
import type { Role } from '../staff/roles.ts';
import { replyOutcomes, type ReplyOutcome } from './lifecycle.ts';

// A reply before it is given: who writes it, who approves it.

/** Where a draft stands: being written, waiting for a manager, sent back by one. */
export const replyStates = ['draft', 'submitted', 'sentBack'] as const;
export type ReplyState = (typeof replyStates)[number];

/** What can be done with a draft. `give`: to the citizen, without anybody's approval. */
export const replyActions = ['write', 'submit', 'recall', 'approve', 'sendBack', 'give'] as const;
export type ReplyAction = (typeof replyActions)[number];

/** Who asks, before what draft of what application. */
export interface ReplyCase {
  readonly role: Role;
  readonly state: ReplyState;
  /** Whether the person is among those who may answer this application. */
  readonly answers: boolean;
  /** Whether they changed the draft's text last. */
  readonly isAuthor: boolean;
  /** Whether a reply may be given in the application's status. */
  readonly answerable: boolean;
  /** What the service's card says. */
  readonly needsApproval: boolean;
}

/**
 * What a person may do with a draft. A manager needs nobody's approval and may change what waits for theirs; nobody else does. What was begun may be written on by
 * its author although the application went to somebody else, and in every status: writing is no step of the application.
 */
export function replyActionsOf({ role, state, answers, isAuthor, answerable, needsApproval }: ReplyCase): ReplyAction[] {
  const isManager = role === 'manager';
  const waits = state === 'submitted';
  const allowed: Record<ReplyAction, boolean> = {
    write: (answers || isAuthor) && (!waits || isManager),
    submit: answers && answerable && !waits && !isManager,
    recall: waits && !isManager && (answers || isAuthor),
    approve: isManager && waits && answerable,
    sendBack: isManager && waits,
    give: answers && answerable && !waits && (isManager || !needsApproval),
  };
  return replyActions.filter((action) => allowed[action]);
}

const longest = 100_000;
const draft = { outcome: z.enum(replyOutcomes).nullable(), text: z.string().max(longest, 'tooLong') };
/** The application, and the draft as the window saw it: 0 where it saw none. */
const seen = { id: z.number().int().positive(), draftRevision: z.number().int().min(0) };

/** Keeps what is typed. `replacing`: the person read what somebody else wrote meanwhile and puts theirs in its place. */
export const saveReplyInput = z.object({ ...seen, ...draft, replacing: z.boolean().default(false) });

/** Keeps a wording beside the draft. */
export const wordingInput = z.object({ id: z.number().int().positive(), ...draft });

/** A reply as it must be when it leaves its author's hands: an outcome, and reasons. */
const whole = { outcome: z.enum(replyOutcomes, 'required'), text: z.string().overwrite(visible).trim().min(20, 'tooShort').max(longest, 'tooLong') };

export const submitReplyInput = z.object({ ...seen, ...whole });
export const recallReplyInput = z.object(seen);
export const sendBackReplyInput = z.object({ ...seen, note: z.string().trim().min(5, 'tooBrief').max(4_000, 'tooLong') });
/** `revision`: the application's. */
export const approveReplyInput = z.object({ ...seen, ...whole, revision: z.number().int().positive() });

/** What is written of a reply. */
export interface ReplyText {
  readonly outcome: ReplyOutcome | null;
  readonly text: string;
}

export interface ReplyDraftView extends ReplyText {
  readonly state: ReplyState;
  readonly note: string | null;
  readonly authorUid: string;
  readonly authorName: string;
  readonly changedAt: number;
  readonly submittedBy: string | null;
  readonly submittedAt: number | null;
}

export interface ReplyWording extends ReplyText {
  readonly id: number;
  readonly authorName: string;
  readonly at: number;
}

/** The reply to an application as one person may see it. */
export interface ReplyDesk {
  /** Of the draft; grows with each change, 0 before the first. */
  readonly revision: number;
  /** Null where nothing is written, or it is not for this person. */
  readonly draft: ReplyDraftView | null;
  readonly wordings: readonly ReplyWording[];
  readonly actions: readonly ReplyAction[];
  /** Outcomes that the service's card offers. */
  readonly outcomes: readonly ReplyOutcome[];
  readonly needsApproval: boolean;
}
