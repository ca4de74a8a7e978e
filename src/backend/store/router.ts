import type { StoreStatus } from '#shared/store/schema.ts';
import { unlockInput } from '#shared/store/schema.ts';
import { openProcedure, router } from '../trpc.ts';

export const storeRouter = router({
  status: openProcedure.query(({ ctx }): StoreStatus => ctx.lifecycle.status()),
  unlock: openProcedure.input(unlockInput).mutation(({ ctx, input }) => ctx.lifecycle.unlock(input.passphrase)),
});
