import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Choice } from '#shared/closures/schema.ts';
import type { ClosureDetail } from '#shared/closures/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';

export interface Decisions {
  /** Decides for some bookings. Resolves to whether it was kept; what went wrong is said. */
  decide(bookings: readonly string[], choice: Choice): Promise<boolean>;
  /** Proposes again for all that nobody decided by hand. */
  propose(): Promise<boolean>;
  readonly pending: boolean;
}

/** Decisions on a plan, one after another however fast they are made, each on what the one before left. */
export function useDecisions({ uid, revision }: Pick<ClosureDetail, 'uid' | 'revision'>): Decisions {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const known = useRef(revision);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const options = { onError: (error: unknown) => toasts.failed(errorText.of(error)), onSettled: () => client.invalidateQueries(trpc.closures.pathFilter()) };
  const decision = useMutation(trpc.closures.decide.mutationOptions(options));
  const proposal = useMutation(trpc.closures.propose.mutationOptions(options));

  const inTurn = (step: (seen: { uid: string; revision: number }) => Promise<{ revision: number }>): Promise<boolean> => {
    const turn = last.current.then(async () => {
      try {
        known.current = (await step({ uid, revision: Math.max(known.current, revision) })).revision;
        return true;
      } catch {
        // Somebody else may have changed the plan: the next step stands on what is shown then.
        known.current = 0;
        return false;
      }
    });
    last.current = turn;
    return turn;
  };

  return {
    decide: (bookings, choice) => inTurn((seen) => decision.mutateAsync({ ...seen, bookings: [...bookings], choice })),
    propose: () => inTurn((seen) => proposal.mutateAsync(seen)),
    pending: decision.isPending || proposal.isPending,
  };
}
