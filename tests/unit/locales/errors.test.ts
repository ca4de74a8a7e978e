import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog, type Sentences } from '../../../src/shared/locales/catalog.ts';

/** Every code that the program gives to an AppError, wherever it is written out. */
function thrownCodes(): string[] {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
    .map((file) => readFileSync(`src/${file}`, 'utf8'));
  const thrown = sources.flatMap((source) => [...source.matchAll(/new AppError\(([^;]*?)[;{]/g)].flatMap(([, given = '']) => [...given.matchAll(/'([a-z]+\.[A-Za-z]+)'/g)]));
  const worded = readFileSync('src/backend/db/failures.ts', 'utf8').matchAll(/'(store\.[A-Za-z]+)'/g);
  return [...new Set([...thrown, ...worded].map(([, code = '']) => code))].sort();
}

function sentence(sentences: Sentences, key: string): unknown {
  return key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], sentences);
}

describe('what can go wrong', () => {
  test('has a sentence in both languages', () => {
    const codes = thrownCodes();
    expect(codes.length).toBeGreaterThan(50);
    const dumb = codes.flatMap((code) => (['az', 'en'] as const).filter((language) => typeof sentence(catalog[language], `errors.${code}`) !== 'string').map((language) => `${language} ${code}`));
    expect(dumb).toEqual([]);
  });
});
