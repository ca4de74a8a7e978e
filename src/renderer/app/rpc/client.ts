import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { useSyncExternalStore } from 'react';
import type { AppRouter } from '#backend/router.ts';
import { createPortLine, type PortLine } from '#shared/rpc/portLine.ts';
import { backendPortMessage } from '#shared/rpc/wire.ts';
import type { StoreStatus } from '#shared/store/schema.ts';
import { appErrorOf } from './errors.ts';
import { linePort, portLink, timer } from './portLink.ts';
import { endSession, sessionToken } from './session.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** On a fresh port: waits until the store stands, then resumes the session, so that no screen asks as nobody. */
async function greet(line: PortLine): Promise<void> {
  if (sessionToken() === null) return;
  let status = (await line.askFirst('query', 'store.status', undefined)) as StoreStatus;
  while (status.state === 'opening') {
    await pause(100);
    status = (await line.askFirst('query', 'store.status', undefined)) as StoreStatus;
  }
  if (status.state === 'ready') await resume((token) => line.askFirst('mutation', 'staff.resume', { token }));
}

/** Resumes the session kept in memory; one that the backend no longer knows is ended. */
export async function resume(ask: (token: string) => Promise<unknown>): Promise<void> {
  const token = sessionToken();
  if (token === null) return;
  try {
    await ask(token);
  } catch (error) {
    if (appErrorOf(error).code === 'auth.sessionEnded') endSession('timeout');
  }
}

const line = createPortLine(greet, timer);

/** Ends the session here when the backend says that it has ended there. */
function noticeEndedSession(error: unknown): void {
  if (appErrorOf(error).code === 'auth.sessionEnded') endSession('timeout');
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndedSession }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: {
    queries: {
      // The backend is on this machine: the state of the internet is not asked.
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => appErrorOf(error).code === 'rpc.backendRestarted' && count < 5,
      retryDelay: 200,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const trpcClient = createTRPCClient<AppRouter>({ links: [portLink(line)] });

// A restart takes a second or two, the first start of a slow machine longer.
const restartMs = 10_000;
const firstPortMs = 60_000;
let gone = false;
let stopWaiting = (): void => undefined;
const watchers = new Set<() => void>();

function setGone(next: boolean): void {
  if (gone === next) return;
  gone = next;
  for (const watcher of watchers) watcher();
}

function awaitPort(ms: number): void {
  stopWaiting();
  stopWaiting = timer(ms, () => setGone(true));
}

/** Whether the backend has been away for so long that it will hardly come back by itself. */
export function useBackendGone(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => gone,
  );
}

/** Listens for the backend's port, now and after each of its restarts, and asks the shell for it. */
export function listenForBackend(): void {
  let current: MessagePort | null = null;
  awaitPort(firstPortMs);
  window.addEventListener('message', (event) => {
    if (event.source !== window || (event.data as { type?: unknown } | null)?.type !== backendPortMessage) return;
    const port = event.ports[0];
    if (!port) return;
    stopWaiting();
    setGone(false);
    current = port;
    port.addEventListener('close', () => {
      if (current === port) awaitPort(restartMs);
    });
    line.connect(linePort(port));
    void queryClient.invalidateQueries();
  });
  window.shell.requestPort();
}
