import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, type AnyTRPCRouter } from '@trpc/server';
import type { WireError, WireFromBackend, WireRequest, WireToBackend } from '#shared/rpc/wire.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import type { Connection, RpcContext } from '../trpc.ts';

/** One end of a channel of messages, whatever carries them. */
export interface Port {
  send(message: WireFromBackend): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

/**
 * Serves one window over its port until the port closes. Each port is a connection with a session of its own; when it
 * closes, its running calls are told to stop and its subscriptions end.
 */
export function serveConnection(port: Port, router: AnyTRPCRouter, lifecycle: Lifecycle, log: Log): void {
  const connection: Connection = { session: null };
  const context: RpcContext = { lifecycle, connection, log };
  const running = new Map<number, AbortController>();

  port.onMessage((message) => {
    if (!isWireMessage(message)) return log.warn('rpc.strangeMessage');
    if (message.t === 'cancel') {
      running.get(message.id)?.abort();
      running.delete(message.id);
    } else void answer(message);
  });
  port.onClose(() => {
    for (const controller of running.values()) controller.abort();
    running.clear();
  });

  async function answer({ id, kind, path, input }: WireRequest): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result: unknown = await callTRPCProcedure({
        router,
        path,
        getRawInput: () => Promise.resolve(input),
        ctx: context,
        type: kind,
        signal: controller.signal,
        batchIndex: 0,
      });
      if (kind === 'subscription') await forward(id, result as AsyncIterable<unknown>, controller.signal);
      else if (!controller.signal.aborted) port.send({ t: 'data', id, data: result });
    } catch (error) {
      if (!controller.signal.aborted) port.send({ t: 'error', id, error: wireError(error, kind, path, input) });
    } finally {
      running.delete(id);
    }
  }

  async function forward(id: number, events: AsyncIterable<unknown>, signal: AbortSignal): Promise<void> {
    for await (const data of events) {
      if (signal.aborted) return;
      port.send({ t: 'event', id, data });
    }
    if (!signal.aborted) port.send({ t: 'end', id });
  }

  function wireError(failure: unknown, type: WireRequest['kind'], path: string, input: unknown): WireError {
    const error = getTRPCErrorFromUnknown(failure);
    const shape = getTRPCErrorShape({ config: router._def._config, error, type, path, input, ctx: context }) as unknown as WireError;
    return { code: error.code, message: shape.message, data: shape.data };
  }
}

function isWireMessage(message: unknown): message is WireToBackend {
  if (typeof message !== 'object' || message === null) return false;
  const { t, id, kind, path } = message as Record<string, unknown>;
  if (typeof id !== 'number') return false;
  return t === 'cancel' || (t === 'req' && typeof path === 'string' && (kind === 'query' || kind === 'mutation' || kind === 'subscription'));
}
