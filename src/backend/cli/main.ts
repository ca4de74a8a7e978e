import type { FromCommandLine, SealAnswer } from '#shared/rpc/control.ts';
import { createShellSealer } from '../keys/shellSealer.ts';
import { runCommandLine } from './run.ts';

interface ParentPort {
  postMessage(message: FromCommandLine): void;
  on(event: 'message', listener: (event: { data: SealAnswer }) => void): void;
}

// The command line as a process of its own: started by the desktop program, or as plain Node for development and servers.
const shell = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (shell) await throughShell(shell);
else {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    env: process.env,
    sealer: null,
  });
}

/** Seals with the shell's keyring and speaks through the shell, which ends this process once it has heard the exit code. */
async function throughShell(port: ParentPort): Promise<void> {
  const sealer = createShellSealer((request) => port.postMessage(request));
  port.on('message', ({ data }) => sealer.answered(data));
  const code = await runCommandLine(process.argv.slice(2), {
    write: (text) => port.postMessage({ t: 'said', stream: 'stdout', text }),
    complain: (text) => port.postMessage({ t: 'said', stream: 'stderr', text }),
    env: process.env,
    sealer,
  });
  port.postMessage({ t: 'done', code });
}
