/** The commands that the program carries out without a window. */
export const cliCommandNames = ['sync', 'report', 'notice', 'backup', 'doctor'] as const;
export type CliCommandName = (typeof cliCommandNames)[number];

/** Whether a word is one of the commands. */
export function isCliCommand(word: string | undefined): word is CliCommandName {
  return (cliCommandNames as readonly (string | undefined)[]).includes(word);
}

/**
 * The command line within the arguments of the desktop program, or null when a window is wanted. Switches of the
 * surroundings may stand before the command; `--help` alone asks for the list of commands.
 */
export function commandLineWithin(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex((arg) => !arg.startsWith('-'));
  if (isCliCommand(args[first])) return args.slice(first);
  return first === -1 && args.some((arg) => arg === '--help' || arg === '-h') ? ['--help'] : null;
}
