import { MessageChannelMain, safeStorage, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import type { BackendStart, FromBackend, ToBackend } from '#shared/rpc/control.ts';
import { backendPortMessage } from '#shared/rpc/wire.ts';
import { backendEntry } from './paths.ts';

/** After this many ends within a minute the backend is left as it is, and the window says so. */
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
  let child = launch();

  function launch(): UtilityProcess {
    const started = utilityProcess.fork(backendEntry, [], { serviceName: 'Qəbulxana backend', stdio: 'inherit' });
    const say = (message: ToBackend) => started.postMessage(message);
    started.on('message', (message: FromBackend) => {
      if (message.t === 'seal' || message.t === 'unseal') say({ t: 'sealed', id: message.id, bytes: sealOrUnseal(message.t, message.bytes) });
    });
    started.on('exit', onExit);
    say({ t: 'start', options: { ...options, canSeal: canSeal() } });
    return started;
  }

  function onExit(): void {
    if (ending) return;
    const now = Date.now();
    endings.push(now);
    if (endings.filter((at) => at > now - 60_000).length > mostRestarts) return;
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

/** Whether the system has a keyring of its own. Linux without one would keep the key readable: that does not count. */
function canSeal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

function sealOrUnseal(what: 'seal' | 'unseal', bytes: Uint8Array): Uint8Array | null {
  try {
    // The system seals text: the key travels as base64.
    if (what === 'seal') return safeStorage.encryptString(Buffer.from(bytes).toString('base64'));
    return Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64');
  } catch {
    return null;
  }
}
