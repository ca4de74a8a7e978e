import { net, protocol, session } from 'electron';
import { join, normalize, relative, isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rendererDir } from './paths.ts';

export const appScheme = 'app';
export const appOrigin = `${appScheme}://qabulxana`;

/** What the page may do: nothing but its own files. Styles carry a nonce-free `unsafe-inline` because MUI writes them at run time. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** PDFs waiting to be printed, by their one-time name: they are shown to the printer from memory and never lie on the disk. */
const printJobs = new Map<string, Uint8Array>();

/** Must run before the program is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

/** Serves the window's files from the program's own folder, and nothing outside it. */
export function serveApp(): void {
  protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (url.host === 'print') return printJob(url.pathname.slice(1));
    if (url.host !== 'qabulxana') return new Response(null, { status: 404 });
    const file = normalize(join(rendererDir, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)));
    const inside = relative(rendererDir, file);
    if (inside.startsWith('..') || isAbsolute(inside)) return new Response(null, { status: 403 });
    try {
      const found = await net.fetch(pathToFileURL(file).toString());
      const headers = new Headers(found.headers);
      headers.set('Content-Security-Policy', contentSecurityPolicy);
      headers.set('X-Content-Type-Options', 'nosniff');
      return new Response(found.body, { status: found.status, headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** Puts a PDF where the printing window can load it once. Returns its address. */
export function offerPrintJob(bytes: Uint8Array): { url: string; withdraw: () => void } {
  const name = crypto.randomUUID();
  printJobs.set(name, bytes);
  return { url: `${appScheme}://print/${name}`, withdraw: () => printJobs.delete(name) };
}

function printJob(name: string): Response {
  const bytes = printJobs.get(name);
  return bytes ? new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': 'application/pdf' } }) : new Response(null, { status: 404 });
}

/** No page of ours asks for a camera, a location or a notification; whatever asks is refused. Nothing is fetched from outside either. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
