// What the person at the terminal sees: one line per step, and a failure that says what to do.

/** A set-up step that cannot be done; its message is meant for people and is printed without a stack. */
export class SetupError extends Error {}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

/** Prints one line on stderr, so that stdout stays free for results. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs `work` under a title: says that it began, every 10 s that it still runs, and how long it took.
 * Returns what `work` returns; its errors pass through.
 */
export async function step(title, work) {
  const began = Date.now();
  say(`▸ ${title} …`);
  const reminder = setInterval(() => say(`  … ${title}: ${seconds(began)} s so far`), 10_000);
  try {
    const result = await work();
    say(`✓ ${title} (${seconds(began)} s)`);
    return result;
  } catch (error) {
    say(`✗ ${title} (${seconds(began)} s)`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/** Runs a script's main function: people get one clear line for a `SetupError`, a stack only for a defect of the script. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? `\n${error.message}` : `\n${error?.stack ?? error}`);
    process.exitCode = 1;
  }
}
