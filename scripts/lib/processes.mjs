import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { bestNode, inProject, root } from './paths.mjs';

const running = new Set();

/** The environment of every child: the project's own tools first on the path. */
export function toolEnv(extra = {}) {
  const env = { ...process.env, ...extra };
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = inProject('node_modules', '.bin');
  const parts = (env[pathKey] ?? '').split(delimiter);
  if (!parts.includes(bin)) env[pathKey] = [bin, ...parts].join(delimiter);
  delete env.ELECTRON_RUN_AS_NODE;
  for (const key of Object.keys(env)) if (env[key] === undefined) delete env[key];
  return env;
}

/** Starts a child that is stopped with this script, whatever way the script ends. Options as for `spawn`; `env` is added to ours. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, windowsHide: true, ...options, env: toolEnv(options.env) });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Waits for a child to end. Resolves with its exit code (128 + n for a signal, as shells do); rejects if it could not be started. */
export function ended(child) {
  const signals = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signals[signal] ?? 0)));
  });
}

/**
 * Runs a program to its end and resolves `{ code, output, timedOut }`. `show` passes its output on to the terminal instead of
 * collecting it; `timeoutMs` stops a program that takes longer. A program that cannot be started has code 127.
 */
export async function run(command, args, { show = false, timeoutMs, ...options } = {}) {
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = start(command, args, { stdio, ...options });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  let timedOut = false;
  const giveUp = () => {
    timedOut = true;
    void stop(child);
  };
  const timer = timeoutMs && setTimeout(giveUp, timeoutMs);
  try {
    const code = await ended(child);
    return { code, timedOut, output: Buffer.concat(chunks).toString('utf8') };
  } catch (error) {
    return { code: 127, timedOut, output: error.message };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a script or tool of the project with the project's Node. Same result as `run`. */
export const runNode = (args, options) => run(bestNode(), args, options);

/** Asks a child to end and waits; after `graceMs` it is killed. A child that has ended already is fine. */
export async function stop(child, graceMs = 8_000) {
  if (!child || child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await closed;
  clearTimeout(timer);
}

/** Stops every child that still runs, the youngest first. */
export async function stopAll() {
  for (const child of [...running].reverse()) await stop(child);
}

/** Makes Ctrl+C and a polite kill stop every child before this script ends. Call once, first. */
export function stopChildrenOnSignals() {
  let stopping = false;
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stopAll();
      process.exit(code);
    });
  }
}
