import type { ErrorShape } from '../errors.ts';

/**
 * What goes over the MessagePort between a window and the backend. Values travel by structured clone, so dates of the
 * domain stay strings, instants stay numbers and files stay `Uint8Array`; nothing is turned into text on the way.
 *
 * A request bears an `id` that is new for the life of the port. A query or a mutation is answered once, by `data` or `error`.
 * A subscription is answered by any number of `event`s, then by `end` or `error`. After a `cancel` the asker listens no more,
 * whatever still arrives.
 */
export type CallKind = 'query' | 'mutation' | 'subscription';

export interface WireRequest {
  readonly t: 'req';
  readonly id: number;
  readonly kind: CallKind;
  /** Router path, such as `applications.register`. */
  readonly path: string;
  readonly input: unknown;
}

export interface WireCancel {
  readonly t: 'cancel';
  readonly id: number;
}

export type WireToBackend = WireRequest | WireCancel;

/** What an answer's error says of itself: the code of the RPC layer, a message for the log, and what a person may read. */
export interface WireError {
  /** A tRPC code such as `BAD_REQUEST`. */
  readonly code: string;
  readonly message: string;
  readonly data: WireErrorData;
}

export interface WireErrorData {
  /** The failure's sentence: `errors.<code>` with its values. Absent when the input itself was wrong. */
  readonly app?: ErrorShape | null;
  /** For wrong input: message code per field path, worded under `validation.<code>`. */
  readonly fields?: Readonly<Record<string, string>> | null;
  readonly path?: string;
}

export type WireFromBackend =
  | { readonly t: 'data'; readonly id: number; readonly data: unknown }
  | { readonly t: 'error'; readonly id: number; readonly error: WireError }
  | { readonly t: 'event'; readonly id: number; readonly data: unknown }
  | { readonly t: 'end'; readonly id: number };

/** `type` of the window message that carries the backend's port. */
export const backendPortMessage = 'qabulxana:backend-port';
