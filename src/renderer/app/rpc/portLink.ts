import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '#backend/router.ts';
import { usualTimeoutMs, type LinePort, type PortLine, type Timer } from '#shared/rpc/portLine.ts';
import type { WireError, WireFromBackend } from '#shared/rpc/wire.ts';

/** A failure as tRPC's callers know it. */
export function clientError(error: WireError): TRPCClientError<AppRouter> {
  const shape = { code: -32_603, message: error.message, data: { code: error.code, ...error.data } };
  return TRPCClientError.from({ error: shape } as unknown as Parameters<typeof TRPCClientError.from>[0]) as TRPCClientError<AppRouter>;
}

/** The browser's port as the line wants one. */
export function linePort(port: MessagePort): LinePort {
  return {
    post: (message) => port.postMessage(message),
    open(hears) {
      port.onmessage = (event: MessageEvent<WireFromBackend>) => hears.message(event.data);
      port.addEventListener('close', () => hears.closed());
      port.start();
    },
  };
}

/** The browser's clock as the line wants one. */
export const timer: Timer = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

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
          fail: (error) => observer.error(clientError(error)),
        });
      });
}
