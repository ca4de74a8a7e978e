import { describe, expect, it } from 'vitest';
import { isMendable, matchingNames, mendableMs, mentionBeingTyped, mentionedIn } from '#shared/applications/notes.ts';

const people = [{ name: 'Lalə Sınaqova' }, { name: 'Lalə Sınaqovalı' }, { name: 'Rauf Örnəkov' }, { name: 'Çingiz Nümunəli' }];
const named = (text: string) => mentionedIn(text, people).map((person) => person.name);

describe('who is named in a note', () => {
  it('is whose whole name stands after an @', () => {
    expect(named('@Rauf Örnəkov, baxın; @Lalə Sınaqova da.')).toEqual(['Lalə Sınaqova', 'Rauf Örnəkov']);
    expect(named('Rauf Örnəkov @ idarə, @Rauf, rauf@numune.example')).toEqual([]);
  });
  it('is not who has a name that only begins the one that stands there', () => {
    expect(named('@Lalə Sınaqovalı')).toEqual(['Lalə Sınaqovalı']);
    expect(named('@Lalə Sınaqovalıdan soruşun')).toEqual([]);
  });
});

describe('a name that is being typed', () => {
  it('is what stands between an @ and the cursor, up to two words', () => {
    expect(mentionBeingTyped('Salam @La', 9)).toEqual({ from: 6, typed: 'La' });
    expect(mentionBeingTyped('@Lalə Sı', 8)).toEqual({ from: 0, typed: 'Lalə Sı' });
    expect(mentionBeingTyped('Salam @La', 5)).toBeNull();
    expect(mentionBeingTyped('@Lalə Sınaqova baxsın', 21)).toBeNull();
    expect(mentionBeingTyped('lale@numune', 11)).toBeNull();
  });
  it('finds colleagues by the beginning of either name, however it is typed', () => {
    expect(matchingNames(people, 'cin').map((person) => person.name)).toEqual(['Çingiz Nümunəli']);
    expect(matchingNames(people, 'orn').map((person) => person.name)).toEqual(['Rauf Örnəkov']);
    expect(matchingNames(people, '')).toHaveLength(4);
  });
});

it('a note is mended by its author alone, and only while it is fresh', () => {
  const note = { authorUid: 'a', at: 1_000 };
  expect(isMendable(note, 'a', 1_000 + mendableMs - 1)).toBe(true);
  expect(isMendable(note, 'a', 1_000 + mendableMs)).toBe(false);
  expect(isMendable(note, 'b', 1_000)).toBe(false);
});
