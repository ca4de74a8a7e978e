import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';

/** A first exchange of a large office takes minutes, in milliseconds. */
const longestMs = 600_000;

/** Exchanges with the portal now; a failure is said in words. */
export function useSyncNow(): { run: () => void; pending: boolean } {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const sync = useMutation(
    trpc.sync.run.mutationOptions({
      trpc: { context: { timeoutMs: longestMs } },
      onSuccess: (status) => {
        if (status.error) toasts.failed(errorText.ofShape(status.error));
      },
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.sync.pathFilter()),
    }),
  );
  return { run: () => sync.mutate(), pending: sync.isPending };
}
