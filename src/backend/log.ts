/** Where the backend says what it does. Never given personal data: codes, counts, durations, names of procedures. */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, error: unknown, facts?: LogFacts): void;
}

type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** A log that writes one JSON line per event. Of a failure it keeps type, code and stack, not its message: a message may quote data. */
export function lineLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const line = (level: string, event: string, facts: object) => write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...facts }));
  return {
    info: (event, facts = {}) => line('info', event, facts),
    warn: (event, facts = {}) => line('warn', event, facts),
    error: (event, error, facts = {}) => line('error', event, { ...facts, ...describe(error) }),
  };
}

/** A log for programs and tests that want none. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((frame) => frame.trimStart().startsWith('at '));
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), stack: frames.slice(0, 8).map((frame) => frame.trim()), ...cause };
}
