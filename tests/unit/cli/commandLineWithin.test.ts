import { describe, expect, test } from 'vitest';
import { commandLineWithin } from '../../../src/shared/cli.ts';

describe('the command line within the arguments of the desktop program', () => {
  test('begins with a command, whatever switches of the surroundings stand before it', () => {
    expect(commandLineWithin(['doctor', '--json'])).toEqual(['doctor', '--json']);
    expect(commandLineWithin(['--no-sandbox', '--ozone-platform=headless', 'report', '--month', '2026-11'])).toEqual(['report', '--month', '2026-11']);
  });

  test('is the list of commands when only help is asked for', () => {
    expect(commandLineWithin(['--no-sandbox', '--help'])).toEqual(['--help']);
    expect(commandLineWithin(['-h'])).toEqual(['--help']);
  });

  test('is none when a window is wanted', () => {
    for (const args of [[], ['--no-sandbox'], ['--smoke-test'], ['qabulxana://open'], ['.', 'doctor']]) expect(commandLineWithin(args)).toBeNull();
  });
});
