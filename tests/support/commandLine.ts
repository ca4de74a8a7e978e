import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** Where the whole of the tests runs there is a build of this very state, which starts in a third of the time. */
const entry = resolve(import.meta.dirname, '../..', process.env['QABULXANA_TEST_BUILT'] ? 'out/main/cli.js' : 'src/backend/cli/main.ts');

export interface CommandEnded {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. Its input is closed, its environment is this one's with changes; undefined takes a variable away. */
export async function runProgram(program: string, args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<CommandEnded> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, QABULXANA_PROFILE: undefined, QABULXANA_LANG: undefined, ...env } });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { code, stdout, stderr };
}

/** Runs the program's command line as a process of its own, as plain Node. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<CommandEnded> {
  return runProgram(process.execPath, [entry, ...args], env);
}
