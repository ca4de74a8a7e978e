import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { may, type Actor, type Permission } from '#shared/staff/roles.ts';
import type { Topic } from '#shared/topics.ts';
import { appendAudit } from './audit/audit.ts';
import type { ReadDb, WriteDb } from './db/store.ts';
import type { Office } from './office.ts';
import { enqueue, type OutboxOperation } from './outbox/outbox.ts';

/** What a command decided: everything that will be true after the commit, or nothing. */
export interface Change<Result> {
  /** Whom the audit entry is about. */
  readonly subject: { readonly kind: string; readonly uid: string };
  /** What the audit entry keeps of the change. */
  readonly detail: Json;
  /** What the portal must hear; `[]` says on purpose that it need not. */
  readonly outbox: readonly OutboxOperation[];
  readonly topics: readonly Topic[];
  /** Writes the rows. Runs in the one transaction that also holds the audit entry and the outbox. */
  readonly rows: (db: WriteDb) => Result;
  /** Brings what is held in memory into step with the rows: after the commit, before anybody hears of the change. Must not fail. */
  readonly committed?: () => void;
}

export interface CommandContext {
  readonly actor: Actor;
  readonly now: number;
  readonly office: Office;
}

interface CommandSpec<Input, State, Result> {
  /** `feature.action`, as the audit and the log name it. */
  readonly name: string;
  readonly permission: Permission;
  /** Reads what the decision needs, within the transaction, so that nobody can change it before the commit. */
  readonly load: (db: ReadDb, input: Input, context: CommandContext) => State;
  /** The rule: pure but for the clock in the context. @throws AppError when the change is not allowed. */
  readonly decide: (state: State, input: Input, context: CommandContext) => Change<Result>;
}

export type Command<Input, Result> = (office: Office, actor: Actor, input: Input) => Promise<Result>;

/**
 * The one way to change rows on behalf of a person: authorise → load → decide → one transaction of rows, audit entry and
 * outbox operations → topics. Nothing is published, and nothing stays, when any step fails.
 */
export function defineCommand<Input, State, Result>(spec: CommandSpec<Input, State, Result>): Command<Input, Result> {
  return async (office, actor, input) => {
    if (!may(actor.role, spec.permission)) throw new AppError('auth.notAllowed');
    const context: CommandContext = { actor, now: office.now(), office };
    const { result, topics } = await office.store.writeSmall((db) => {
      const change = spec.decide(spec.load(db, input, context), input, context);
      const outcome = change.rows(db);
      appendAudit(db, {
        at: context.now,
        actorUid: actor.uid,
        actorName: actor.name,
        command: spec.name,
        subjectKind: change.subject.kind,
        subjectUid: change.subject.uid,
        detail: change.detail,
      });
      enqueue(db, change.outbox, spec.name, actor.name, context.now);
      const outboxTopics: Topic[] = change.outbox.length > 0 ? ['sync'] : [];
      if (change.committed) db.whenKept(change.committed);
      return { result: outcome, topics: [...change.topics, ...outboxTopics] };
    });
    office.bus.publish(topics);
    return result;
  };
}

interface KeepingSpec<Input, State, Result> {
  readonly permission: Permission;
  readonly load: (db: ReadDb, input: Input, context: CommandContext) => State;
  readonly decide: (state: State, input: Input, context: CommandContext) => { readonly topics: readonly Topic[]; readonly rows: (db: WriteDb) => Result };
}

/**
 * Keeps what is no act of the office: a sentence half typed, a mark that something was read. It is authorised, loaded, decided and written in one transaction
 * like a command, but leaves no audit entry and nothing for the portal: the audit tells what was done, and nothing has been done yet; an entry for each pause of
 * the typing would bury the others, and keep for ever what a person has thought better of. What makes an act of it (submitting, approving, answering) is a command.
 */
export function defineKeeping<Input, State, Result>(spec: KeepingSpec<Input, State, Result>): Command<Input, Result> {
  return async (office, actor, input) => {
    if (!may(actor.role, spec.permission)) throw new AppError('auth.notAllowed');
    const context: CommandContext = { actor, now: office.now(), office };
    const { result, topics } = await office.store.writeSmall((db) => {
      const { rows, topics: changed } = spec.decide(spec.load(db, input, context), input, context);
      return { result: rows(db), topics: changed };
    });
    office.bus.publish(topics);
    return result;
  };
}
