import type { ReplyText } from '#shared/applications/reply.ts';
import { trpcClient } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';

// What is typed of replies on its way into the store. It outlives the dialog, so that closing it, or a session that runs out, loses nothing that
// has not been kept yet; once kept, the store alone has it.

/** A state of the draft in the store: what it says, and the revision that tells it from others. */
export interface StoredText extends ReplyText {
  readonly revision: number;
}

export interface TypedReply {
  readonly typed: ReplyText;
  /** The state of the draft that the typing goes on from. */
  readonly base: StoredText;
  readonly saving: boolean;
  /** What somebody else, or another window, wrote since: kept until the person decides. */
  readonly theirs: StoredText | null;
  readonly failure: unknown;
}

const replies = new Map<number, TypedReply>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const underWay = new Map<number, Promise<void>>();
const listeners = new Set<() => void>();
/** After the last key, in milliseconds. */
const pauseMs = 600;

const same = (a: ReplyText, b: ReplyText) => a.text === b.text && a.outcome === b.outcome;
const isUnsaved = ({ typed, base }: TypedReply) => !same(typed, base);

function put(id: number, reply: TypedReply | null): void {
  if (reply) replies.set(id, reply);
  else replies.delete(id);
  for (const listener of listeners) listener();
}

/** Calls at every change, until the returned function is called. */
export function watchReplies(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being typed to an application, or undefined before the store has answered. */
export function typedReply(id: number): TypedReply | undefined {
  return replies.get(id);
}

/** The store's state has come: taken over where nothing was typed since, else shown beside what was typed. */
export function meetStored(id: number, stored: StoredText): void {
  const reply = replies.get(id);
  if (!reply) return put(id, { typed: stored, base: stored, saving: false, theirs: null, failure: null });
  if (reply.saving || stored.revision <= reply.base.revision || stored.revision === reply.theirs?.revision) return;
  if (!isUnsaved(reply) || same(reply.typed, stored)) put(id, { ...reply, typed: stored, base: stored, theirs: null });
  else if (same(reply.base, stored)) put(id, { ...reply, base: stored, theirs: null });
  else put(id, { ...reply, theirs: stored });
}

/** Takes what is typed and keeps it after a short pause. */
export function typeReply(id: number, typed: ReplyText): void {
  const reply = replies.get(id);
  if (!reply) return;
  put(id, { ...reply, typed });
  clearTimeout(timers.get(id));
  timers.set(id, setTimeout(() => void saveTyped(id), pauseMs));
}

/** Keeps what is typed now. Resolves when it is in the store, or when it cannot be: `failure` says why. */
export async function saveTyped(id: number, replacing = false): Promise<void> {
  clearTimeout(timers.get(id));
  await underWay.get(id);
  const reply = replies.get(id);
  if (!reply || reply.theirs || !isUnsaved(reply)) return;
  const work = save(id, reply, replacing);
  underWay.set(id, work);
  await work;
  underWay.delete(id);
}

async function save(id: number, { typed, base }: TypedReply, replacing: boolean): Promise<void> {
  const now = () => replies.get(id);
  const patch = (part: Partial<TypedReply>) => {
    const reply = now();
    if (reply) put(id, { ...reply, ...part });
  };
  patch({ saving: true, failure: null });
  try {
    const { revision } = await trpcClient.replies.save.mutate({ id, draftRevision: base.revision, ...typed, replacing });
    patch({ saving: false, base: { ...typed, revision } });
  } catch (error) {
    patch({ saving: false, failure: error });
    if (appErrorOf(error).code !== 'reply.changedMeanwhile') return;
    // The other state is read at once: the person decides before anything more is kept.
    const { revision, draft } = await trpcClient.replies.desk.query({ id });
    meetStored(id, { revision, outcome: draft?.outcome ?? null, text: draft?.text ?? '' });
    patch({ failure: null });
  }
}

/** Puts what the person typed in the place of what somebody else wrote, which stays as an earlier wording. */
export function keepMine(id: number): Promise<void> {
  const reply = replies.get(id);
  if (!reply?.theirs) return Promise.resolve();
  put(id, { ...reply, base: reply.theirs, theirs: null });
  return saveTyped(id, true);
}

/** Goes on from what somebody else wrote; what the person typed stays as an earlier wording. */
export async function takeTheirs(id: number): Promise<void> {
  const reply = replies.get(id);
  if (!reply?.theirs) return;
  await trpcClient.replies.putAside.mutate({ id, ...reply.typed });
  const { theirs } = replies.get(id) ?? reply;
  if (theirs) put(id, { ...reply, typed: theirs, base: theirs, theirs: null });
}

/** Forgets what is in the store anyhow, when the dialog closes. What is not yet there is kept now, and stays until it is. */
export function leaveReply(id: number): void {
  const forget = () => {
    const reply = replies.get(id);
    if (reply && !isUnsaved(reply) && !reply.saving) put(id, null);
  };
  void saveTyped(id).then(forget, forget);
}

/** The reply has been given or handed on: nothing of it is to be kept from here. */
export function endReply(id: number): void {
  clearTimeout(timers.get(id));
  put(id, null);
}

/** How many replies have words that are not in the store. */
export function unsavedReplies(): number {
  return [...replies.values()].filter(isUnsaved).length;
}

/** Keeps all that is not in the store yet. Resolves to how many could not be kept. */
export async function saveAllReplies(): Promise<number> {
  await Promise.all([...replies.keys()].map((id) => saveTyped(id)));
  return unsavedReplies();
}

/** Forgets all, when somebody else takes the person's place. */
export function forgetReplies(): void {
  for (const timer of timers.values()) clearTimeout(timer);
  for (const id of replies.keys()) put(id, null);
}
