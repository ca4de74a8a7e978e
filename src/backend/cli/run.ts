import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCliCommand, type CliCommandName } from '#shared/cli.ts';
import { AppError, toErrorShape } from '#shared/errors.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { locales, type Locale } from '#shared/shell.ts';
import type { Sealer } from '../keys/keyring.ts';
import { createLifecycle, type Lifecycle } from '../lifecycle.ts';
import { silentLog } from '../log.ts';
import type { Office } from '../office.ts';
import { connectPortal } from '../portal/connect.ts';
import { programRoot, programVersion } from '../programFolder.ts';
import { backup, doctor, notice, report, sync } from './commands.ts';
import { exitCodeOf, exitCodes } from './exitCodes.ts';
import { defaultProfileDir } from './profile.ts';

/** What surrounds a run: where it writes, what it was given. */
export interface CliSurroundings {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
  /** The system's keyring, where the program runs inside its shell. */
  readonly sealer: Sealer | null;
}

/** What a command is given, and how its answer reads as JSON and as lines. */
export interface CliContext {
  readonly office: Office;
  readonly lifecycle: Lifecycle;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly t: (key: string, values?: Record<string, unknown>) => string;
}

export interface CliAnswer {
  readonly json: object;
  readonly lines: readonly string[];
  readonly exitCode?: number;
}

interface CliCommand {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly required: readonly string[];
  readonly run: (context: CliContext) => Promise<CliAnswer>;
}

const commands: Readonly<Record<CliCommandName, CliCommand>> = {
  sync: { options: {}, required: [], run: sync },
  report: { options: { month: { type: 'string' }, out: { type: 'string' } }, required: ['month', 'out'], run: report },
  notice: { options: { application: { type: 'string' }, booking: { type: 'string' }, kind: { type: 'string' }, out: { type: 'string' } }, required: ['out'], run: notice },
  backup: { options: { out: { type: 'string' } }, required: ['out'], run: backup },
  doctor: { options: {}, required: [], run: doctor },
};

const common = { json: { type: 'boolean' }, profile: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** Runs one command without a window. Returns the exit code; what went wrong is one line in the person's language. */
export async function runCommandLine(argv: readonly string[], { write, complain, env, sealer }: CliSurroundings): Promise<number> {
  const { t } = createTranslator(wantedLanguage(argv, env));
  const json = argv.includes('--json');
  try {
    const [name, ...rest] = argv;
    if (name === undefined || argv.includes('--help') || argv.includes('-h')) {
      write(`${t('cli.help')}\n`);
      return exitCodes.done;
    }
    if (!isCliCommand(name)) throw new AppError('cli.unknownCommand', { command: name });
    const command = commands[name];
    const values = readValues(command, rest);
    const answer = await withOffice(resolve(String(values['profile'] ?? defaultProfileDir(env))), env, sealer, (office, lifecycle) =>
      command.run({ office, lifecycle, values, t: (key, given = {}) => t(key, given) }),
    );
    write(json ? `${JSON.stringify(answer.json)}\n` : answer.lines.map((line) => `${line}\n`).join(''));
    return answer.exitCode ?? exitCodes.done;
  } catch (failure) {
    const shape = toErrorShape(failure);
    const sentence = t(`errors.${shape.code}`, { ...shape.params });
    if (json) write(`${JSON.stringify({ error: shape, message: sentence })}\n`);
    complain(`${sentence}\n`);
    if (!(failure instanceof AppError) && env['QABULXANA_DEBUG']) complain(`${String((failure as Error).stack)}\n`);
    return exitCodeOf(failure);
  }
}

/** `--lang` or QABULXANA_LANG, else Azerbaijani. */
function wantedLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const wanted = (language: string | undefined) => locales.find((locale) => locale === language);
  const typed = argv.flatMap((arg, i) => (arg === '--lang' ? [argv[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : []));
  return wanted(typed.at(-1)) ?? wanted(env['QABULXANA_LANG']) ?? 'az';
}

function readValues(command: CliCommand, args: readonly string[]): CliContext['values'] {
  let values: Record<string, string | boolean | undefined>;
  try {
    values = parseArgs({ args: [...args], options: { ...command.options, ...common }, allowPositionals: false }).values as typeof values;
  } catch (error) {
    throw new AppError('cli.badOption', {}, { cause: error });
  }
  const missing = command.required.find((option) => !values[option]);
  if (missing) throw new AppError('cli.missingOption', { option: missing });
  const { lang } = values;
  if (lang !== undefined && !locales.some((locale) => locale === lang)) throw new AppError('cli.badLanguage', { language: String(lang) });
  return values;
}

/** Opens the office of a profile, does one thing, and closes it whatever happens. */
async function withOffice<T>(profile: string, env: NodeJS.ProcessEnv, sealer: Sealer | null, work: (office: Office, lifecycle: Lifecycle) => Promise<T>): Promise<T> {
  const profileDir = join(profile, 'office');
  if (!existsSync(join(profileDir, 'keyring.json'))) throw new AppError('store.noOffice', { folder: profile });
  const root = programRoot();
  const lifecycle = createLifecycle({
    profileDir,
    migrationsDir: join(root, 'migrations'),
    resourcesDir: join(root, 'resources'),
    version: programVersion(),
    sealer,
    passphrase: env['QABULXANA_PASSPHRASE'] ?? null,
    demo: null,
    connect: connectPortal,
    keepInStep: false,
    log: silentLog,
  });
  try {
    await lifecycle.open();
    const office = lifecycle.office();
    if (office) return await work(office, lifecycle);
    const { error } = lifecycle.status();
    throw error ? new AppError(error.code, error.params) : new AppError('store.passphraseNeeded');
  } finally {
    await lifecycle.close();
  }
}
