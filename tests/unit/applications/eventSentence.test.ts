import { expect, test } from 'vitest';
import { sentenceOf } from '#shared/applications/eventSentence.ts';
import az from '#shared/locales/az/timeline.json';
import en from '#shared/locales/en/timeline.json';

const pause = { from: '21.11.2026', to: '21.11.2026', dueDate: '11.12.2026' };

test('a pause that added no day to the term is not told by its days', () => {
  expect(sentenceOf({ action: 'resume', values: { ...pause, days: 0 } })).toBe('resumeSame');
  expect(sentenceOf({ action: 'complete', values: { note: 'Gətirilib.', ...pause, days: 0 } })).toBe('completeSame');
  expect(sentenceOf({ action: 'resume', values: { ...pause, days: 2 } })).toBe('resume');
  expect(sentenceOf({ action: 'complete', values: { note: 'Gətirilib.', ...pause, days: 2 } })).toBe('completeCounted');
  expect(sentenceOf({ action: 'complete', values: { note: 'Gətirilib.' } })).toBe('complete');
  for (const { resumeSame, completeSame } of [az, en]) for (const sentence of [resumeSame, completeSame]) expect(sentence).not.toContain('{{days}}');
});
