import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog, type Sentences } from '../../../src/shared/locales/catalog.ts';

const root = join(import.meta.dirname, '../../..');

/** Keys whose last part comes from data: a status, an error's code, a command's name. */
const fromData = [
  'finding.parts.',
  'finding.authors.',
  'errors.',
  'citizens.tabs.',
  'validation.',
  'timeline.',
  'commands.',
  'applications.status.',
  'applications.kind.',
  'applications.outcome.',
  'applications.channel.',
  'applications.fields.',
  'applications.filters.dues.',
  'applications.actions.',
  'applications.commentBy.',
  'applications.due.off.',
  'settings.reception.fields.',
  'settings.reception.hints.',
  'bookings.channel.',
  'bookings.entered.toldWay.',
  'bookings.fields.',
  'timeline.delivery.',
  'branches.action.',
  'flow.step.',
  'branches.title.',
  'branches.law.',
  'branches.done.',
  'branches.fields.',
  'branches.ground.',
  'branches.completed.',
  'services.fault.',
  'services.fields.',
  'services.rules.',
  'services.field.',
  'services.types.',
  'services.notices.',
  'services.letterheads.',
  'services.lists.',
  'board.actions.',
  'board.checkIn.outcome.',
  'board.counts.',
  'board.tickets.choice.',
  'board.walkIn.fields.',
  'officials.words.',
  'officials.fields.',
  'officials.names.',
  'officials.kinds.',
  'officials.policies.',
  'officials.policyWords.',
  'officials.published.',
  'officials.columns.',
  'officials.exceptionKinds.',
  'officials.states.',
  'officials.letters.',
  'officials.line.',
  'officials.touched.',
  'officials.leaving.',
  'sync.refusals.',
  'sync.storedFields.',
  'officials.problems.',
  'officials.ics.',
  'settings.terms.fields.',
  'settings.terms.hints.',
  'due.group.',
  'due.empty.',
  'due.term.',
  'due.work.figures.',
  'replies.',
  'work.',
  'entry.fields.',
  'entry.author',
  'files.fault.',
  'files.state.',
  'bulk.',
  'notes.',
  'reception.status.',
  'reception.unplaced.why.',
  'reception.life.',
  'reception.fields.',
  'reception.channel.',
  'reception.outcome.',
  'reception.cancelledBy.',
  'calendar.kinds.',
  'calendar.letters.',
  'calendar.figures.',
  'calendar.feasts.',
  'calendar.warning.',
  'calendar.revert',
  'calendar.remove',
  'notices.kind.',
  'closures.status.',
  'closures.why.',
  'closures.deputy.',
  'closures.columns.',
  'closures.planColumns.',
  'reports.',
  'find.bys.',
  'find.columns.',
  'find.orders.',
  'find.problems.',
  'find.understood.',
  'figures.kinds.',
  'figures.names.',
  'figures.shortNames.',
  'figures.measures.',
  'figures.cuts.',
  'figures.columns.',
  'figures.problems.',
  'figures.change.',
  'sync.line.',
  'sync.chip.',
  'sync.status.',
  'sync.figures.',
  'sync.keptKinds.',
  'sync.keptFields.',
  'sync.keptFaults.',
  'sync.keptProblems.',
  'start.strength.',
  'common.roles.',
  'common.languages.',
  'common.themes.',
  'common.places.',
  'common.months.',
  'common.monthsShort.',
  'common.weekdays.',
  'common.weekdaysShort.',
  'common.shortcuts.',
];

/** All sentences of a language by full key; the forms of a plural count as one key. */
function flat(sentences: Sentences, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(sentences)) {
    const full = prefix + key;
    if (typeof value === 'string') all.set(full, value);
    else for (const [inner, text] of flat(value, `${full}.`)) all.set(inner, text);
  }
  return all;
}

const withoutForm = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (sentences: Sentences) => new Set([...flat(sentences).keys()].map(withoutForm));

/** Source of every place that speaks to people. */
function sources(): string[] {
  return ['src/renderer', 'src/main', 'src/backend/cli'].flatMap((folder) => {
    let files: string[];
    try {
      files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    } catch {
      return [];
    }
    return files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(root, folder, file), 'utf8'));
  });
}

/** Whole keys written in the code, wherever they stand between quotes, and the fixed beginnings of composed ones. */
function usedKeys(): { whole: Set<string>; beginnings: Set<string> } {
  const features = Object.keys(catalog.az).join('|');
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const source of sources()) {
    for (const [, key = ''] of source.matchAll(new RegExp(`['"]((?:${features})\\.[A-Za-z][\\w.]*)['"]`, 'g'))) whole.add(key);
    for (const [, start = ''] of source.matchAll(new RegExp(`\`((?:${features})\\.[\\w.]*)\\$\\{`, 'g'))) beginnings.add(start);
  }
  return { whole, beginnings };
}

/** Keys asked for outright: `t('…')`. */
function askedKeys(): Set<string> {
  const asked = new Set<string>();
  for (const source of sources()) for (const [, key = ''] of source.matchAll(/\bt\(\s*'([a-z]\w*\.[\w.]+)'/g)) asked.add(key);
  return asked;
}

describe('the sentences', () => {
  test('Azerbaijani and English have the same keys', () => {
    const az = keysOf(catalog.az);
    const en = keysOf(catalog.en);
    expect([...az].filter((key) => !en.has(key))).toEqual([]);
    expect([...en].filter((key) => !az.has(key))).toEqual([]);
  });

  test('none is empty', () => {
    for (const language of [catalog.az, catalog.en]) {
      expect([...flat(language)].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    }
  });

  test('both languages put the same values into a sentence', () => {
    const values = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort().join();
    const en = flat(catalog.en);
    const different = [...flat(catalog.az)].filter(([key, text]) => {
      const other = en.get(key) ?? en.get(`${key}_other`);
      return other !== undefined && values(text) !== values(other);
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('a plural has both its forms', () => {
    const en = flat(catalog.en);
    const lonely = [...en.keys()].filter((key) => /_(one|other)$/.test(key) && !(en.has(`${withoutForm(key)}_one`) && en.has(`${withoutForm(key)}_other`)));
    expect(lonely).toEqual([]);
  });

  test('every sentence the code asks for exists', () => {
    const az = keysOf(catalog.az);
    expect([...askedKeys()].filter((key) => !az.has(key))).toEqual([]);
  });

  test('every composed key has sentences behind it', () => {
    const az = [...keysOf(catalog.az)];
    expect([...usedKeys().beginnings].filter((start) => !az.some((key) => key.startsWith(start)))).toEqual([]);
  });

  test('no sentence is left that nothing asks for', () => {
    const { whole } = usedKeys();
    const unused = [...keysOf(catalog.az)].filter((key) => !whole.has(key) && !fromData.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});
