import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPortLine, type LinePort, type PortLine, type Timer } from '../../../src/shared/rpc/portLine.ts';
import type { WireFromBackend, WireToBackend } from '../../../src/shared/rpc/wire.ts';

/** A port with what was said over it and a way to answer. */
function fakePort() {
  const said: WireToBackend[] = [];
  let heard: Parameters<LinePort['open']>[0] | undefined;
  const port: LinePort = { post: (message) => said.push(message), open: (hears) => (heard = hears) };
  return {
    port,
    said,
    answer: (message: WireFromBackend) => heard?.message(message),
    asked: (path: string) => said.find((message) => message.t === 'req' && message.path === path),
    close: () => heard?.closed(),
  };
}

const timer: Timer = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

/** Starts a call and collects what comes of it. */
function ask(line: PortLine, path: string, kind: 'query' | 'mutation' | 'subscription' = 'query', timeoutMs = 1_000) {
  const got: unknown[] = [];
  const state = { got, ended: false, failed: null as string | null, cancel: () => undefined as void };
  state.cancel = line.start(kind, path, undefined, timeoutMs, {
    next: (data) => got.push(data),
    end: () => (state.ended = true),
    fail: (error) => (state.failed = error.data.app?.code ?? 'unknown'),
  });
  return state;
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const nothing = () => Promise.resolve();

describe('the line to the backend', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('a call made before the port has come is asked once it is there', async () => {
    const line = createPortLine(nothing, timer);
    const call = ask(line, 'store.status');
    const { port, asked, answer } = fakePort();
    line.connect(port);
    await settle();
    answer({ t: 'data', id: asked('store.status')?.id ?? 0, data: 'ready' });
    expect(call.got).toEqual(['ready']);
    expect(call.ended).toBe(true);
  });

  test('what the greeting says goes before all other calls', async () => {
    const { port, said, answer, asked } = fakePort();
    const line = createPortLine(async (first) => void (await first.askFirst('mutation', 'staff.resume', { token: 't' })), timer);
    ask(line, 'applications.list');
    line.connect(port);
    await settle();
    expect(asked('applications.list')).toBeUndefined();
    answer({ t: 'data', id: asked('staff.resume')?.id ?? 0, data: {} });
    await settle();
    expect(said.map((message) => message.t === 'req' && message.path)).toEqual(['staff.resume', 'applications.list']);
  });

  test('a greeting that fails holds nothing up', async () => {
    const { port, asked } = fakePort();
    const line = createPortLine(() => Promise.reject(new Error('no')), timer);
    ask(line, 'store.status');
    line.connect(port);
    await settle();
    expect(asked('store.status')).toBeDefined();
  });

  test('a call without an answer fails in time, and the backend is told to stop', async () => {
    const { port, said } = fakePort();
    const line = createPortLine(nothing, timer);
    line.connect(port);
    await settle();
    const call = ask(line, 'reports.month', 'query', 500);
    await vi.advanceTimersByTimeAsync(500);
    expect(call.failed).toBe('rpc.timeout');
    expect(said.at(-1)).toMatchObject({ t: 'cancel' });
  });

  test('when the backend restarts, calls under way fail and subscriptions start anew', async () => {
    const first = fakePort();
    const second = fakePort();
    const line = createPortLine(nothing, timer);
    line.connect(first.port);
    await settle();
    const call = ask(line, 'applications.get');
    const topics = ask(line, 'sync.topics', 'subscription');
    line.connect(second.port);
    await settle();
    expect(call.failed).toBe('rpc.backendRestarted');
    second.answer({ t: 'event', id: second.asked('sync.topics')?.id ?? 0, data: ['sync'] });
    expect(topics.got).toEqual([['sync']]);
  });

  test('a call made while the backend is away waits for its return', async () => {
    const first = fakePort();
    const second = fakePort();
    const line = createPortLine(nothing, timer);
    line.connect(first.port);
    await settle();
    first.close();
    const call = ask(line, 'sync.status', 'query', 5_000);
    line.connect(second.port);
    await settle();
    second.answer({ t: 'data', id: second.asked('sync.status')?.id ?? 0, data: 1 });
    expect(call.got).toEqual([1]);
  });

  test('an answer that comes after the asker has gone is passed over', async () => {
    const { port, asked, answer } = fakePort();
    const line = createPortLine(nothing, timer);
    line.connect(port);
    await settle();
    const call = ask(line, 'applications.list');
    call.cancel();
    answer({ t: 'data', id: asked('applications.list')?.id ?? 0, data: 'late' });
    expect(call.got).toEqual([]);
  });

  test('a refusal carries its code and what was wrong with each field', async () => {
    const { port, asked, answer } = fakePort();
    const line = createPortLine(nothing, timer);
    line.connect(port);
    await settle();
    const call = ask(line, 'applications.answer', 'mutation');
    const id = asked('applications.answer')?.id ?? 0;
    answer({ t: 'error', id, error: { code: 'BAD_REQUEST', message: 'input.invalid', data: { app: { code: 'input.invalid', params: {} }, fields: { text: 'tooShort' } } } });
    expect(call.failed).toBe('input.invalid');
  });
});
