import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Contract, Route } from './contract.ts';
import type { Control } from './control.ts';
import { takeOne, type Faults } from './faults.ts';
import { problem, type Portal, type PortalAnswer } from './portal.ts';
import type { PortalStore } from './store.ts';

interface Parts {
  readonly portal: Portal;
  readonly store: PortalStore;
  readonly contract: Contract;
  readonly control: Control;
  readonly faults: Faults;
  /** Content of an attachment that was never uploaded: the generator's own. */
  readonly generatedAttachment: (id: string) => Uint8Array | null;
}

const largestBody = 64 * 1024 * 1024;

/** The HTTP face of the emulated portal. Requests and answers are both checked against the API document. */
export function createPortalServer({ portal, store, contract, control, faults, generatedAttachment }: Parts): Server {
  return createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
      if (!response.headersSent) write(request, response, problem(500, 'defect', 'The emulator failed'));
      else response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await readBody(request);
    if (url.pathname.startsWith('/_emulator/')) {
      return write(request, response, await control.handle(request.method ?? 'GET', url, body.length > 0 ? (JSON.parse(body.toString('utf8')) as unknown) : null));
    }
    if (faults.offline) return void request.socket.destroy();
    if (faults.latencyMs) await pauseFor(faults.latencyMs);
    if (takeOne(faults, 'failures')) {
      const headers: Record<string, string> = faults.retryAfter == null ? {} : { 'Retry-After': String(faults.retryAfter) };
      return write(request, response, { ...problem(faults.failStatus ?? 503, 'told-to-fail', 'Told to fail'), headers });
    }
    if (takeOne(faults, 'garbage')) {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return void response.end('<html>Xəta</html>');
    }
    const route = contract.find(request.method ?? 'GET', url.pathname);
    if (route === 'noPath') return write(request, response, problem(404, 'unknown', 'There is no such path'));
    if (route === 'noMethod') return write(request, response, problem(405, 'method', 'Not this way'));
    control.count(`${request.method ?? 'GET'} ${route.template}`);
    if (route.template === '/v1/attachments/{id}' && request.method === 'GET') return sendAttachment(request, response, route.params['id'] ?? '');
    const answer = answerTo(request, url, route, body);
    if (request.method !== 'GET' && answer.status < 300 && route.template !== '/oauth/token' && takeOne(faults, 'dropReplies')) return void request.socket.destroy();
    write(request, response, answer);
  }

  function answerTo(request: IncomingMessage, url: URL, route: Route, raw: Buffer): PortalAnswer {
    if (route.template !== '/oauth/token' && !isSignedIn(request)) return problem(401, 'token', 'No token, or one that has ended');
    const body = parsedBody(route, raw);
    if (body === undefined) return problem(400, 'body', 'The body is no JSON');
    const headers = headersOf(request);
    const wrong = route.checkRequest(headers, url.searchParams, body);
    if (wrong.length > 0) {
      const status = route.template === '/oauth/token' ? 400 : 422;
      return problem(status, 'invalid', 'The request does not fit the document', { errors: wrong });
    }
    const handler = portal.handlers[`${request.method ?? 'GET'} ${route.template}`];
    if (!handler) return problem(501, 'not-emulated', 'Not emulated');
    const call = { params: route.params, query: url.searchParams, headers, body };
    const answer = store.transaction(() => once(headers, `${request.method ?? ''} ${url.pathname}`, raw, () => handler(call)));
    if (headers['audit-head']) portal.keepAuditHead(headers['audit-head']);
    const broken = answer.status === 204 ? [] : route.checkAnswer(answer.status, answer.body);
    if (broken.length === 0) return answer;
    process.stderr.write(`answer to ${route.template} does not fit the document: ${JSON.stringify(broken.slice(0, 3))}\n`);
    return problem(500, 'defect', 'The answer does not fit the document');
  }

  /** The same key with the same body is answered again, not done again. */
  function once(headers: Readonly<Record<string, string | undefined>>, target: string, raw: Buffer, work: () => PortalAnswer): PortalAnswer {
    const key = headers['idempotency-key'];
    if (!key) return work();
    const fingerprint = createHash('sha256').update(target).update(raw).digest('hex');
    const kept = store.answer(key);
    if (kept) {
      control.count('repeated keys');
      if (kept.fingerprint !== fingerprint) return problem(422, 'key-reused', 'The key was used for another request', { errors: [{ path: 'header/Idempotency-Key', code: 'reused' }] });
      return { status: kept.status, body: JSON.parse(kept.body) as unknown };
    }
    const answer = work();
    // A refusal may be followed by the same change on a newer version.
    if (answer.status < 300) store.keepAnswer(key, { fingerprint, status: answer.status, body: JSON.stringify(answer.body) });
    return answer;
  }

  function isSignedIn(request: IncomingMessage): boolean {
    const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
    return scheme === 'Bearer' && portal.knows(token);
  }

  function sendAttachment(request: IncomingMessage, response: ServerResponse, id: string): void {
    if (!isSignedIn(request)) return write(request, response, problem(401, 'token', 'No token, or one that has ended'));
    const whole = store.attachment(id) ?? generatedAttachment(id);
    if (!whole) return write(request, response, problem(404, 'unknown', 'There is no such file'));
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const digest = createHash('sha256').update(whole).digest();
    const part = whole.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': part.length,
      ETag: `"${digest.toString('hex')}"`,
      'Repr-Digest': `sha-256=:${digest.toString('base64')}:`,
      ...(from > 0 ? { 'Content-Range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
    });
    if (takeOne(faults, 'breakTransfers')) {
      response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy());
      return;
    }
    response.end(part);
  }
}

function write(request: IncomingMessage, response: ServerResponse, { status, body, headers = {} }: PortalAnswer): void {
  if (status === 204) return void response.writeHead(204).end();
  const plain = Buffer.from(JSON.stringify(body));
  const zipped = plain.length > 1_024 && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = zipped ? gzipSync(plain, { level: 1 }) : plain;
  response.writeHead(status, {
    'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json',
    'Content-Length': bytes.length,
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    ...headers,
  });
  response.end(bytes);
}

function parsedBody(route: Route, raw: Buffer): unknown {
  if (raw.length === 0) return null;
  if (route.template === '/oauth/token') return Object.fromEntries(new URLSearchParams(raw.toString('utf8')));
  if (route.template === '/v1/attachments/{id}') return raw;
  try {
    return JSON.parse(raw.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function headersOf(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > largestBody) throw new Error('the request is too large');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
