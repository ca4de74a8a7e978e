import { on } from 'node:events';
import { outboxItemInput, setAsideInput } from '#shared/sync/schema.ts';
import type { SyncStatus } from '#shared/sync/views.ts';
import type { Topic } from '#shared/topics.ts';
import { openProcedure, procedureFor, router, type RpcContext } from '../trpc.ts';
import type { Office } from '../office.ts';
import { keptAsideItems, outboxItems, syncStatus } from './queries.ts';
import { retryOperation, setOperationAside } from './resolve.ts';

const view = procedureFor('sync.view');

function status(ctx: RpcContext & { office: Office }): Promise<SyncStatus> {
  return ctx.office.store.read((db) => syncStatus(db, ctx.lifecycle.line(), ctx.office.now()));
}

export const syncRouter = router({
  status: view.query(({ ctx }) => status(ctx)),
  outbox: view.query(({ ctx }) => ctx.office.store.read(outboxItems)),
  keptAside: view.query(({ ctx }) => ctx.office.store.read(keptAsideItems)),

  run: procedureFor('sync.run').mutation(async ({ ctx }) => {
    await ctx.lifecycle.syncNow();
    return status(ctx);
  }),
  retry: procedureFor('sync.resolve').input(outboxItemInput).mutation(({ ctx, input }) => retryOperation(ctx.office, ctx.actor, input)),
  setAside: procedureFor('sync.resolve').input(setAsideInput).mutation(({ ctx, input }) => setOperationAside(ctx.office, ctx.actor, input)),

  /** Names the topics that changed, as they change. Says nothing of what changed, so that anybody connected may listen. */
  topics: openProcedure.subscription(async function* ({ ctx, signal }): AsyncGenerator<Topic[]> {
    const changes = new EventTarget();
    const unsubscribe = ctx.lifecycle.bus.subscribe((topics) => changes.dispatchEvent(new CustomEvent('topics', { detail: topics })));
    try {
      for await (const [event] of on(changes, 'topics', signal ? { signal } : {})) yield [...(event as CustomEvent<readonly Topic[]>).detail];
    } catch (error) {
      if (!signal?.aborted) throw error;
    } finally {
      unsubscribe();
    }
  }),
});
