import { setTimeout as pauseFor } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { isPortalAddress } from '#shared/portal/address.ts';

export interface TransportOptions {
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** How often a failed request is repeated before it is given back. */
  readonly retries?: number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

export interface PortalRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: Json;
  /** The content of a file, in place of a body. */
  readonly file?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body as JSON. @throws AppError `portal.malformedAnswer` */
  json(): unknown;
  jsonOrNull(): unknown;
  /** The portal's wish how long to wait, if it has one. */
  pause(): { retryAfterMs?: number };
}

export interface Transport {
  /** Any answer of the portal, also a refusal. @throws AppError `portal.unreachable`, `portal.timeout`, `portal.badCredentials`, `portal.badCertificate`, `portal.malformedAnswer` */
  request(request: PortalRequest): Promise<Answer>;
  /** A file, whole. A transfer that breaks goes on from where it stopped. */
  download(path: string): Promise<Uint8Array>;
}

interface Credentials extends TransportOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const longestPause = 20_000;
/** Answers that say "not now": the same request may succeed a moment later. */
const passing = new Set([408, 425, 429, 502, 503, 504]);

/**
 * HTTP with what the portal asks for: a bearer token (fetched once, renewed once after a 401), a time-out on every request,
 * and repeats with exponential backoff and full jitter. A repeat carries the same headers, so the Idempotency-Key holds.
 */
export function createTransport({ baseUrl, clientId, clientSecret, timeoutMs = 20_000, retries = 2, sleep = pauseFor }: Credentials): Transport {
  const base = checkedAddress(baseUrl);
  let token: Promise<string> | null = null;
  /** The portal may live below a path of its server. */
  const addressOf = (path: string) => new URL(base.pathname.replace(/\/+$/, '') + path, base);

  async function once(wanted: PortalRequest, authorization: string | null): Promise<Answer> {
    const { method, path, body, file, headers = {} } = wanted;
    const isForm = path === '/oauth/token';
    try {
      const response = await fetch(addressOf(path), {
        method,
        redirect: 'error',
        // A file takes the time that a slow line needs for it.
        signal: AbortSignal.timeout(file ? timeoutMs * 6 : timeoutMs),
        headers: {
          Accept: 'application/json, application/problem+json',
          'Accept-Encoding': 'gzip',
          ...(authorization ? { Authorization: `Bearer ${authorization}` } : {}),
          ...(body === undefined ? {} : { 'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
          ...(file ? { 'Content-Type': 'application/octet-stream' } : {}),
          ...headers,
        },
        ...(file ? { body: file as Uint8Array<ArrayBuffer> } : {}),
        ...(body === undefined ? {} : { body: isForm ? String(body) : JSON.stringify(body) }),
      });
      return answerOf(response.status, response.headers, new Uint8Array(await response.arrayBuffer()));
    } catch (error) {
      throw lineFailure(error);
    }
  }

  /** Repeats what may pass by itself. */
  async function patiently(wanted: PortalRequest, authorization: string | null): Promise<Answer> {
    for (let attempt = 0; ; attempt += 1) {
      const isLast = attempt >= retries;
      try {
        const answer = await once(wanted, authorization);
        const pause = answer.pause().retryAfterMs ?? backoff(attempt);
        // A longer wait than this is for the caller to plan, not to sit through.
        if (isLast || !passing.has(answer.status) || pause > longestPause) return answer;
        await sleep(pause);
      } catch (error) {
        if (isLast || !(error instanceof AppError) || (error.code !== 'portal.unreachable' && error.code !== 'portal.timeout')) throw error;
        await sleep(backoff(attempt));
      }
    }
  }

  async function signIn(): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }).toString();
    const answer = await patiently({ method: 'POST', path: '/oauth/token', body }, null);
    if (answer.status === 400 || answer.status === 401 || answer.status === 403) throw new AppError('portal.badCredentials');
    if (answer.status === 408 || answer.status === 425 || answer.status === 429) throw new AppError('portal.busy');
    if (answer.status !== 200) throw new AppError(answer.status >= 500 ? 'portal.serverError' : 'portal.malformedAnswer', { status: answer.status });
    const { access_token: accessToken } = (answer.json() ?? {}) as { access_token?: unknown };
    if (typeof accessToken !== 'string' || accessToken === '') throw new AppError('portal.malformedAnswer');
    return accessToken;
  }

  async function currentToken(): Promise<string> {
    token ??= signIn();
    try {
      return await token;
    } catch (error) {
      token = null;
      throw error;
    }
  }

  async function request(wanted: PortalRequest): Promise<Answer> {
    const used = await currentToken();
    const answer = await patiently(wanted, used);
    if (answer.status !== 401) return answer;
    // Several requests may find the token ended at once; it is renewed once.
    if ((await token?.catch(() => null)) === used) token = null;
    return patiently(wanted, await currentToken());
  }

  async function download(path: string): Promise<Uint8Array> {
    const used = await currentToken();
    let parts: Uint8Array[] = [];
    let etag: string | null = null;
    for (let attempt = 0; ; attempt += 1) {
      const from = parts.reduce((sum, part) => sum + part.length, 0);
      try {
        const response = await fetch(addressOf(path), {
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs * 6),
          // Uncompressed: a range counts the bytes of what is sent.
          headers: { 'Accept-Encoding': 'identity', Authorization: `Bearer ${attempt === 0 ? used : await currentToken()}`, ...(from > 0 ? { Range: `bytes=${from}-`, ...(etag ? { 'If-Range': etag } : {}) } : {}) },
        });
        if (response.status === 401 && attempt < retries) {
          token = null;
          continue;
        }
        if (response.status === 404) throw new AppError('attachment.notFound');
        if (response.status !== 200 && response.status !== 206) throw new AppError(response.status >= 500 ? 'portal.serverError' : 'portal.malformedAnswer', { status: response.status });
        // A whole answer where a part was asked for: the file changed or ranges are not kept; begin again.
        if (response.status === 200) parts = [];
        etag = response.headers.get('ETag');
        if (response.body) for await (const part of response.body) parts.push(part);
        return Buffer.concat(parts);
      } catch (error) {
        const failure = lineFailure(error);
        const mayPass = failure instanceof AppError && ['portal.unreachable', 'portal.timeout', 'portal.serverError'].includes(failure.code);
        if (attempt >= retries || !mayPass) throw failure;
        await sleep(backoff(attempt));
      }
    }
  }

  return { request, download };
}

/** @throws AppError `portal.badAddress` */
function checkedAddress(baseUrl: string): URL {
  const url = URL.parse(baseUrl);
  if (!url || !isPortalAddress(baseUrl)) throw new AppError('portal.badAddress');
  return url;
}

function answerOf(status: number, headers: Headers, bytes: Uint8Array): Answer {
  const text = () => new TextDecoder().decode(bytes);
  const answer: Answer = {
    status,
    headers,
    bytes,
    json() {
      try {
        return JSON.parse(text()) as unknown;
      } catch (error) {
        throw new AppError('portal.malformedAnswer', { status }, { cause: error });
      }
    },
    jsonOrNull() {
      try {
        return answer.json();
      } catch {
        return null;
      }
    },
    pause() {
      const wish = headers.get('Retry-After');
      if (!wish) return {};
      const ms = /^\d+$/.test(wish) ? Number(wish) * 1_000 : Date.parse(wish) - Date.now();
      return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {};
    },
  };
  return answer;
}

function backoff(attempt: number): number {
  return Math.random() * Math.min(longestPause, 250 * 2 ** attempt);
}

/** What a failed fetch means. */
function lineFailure(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return new AppError('portal.timeout', {}, { cause: error });
  const code = String((error.cause as { code?: unknown } | undefined)?.code ?? '');
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return new AppError('portal.badCertificate', {}, { cause: error });
  return error.name === 'TypeError' ? new AppError('portal.unreachable', {}, { cause: error }) : error;
}
