import { trpcClient, queryClient } from '../rpc/client.ts';
import { endSession } from '../rpc/session.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { forgetDrafts } from '../../applications/drafts.ts';

/** Signs the person out and takes everything of theirs off the screen; what the backend answers changes nothing about it. */
export function useSignOut(): () => void {
  const toasts = useToasts();
  return () => {
    toasts.dismiss();
    void trpcClient.staff.signOut.mutate().catch(() => undefined);
    endSession(null);
    forgetDrafts();
    queryClient.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey[0]) !== '["store","status"]' });
    window.location.hash = '#/applications';
  };
}
