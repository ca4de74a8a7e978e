import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import type { BackendStart, ToBackend } from '#shared/rpc/control.ts';
import { backendPortMessage } from '#shared/rpc/wire.ts';
import { backendEntry } from './paths.ts';
import { canSeal, lendKeyring } from './sealing.ts';

/** After this many ends within a minute the backend is not started again: something is wrong that starting does not mend. */
const mostRestarts = 5;
const shutdownPatience = 15_000;

export interface Backend {
  /** Hands a window a fresh port to the backend, now and after each restart. */
  connect(window: WebContents): void;
  /** Lets the backend finish its writes and close the store. */
  shutdown(): Promise<void>;
}

/** Runs the backend as a process of its own and keeps it alive. */
export function startBackend(options: Omit<BackendStart, 'canSeal'>): Backend {
  const windows = new Set<WebContents>();
  const endings: number[] = [];
  let ending = false;
  let gone = false;
  let child = launch();

  function launch(): UtilityProcess {
    const started = utilityProcess.fork(backendEntry, [], { serviceName: 'Qəbulxana backend', stdio: 'inherit' });
    lendKeyring(started);
    started.on('exit', onExit);
    started.postMessage({ t: 'start', options: { ...options, canSeal: canSeal() } } satisfies ToBackend);
    return started;
  }

  function onExit(): void {
    if (ending) return;
    const now = Date.now();
    endings.push(now);
    if (endings.filter((at) => at > now - 60_000).length > mostRestarts) {
      gone = true;
      return;
    }
    child = launch();
    for (const window of windows) handPort(window);
  }

  function handPort(window: WebContents): void {
    if (window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ t: 'connect' } satisfies ToBackend, [port1]);
    window.postMessage(backendPortMessage, null, [port2]);
  }

  return {
    connect(window) {
      if (!windows.has(window)) {
        windows.add(window);
        window.once('destroyed', () => windows.delete(window));
      }
      handPort(window);
    },
    shutdown() {
      ending = true;
      if (gone) return Promise.resolve();
      return new Promise((resolve) => {
        const patience = setTimeout(() => {
          child.kill();
          resolve();
        }, shutdownPatience);
        child.once('exit', () => {
          clearTimeout(patience);
          resolve();
        });
        child.postMessage({ t: 'shutdown' } satisfies ToBackend);
      });
    },
  };
}
