import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { applicationListInput } from '#shared/applications/schema.ts';
import { createPortLine, type PortLine } from '#shared/rpc/portLine.ts';
import type { WireFromBackend } from '#shared/rpc/wire.ts';
import type { Part } from './lib/part.ts';
import { against, alone, atMost } from './lib/measured.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import type { ToScreenBackend } from './lib/screenBackend.ts';

const repeats = 200;

/** A page asked for as a screen asks: tRPC over a MessagePort to the backend in another thread, and back. */
export const screen: Part = async ({ full, rounds }) => {
  const worker = new Worker(join(import.meta.dirname, 'lib/screenBackend.ts'), { workerData: { officeDir: full.officeDir } });
  const say = (message: ToScreenBackend, transfer: MessagePort[] = []) => worker.postMessage(message, transfer);
  await once(worker, 'message');
  const rpc = new MessageChannel();
  const echo = new MessageChannel();
  say({ t: 'serve', port: rpc.port2 }, [rpc.port2]);
  say({ t: 'echo', port: echo.port2 }, [echo.port2]);
  const line = lineOver(rpc.port1);
  try {
    await ask(line, 'mutation', 'staff.signIn', { login: 'karguzar', password: 'demo-karguzar' });
    const input = applicationListInput.parse({ limit: 50 });
    const rowsSeen = (await ask(line, 'query', 'applications.list', input)) as { rows: unknown[] };
    if (rowsSeen.rows.length !== 50) throw new Error('the page is not whole');
    const emptyTrip = async () => {
      echo.port1.postMessage(null);
      await once(echo.port1, 'message');
    };
    const times = await interleaved(rounds, {
      screen: () => millisecondsOf(() => ask(line, 'query', 'applications.list', input), repeats),
      inProcess: async () => {
        const answer = once(worker, 'message') as Promise<[{ ms: number }]>;
        say({ t: 'inProcess', input, times: repeats });
        return (await answer)[0].ms;
      },
      trip: () => millisecondsOf(emptyTrip, repeats),
    });
    return [
      against({
        part: 'screen',
        what: 'screen → 50 rows → screen',
        unit: 'ms',
        ours: times.screen,
        reference: times.inProcess.map((ms, i) => ms + 2 * (times.trip[i] ?? 0)),
        referenceName: 'in process + 2 empty round trips',
        goal: atMost(1),
        note: "a real tRPC call through the product's line, port server, router, checks and session to the backend in a worker thread of Node; structured clone of 50 rows included, Electron's own ports not",
      }),
      alone({ part: 'screen', what: 'the query in process', unit: 'ms', ours: times.inProcess }),
      alone({ part: 'screen', what: 'one empty round trip', unit: 'ms', ours: times.trip }),
    ];
  } finally {
    rpc.port1.close();
    echo.port1.close();
    const ended = once(worker, 'exit');
    say({ t: 'close' });
    await ended;
  }
};

function lineOver(port: MessagePort): PortLine {
  const line = createPortLine(
    () => Promise.resolve(),
    (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  );
  line.connect({
    post: (message) => port.postMessage(message),
    open(hears) {
      port.on('message', (message: WireFromBackend) => hears.message(message));
      port.on('close', () => hears.closed());
    },
  });
  return line;
}

function ask(line: PortLine, kind: 'query' | 'mutation', path: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let answer: unknown;
    line.start(kind, path, input, 30_000, {
      next: (data) => (answer = data),
      end: () => resolve(answer),
      fail: (error) => reject(new Error(`${path}: ${error.message}`)),
    });
  });
}
