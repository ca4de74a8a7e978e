import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError, toErrorShape, type ErrorShape } from '#shared/errors.ts';
import { may, type Permission } from '#shared/staff/roles.ts';
import type { Log } from './log.ts';
import type { Office } from './office.ts';
import type { Lifecycle } from './lifecycle.ts';
import { actorOfSession } from './staff/sessions.ts';

/** One connection of one person: who they are is bound to it when they sign in. */
export interface Connection {
  session: { readonly tokenHash: string } | null;
  /** Of a screen that only shows: the session that it hangs on. It may ask nothing else than what is made for screens. */
  display?: { readonly sessionHash: string } | null;
}

export interface RpcContext {
  readonly lifecycle: Lifecycle;
  readonly connection: Connection;
  readonly log: Log;
}

/** What the client learns of a failure beside tRPC's own code. */
export interface RpcErrorData {
  readonly app: ErrorShape;
  /** For input that does not fit: the path of each field with the code of its message. */
  readonly fields: Readonly<Record<string, string>>;
}

const t = initTRPC.context<RpcContext>().create({
  errorFormatter({ shape, error }) {
    const invalid = error.cause instanceof ZodError ? error.cause : null;
    const app: ErrorShape = invalid ? { code: 'input.invalid', params: {} } : toErrorShape(error.cause ?? error);
    const fields = Object.fromEntries((invalid?.issues ?? []).map((issue) => [issue.path.join('.'), messageCode(issue.message)]));
    // The message and stack of a defect stay in the log.
    return { ...shape, message: app.code, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, app, fields } };
  },
});

/** Messages of ours are codes in one word; the library's own sentences become the general code. */
function messageCode(message: string): string {
  return /^[a-z][A-Za-z]+$/.test(message) ? message : 'invalid';
}

const logged = t.middleware(async ({ next, path, type, ctx }) => {
  const start = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - start);
  if (!result.ok) {
    const cause = result.error.cause;
    if (cause instanceof AppError || cause instanceof ZodError) ctx.log.info('rpc.refused', { path, ms, code: toErrorShape(cause).code });
    else ctx.log.error('rpc.failed', cause ?? result.error, { path, ms });
  } else if (ms > 40 && type === 'query') ctx.log.warn('rpc.slow', { path, ms });
  return result;
});

export const router = t.router;

/** A procedure anybody connected may call: signing in, the state of the store. */
export const openProcedure = t.procedure.use(logged);

/** A procedure that needs the opened store but nobody signed in. */
export const officeProcedure = openProcedure.use(({ ctx, next }) => next({ ctx: { ...ctx, office: openedOffice(ctx) } }));

/** A procedure of a person who is signed in and may do what it asks for. Commands check the right once more themselves. */
export function procedureFor(permission: Permission) {
  return officeProcedure.use(async ({ ctx, next }) => {
    const { session } = ctx.connection;
    // Asked each time: a session ends and a person is dismissed while their window stands open.
    const actor = session && (await ctx.office.store.read((db) => actorOfSession(db, session.tokenHash, ctx.office.now())));
    if (!actor) throw new TRPCError({ code: 'UNAUTHORIZED', cause: new AppError('auth.sessionEnded') });
    if (!may(actor.role, permission)) throw new TRPCError({ code: 'FORBIDDEN', cause: new AppError('auth.notAllowed') });
    return next({ ctx: { ...ctx, actor } });
  });
}

/** A procedure of a screen that nobody sits at, opened by a person who is still signed in and may do what it asks for. */
export function displayProcedureFor(permission: Permission) {
  return officeProcedure.use(async ({ ctx, next }) => {
    const { display } = ctx.connection;
    const opener = display && (await ctx.office.store.read((db) => actorOfSession(db, display.sessionHash, ctx.office.now())));
    if (!opener) throw new TRPCError({ code: 'UNAUTHORIZED', cause: new AppError('auth.sessionEnded') });
    if (!may(opener.role, permission)) throw new TRPCError({ code: 'FORBIDDEN', cause: new AppError('auth.notAllowed') });
    return next();
  });
}

function openedOffice(ctx: RpcContext): Office {
  const office = ctx.lifecycle.office();
  if (!office) throw new TRPCError({ code: 'PRECONDITION_FAILED', cause: new AppError('store.notReady') });
  return office;
}
