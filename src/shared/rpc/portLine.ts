import type { CallKind, WireError, WireFromBackend, WireToBackend } from './wire.ts';

/** How long a call may take, in milliseconds, unless its context says otherwise. */
export const usualTimeoutMs = 30_000;

/** Where what comes of a call goes. */
export interface Answers {
  next(data: unknown): void;
  end(): void;
  fail(error: WireError): void;
}

interface Call {
  readonly kind: CallKind;
  readonly path: string;
  readonly input: unknown;
  readonly answers: Answers;
  /** The id on the present port; null while the call waits for a port. */
  id: number | null;
  stopTimer: () => void;
}

/** A port to the backend, whatever it is made of. */
export interface LinePort {
  post(message: WireToBackend): void;
  /** Begins to hear: messages, and once the port's other end being gone. */
  open(hears: { message(message: WireFromBackend): void; closed(): void }): void;
}

/** Calls back after so many milliseconds; the answer calls it off. */
export type Timer = (ms: number, run: () => void) => () => void;

/** The backend's end of the line as the window holds it. */
export interface PortLine {
  /** Starts a call; the answer cancels it. */
  start(kind: CallKind, path: string, input: unknown, timeoutMs: number, answers: Answers): () => void;
  /** Takes a new port: calls under way on the old one fail, subscriptions start anew, and `greet` runs before anything else. */
  connect(port: LinePort): void;
  /** Asks before all others on a fresh port. For `greet` alone. */
  askFirst(kind: 'query' | 'mutation', path: string, input: unknown): Promise<unknown>;
}

/** A failure of the line itself, in the same shape as those the backend sends. */
function lineError(code: 'rpc.timeout' | 'rpc.backendRestarted'): WireError {
  return { code: code === 'rpc.timeout' ? 'TIMEOUT' : 'CLIENT_CLOSED_REQUEST', message: code, data: { app: { code, params: {} } } };
}

/**
 * The line over which calls travel. Calls made before a port has come, or while a fresh port is being greeted, wait their turn.
 * @param greet what must be said on each fresh port before other calls go on (such as resuming the session); its failure holds nothing up.
 * @param timer the surroundings' way to wait, which the pure core has none of.
 */
export function createPortLine(greet: (line: PortLine) => Promise<void>, timer: Timer): PortLine {
  const calls = new Set<Call>();
  const byId = new Map<number, Call>();
  let port: LinePort | null = null;
  let open = false;
  let lastId = 0;

  function post(message: WireToBackend): void {
    port?.post(message);
  }

  function send(call: Call): void {
    lastId += 1;
    call.id = lastId;
    byId.set(lastId, call);
    post({ t: 'req', id: lastId, kind: call.kind, path: call.path, input: call.input });
  }

  function forget(call: Call): void {
    call.stopTimer();
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
    if (message.t === 'error') call.answers.fail(message.error);
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
      call.stopTimer = timer(timeoutMs, () => {
        if (call.id !== null) post({ t: 'cancel', id: call.id });
        forget(call);
        call.answers.fail(lineError('rpc.timeout'));
      });
    }
    return () => {
      if (!calls.has(call)) return;
      if (call.id !== null) post({ t: 'cancel', id: call.id });
      forget(call);
    };
  }

  const line: PortLine = {
    start(kind, path, input, timeoutMs, answers) {
      const call: Call = { kind, path, input, answers, id: null, stopTimer: () => undefined };
      const cancel = begin(call, timeoutMs);
      if (open) send(call);
      return cancel;
    },
    connect(next) {
      drop();
      port = next;
      next.open({
        message: receive,
        closed: () => {
          if (port === next) drop();
        },
      });
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
          stopTimer: () => undefined,
        };
        begin(call, usualTimeoutMs);
        send(call);
      });
    },
  };
  return line;
}
