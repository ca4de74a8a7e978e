import { createTRPCClient } from '@trpc/client';
import type { AppRouter } from '#backend/router.ts';
import { createPortLine, type PortLine } from '#shared/rpc/portLine.ts';
import { backendPortMessage } from '#shared/rpc/wire.ts';
import type { HallView } from '#shared/reception/hall.ts';
import type { StoreStatus } from '#shared/store/schema.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { linePort, portLink, timer } from '../app/rpc/portLink.ts';

/** What the screen knows: the hall as it was last told, and whether it may still be shown. */
export interface HallState {
  readonly view: HallView | null;
  /** `dark`: whoever opened the screen has signed out. `stale`: nothing was heard for a while, what stands may be old. */
  readonly line: 'waiting' | 'live' | 'stale' | 'dark';
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Asked again by itself this often, for the turn of the day and a session that ends. */
const everyMs = 20_000;
const restMs = 250;

/** On each fresh port: waits until the store stands, then shows the pass. */
async function greet(line: PortLine): Promise<void> {
  let status = (await line.askFirst('query', 'store.status', undefined)) as StoreStatus;
  while (status.state === 'opening') {
    await pause(100);
    status = (await line.askFirst('query', 'store.status', undefined)) as StoreStatus;
  }
  const token = await window.shell.hall.pass();
  // A pass that is over says itself at the next question.
  await line.askFirst('mutation', 'reception.hall.attach', { token }).catch(() => undefined);
}

/** Keeps the hall's screen told, over a line of its own that outlives the backend's restarts. The answer stops it. */
export function listenToHall(tell: (state: HallState) => void): () => void {
  const line = createPortLine(greet, timer);
  const client = createTRPCClient<AppRouter>({ links: [portLink(line)] });
  let state: HallState = { view: null, line: 'waiting' };
  let asking = false;
  let again = false;
  const set = (next: HallState) => {
    state = next;
    tell(next);
  };

  async function ask(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      set({ view: await client.reception.hall.view.query(), line: 'live' });
    } catch (error) {
      // Without the right to see the hall, nothing of it stays on the screen.
      if (appErrorOf(error).code.startsWith('auth.')) set({ view: null, line: 'dark' });
      else set({ ...state, line: state.view ? 'stale' : 'waiting' });
    }
    await pause(restMs);
    asking = false;
    if (again) {
      again = false;
      void ask();
    }
  }

  const onMessage = (event: MessageEvent) => {
    if (event.source !== window || (event.data as { type?: unknown } | null)?.type !== backendPortMessage) return;
    const port = event.ports[0];
    if (!port) return;
    line.connect(linePort(port));
    void ask();
  };
  window.addEventListener('message', onMessage);
  const topics = client.sync.topics.subscribe(undefined, {
    onData: (changed) => {
      if (changed.some((topic) => topic === 'reception' || topic === 'officials' || topic === 'staff' || topic === 'store')) void ask();
    },
  });
  const stopPass = window.shell.hall.onPass((token) => {
    void client.reception.hall.attach
      .mutate({ token })
      .catch(() => undefined)
      .then(ask);
  });
  const timerId = setInterval(() => void ask(), everyMs);
  window.shell.requestPort();
  return () => {
    window.removeEventListener('message', onMessage);
    topics.unsubscribe();
    stopPass();
    clearInterval(timerId);
  };
}
