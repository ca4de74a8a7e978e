import { join } from 'node:path';
import type { BackendStart, FromBackend, ToBackend } from '#shared/rpc/control.ts';
import type { WireFromBackend } from '#shared/rpc/wire.ts';
import { createShellSealer } from './keys/shellSealer.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { lineLog, type Log } from './log.ts';
import { logFile } from './logFile.ts';
import { connectPortal } from './portal/connect.ts';
import { appRouter } from './router.ts';
import { serveConnection, type Port } from './rpc/server.ts';

/** The port of a window, as Electron hands it to a utility process. */
interface WindowPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
}

interface ParentPort {
  postMessage(message: FromBackend): void;
  on(event: 'message', listener: (event: { data: ToBackend; ports: WindowPort[] }) => void): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
let lifecycle: Lifecycle | null = null;
let log: Log | null = null;
const sealer = createShellSealer((request) => parent.postMessage(request));

function start(options: BackendStart): void {
  log = lineLog(logFile(join(options.profileDir, 'logs')));
  const { canSeal, ...rest } = options;
  lifecycle = createLifecycle({
    ...rest,
    sealer: canSeal ? sealer : null,
    connect: connectPortal,
    keepInStep: true,
    log,
  });
  void lifecycle.open();
  parent.postMessage({ t: 'started' });
}

function overWindow(port: WindowPort): Port {
  return {
    send: (message: WireFromBackend) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => port.on('close', listener),
  };
}

parent.on('message', ({ data, ports }) => {
  switch (data.t) {
    case 'start':
      return start(data.options);
    case 'connect': {
      const [port] = ports;
      if (port && lifecycle && log) serveConnection(overWindow(port), appRouter, lifecycle, log);
      return;
    }
    case 'sealed':
      return sealer.answered(data);
    case 'shutdown':
      void (lifecycle?.close() ?? Promise.resolve()).finally(() => {
        parent.postMessage({ t: 'closed' });
        process.exit(0);
      });
  }
});

// A defect ends this process with a word in the log; the shell starts a new one and the windows connect again.
process.on('uncaughtException', (error) => {
  log?.error('backend.crashed', error);
  process.exit(1);
});
process.on('unhandledRejection', (error) => {
  log?.error('backend.unhandled', error);
  process.exit(1);
});
