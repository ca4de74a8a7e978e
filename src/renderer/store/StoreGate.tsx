import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { StoreStatus } from '#shared/store/schema.ts';
import { resume, trpcClient, useTRPC } from '../app/rpc/client.ts';
import { sessionToken } from '../app/rpc/session.ts';
import { OpeningScreen } from './OpeningScreen.tsx';
import { PassphraseScreen } from './PassphraseScreen.tsx';
import { StoreFailedScreen } from './StoreFailedScreen.tsx';

/** Shows its children once the store stands open; until then what is awaited, or what went wrong. */
export function StoreGate({ children }: { children: (status: StoreStatus) => ReactNode }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const status = useQuery(
    trpc.store.status.queryOptions(undefined, {
      staleTime: 0,
      retry: true,
      refetchInterval: (query) => (query.state.data?.state === 'ready' ? false : 50),
    }),
  );
  const state = status.data?.state;
  const [resumed, setResumed] = useState(false);

  // A store that was locked after a restart of the backend takes the session up again once it is open.
  useEffect(() => {
    if (state !== 'ready') {
      setResumed(false);
      return;
    }
    if (sessionToken() === null) setResumed(true);
    else void resume((token) => trpcClient.staff.resume.mutate({ token })).then(() => setResumed(true));
  }, [state, client]);

  // For those who look from outside: the shell's own check of a packaged program waits for it.
  const screen = state === undefined || (state === 'ready' && !resumed) ? 'opening' : state;
  useEffect(() => {
    document.documentElement.dataset['screen'] = screen;
  }, [screen]);

  if (!status.data || status.data.state === 'opening') return <OpeningScreen />;
  if (status.data.state === 'failed') return <StoreFailedScreen status={status.data} />;
  if (status.data.state === 'locked') return <PassphraseScreen status={status.data} onOpened={() => void status.refetch()} />;
  if (!resumed) return <OpeningScreen />;
  return children(status.data);
}
