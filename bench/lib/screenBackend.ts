import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { z } from 'zod';
import type { applicationListInput } from '#shared/applications/schema.ts';
import { listApplications } from '#backend/applications/list.ts';
import { silentLog } from '#backend/log.ts';
import { appRouter } from '#backend/router.ts';
import { serveConnection } from '#backend/rpc/server.ts';
import { millisecondsOf } from './rounds.ts';
import { lifecycleOver } from './store.ts';

// The backend in a thread of its own, as the utility process runs it: the product's lifecycle, router and server over a port.

export type ToScreenBackend =
  | { readonly t: 'serve'; readonly port: MessagePort }
  | { readonly t: 'echo'; readonly port: MessagePort }
  | { readonly t: 'inProcess'; readonly input: z.infer<typeof applicationListInput>; readonly times: number }
  | { readonly t: 'close' };

const { officeDir } = workerData as { officeDir: string };
const lifecycle = lifecycleOver(officeDir);
await lifecycle.open();

async function listInProcess(input: z.infer<typeof applicationListInput>, times: number): Promise<number> {
  const office = lifecycle.office();
  if (!office) throw new Error('the store did not open');
  const actor = { staffId: 2, uid: 'bench', name: 'Bench', role: 'clerk' } as const;
  return millisecondsOf(() => office.store.read((db) => listApplications(db, office, actor, input)), times);
}

parentPort?.on('message', (message: ToScreenBackend) => {
  switch (message.t) {
    case 'serve': {
      const { port } = message;
      return serveConnection(
        { send: (answer) => port.postMessage(answer), onMessage: (listener) => void port.on('message', listener), onClose: (listener) => void port.on('close', listener) },
        appRouter,
        lifecycle,
        silentLog,
      );
    }
    case 'echo': {
      const { port } = message;
      return void port.on('message', (value) => port.postMessage(value));
    }
    case 'inProcess':
      return void listInProcess(message.input, message.times).then((ms) => parentPort?.postMessage({ ms }));
    case 'close':
      void lifecycle.close().then(() => process.exit(0));
  }
});
parentPort?.postMessage({ ready: true });
