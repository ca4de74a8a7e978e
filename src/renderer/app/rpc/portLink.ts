import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '#backend/router.ts';
import type { CallKind, WireError, WireFromBackend, WireToBackend } from '#shared/rpc/wire.ts';

/** How long a call may take, in milliseconds, unless its context says otherwise (`timeoutMs`). */
const usualTimeoutMs = 30_000;

interface Answers {
  next(data: unknown): void;
  end(): void;
  fail(error: TRPCClientError<AppRouter>): void;
}

interface Call {
  readonly kind: CallKind;
  readonly path: string;
  readonly input: unknown;
  readonly answers: Answers;
  /** The id on the present port; null while the call waits for a port. */
  id: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The backend's end of the line as the window holds it. */
export interface PortLine {
  /** Starts a call; the answer cancels it. */
  start(kind: CallKind, path: string, input: unknown, timeoutMs: number, answers: Answers): () => void;
  /** Takes a new port: calls under way on the old one fail, subscriptions start anew, and `greet` runs before anything else. */
  connect(port: MessagePort): void;
  /** Asks before all others on a fresh port. For `greet` alone. */
  askFirst(kind: 'query' | 'mutation', path: string, input: unknown): Promise<unknown>;
}

/** A failure of the line itself, in the same shape as those the backend sends. */
function lineError(code: 'rpc.timeout' | 'rpc.backendRestarted'): TRPCClientError<AppRouter> {
  return fromWire({ code: code === 'rpc.timeout' ? 'TIMEOUT' : 'CLIENT_CLOSED_REQUEST', message: code, data: { app: { code, params: {} } } });
}

function fromWire(error: WireError): TRPCClientError<AppRouter> {
  const shape = { code: -32_603, message: error.message, data: { code: error.code, ...error.data } };
  return TRPCClientError.from({ error: shape } as unknown as Parameters<typeof TRPCClientError.from>[0]) as TRPCClientError<AppRouter>;
}

/**
 * The line over which calls travel. Calls made before a port has come, or while a fresh port is being greeted, wait their turn.
 * @param greet what must be said on each fresh port before other calls go on (such as resuming the session); its failure holds nothing up.
 */
export function createPortLine(greet: (line: PortLine) => Promise<void>): PortLine {
  const calls = new Set<Call>();
  const byId = new Map<number, Call>();
  let port: MessagePort | null = null;
  let open = false;
  let lastId = 0;

  function post(message: WireToBackend): void {
    port?.postMessage(message);
  }

  function send(call: Call): void {
    lastId += 1;
    call.id = lastId;
    byId.set(lastId, call);
    post({ t: 'req', id: lastId, kind: call.kind, path: call.path, input: call.input });
  }

  function forget(call: Call): void {
    clearTimeout(call.timer);
    calls.delete(call);
    if (call.id !== null) byId.delete(call.id);
  }

  function receive(message: WireFromBackend): void {
    const call = byId.get(message.id);
    if (!call) return;
    if (message.t === 'event') {
      call.answers.next(message.data);
      return;
    }
    forget(call);
    if (message.t === 'error') call.answers.fail(fromWire(message.error));
    else {
      if (message.t === 'data') call.answers.next(message.data);
      call.answers.end();
    }
  }

  /** Lets go of what was asked over a port that is no more. */
  function drop(): void {
    open = false;
    port = null;
    byId.clear();
    for (const call of [...calls]) {
      if (call.id === null) continue;
      call.id = null;
      if (call.kind === 'subscription') continue;
      forget(call);
      call.answers.fail(lineError('rpc.backendRestarted'));
    }
  }

  function begin(call: Call, timeoutMs: number): () => void {
    calls.add(call);
    if (call.kind !== 'subscription') {
      call.timer = setTimeout(() => {
        if (call.id !== null) post({ t: 'cancel', id: call.id });
        forget(call);
        call.answers.fail(lineError('rpc.timeout'));
      }, timeoutMs);
    }
    return () => {
      if (!calls.has(call)) return;
      if (call.id !== null) post({ t: 'cancel', id: call.id });
      forget(call);
    };
  }

  const line: PortLine = {
    start(kind, path, input, timeoutMs, answers) {
      const call: Call = { kind, path, input, answers, id: null, timer: undefined };
      const cancel = begin(call, timeoutMs);
      if (open) send(call);
      return cancel;
    },
    connect(next) {
      drop();
      port = next;
      next.onmessage = (event: MessageEvent<WireFromBackend>) => receive(event.data);
      next.addEventListener('close', () => {
        if (port === next) drop();
      });
      next.start();
      const release = () => {
        if (port !== next) return;
        open = true;
        for (const call of calls) if (call.id === null) send(call);
      };
      greet(line).then(release, release);
    },
    askFirst(kind, path, input) {
      return new Promise((resolve, reject) => {
        let result: unknown;
        const call: Call = {
          kind,
          path,
          input,
          answers: { next: (data) => (result = data), end: () => resolve(result), fail: reject },
          id: null,
          timer: undefined,
        };
        begin(call, usualTimeoutMs);
        send(call);
      });
    },
  };
  return line;
}

/** The tRPC link that speaks over the line. `context.timeoutMs` of a call replaces the usual time limit. */
export function portLink(line: PortLine): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        if (op.type === 'subscription') observer.next({ result: { type: 'started' } });
        const timeoutMs = typeof op.context['timeoutMs'] === 'number' ? op.context['timeoutMs'] : usualTimeoutMs;
        return line.start(op.type, op.path, op.input, timeoutMs, {
          next: (data) => observer.next({ result: { type: 'data', data } }),
          end: () => observer.complete(),
          fail: (error) => observer.error(error),
        });
      });
}
