import { describe, expect, test } from 'vitest';
import { runCli } from '../../support/commandLine.ts';

describe('a command that is typed wrongly', () => {
  test.each([
    ['an unknown command', ['dance'], 'There is no such command: dance. Type --help for the list.\n'],
    ['a missing option', ['report', '--month', '2026-11'], '--out is missing. Type --help for the list.\n'],
    ['an option without its value', ['report', '--month'], 'An option is unknown or incomplete. Type --help for the list.\n'],
    ['an unknown option', ['sync', '--fast'], 'An option is unknown or incomplete. Type --help for the list.\n'],
    ['an unknown language', ['doctor', '--lang', 'fr'], 'There is no such language: fr. Possible: az, en.\n'],
  ])('%s is said in one line', async (_what, args, stderr) => {
    expect(await runCli(args, { QABULXANA_LANG: 'en' })).toEqual({ code: 2, stdout: '', stderr });
  });

  test('speaks Azerbaijani unless asked otherwise', async () => {
    expect((await runCli(['dance'])).stderr).toBe('Belə əmr yoxdur: dance. Siyahı üçün --help yazın.\n');
    expect((await runCli(['dance', '--lang=en'])).stderr).toMatch(/^There is no such command/);
  });

  test('is told to a program as JSON too', async () => {
    const { code, stdout, stderr } = await runCli(['report', '--out', 'x', '--json', '--lang', 'en']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'cli.missingOption', params: { option: 'month' } }, message: stderr.trimEnd() });
  });
});

describe('the list of commands', () => {
  test.each([[[]], [['--help']], [['report', '-h']]])('is shown for %j', async (args) => {
    const { code, stdout, stderr } = await runCli([...args, ...(args.length > 0 ? ['--lang', 'en'] : [])]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of ['sync', 'report --month', 'notice --application', 'backup --out', 'doctor', '--json']) expect(stdout).toContain(word);
  });
});
