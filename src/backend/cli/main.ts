import { runCommandLine } from './run.ts';

// The command line as a plain Node program, for development and for servers without a window system.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  env: process.env,
  sealer: null,
});
