import { describe, expect, it } from 'vitest';
import { fold } from '#shared/az/fold.ts';
import { russianReadings, typedWords } from '#shared/az/russianSpelling.ts';

const names = {
  Мамедов: 'Məmmədov', Гусейнов: 'Hüseynov', Гасанов: 'Həsənov', Алиев: 'Əliyev', Джафаров: 'Cəfərov', Магеррамов: 'Məhərrəmov', Кулиев: 'Quliyev', Рзаев: 'Rzayev',
  Исмаилов: 'İsmayılov', Ибрагимов: 'İbrahimov', Агаев: 'Ağayev', Эфендиев: 'Əfəndiyev', Ахмедов: 'Əhmədov', Оруджов: 'Orucov', Гаджиев: 'Hacıyev', Гюльназ: 'Gülnaz',
  Фарида: 'Fəridə', Наиля: 'Nailə', Эльчин: 'Elçin', Кямран: 'Kamran', Садыгов: 'Sadıqov', Мамедгасан: 'Məmmədhəsən',
} as const;

describe('a name in Russian spelling', () => {
  it('is read as the Azerbaijani name among others', () => {
    for (const [russian, name] of Object.entries(names)) expect(russianReadings(russian), russian).toContain(fold(name));
  });

  it('is found from its first letters on', () => {
    for (const [russian, name] of Object.entries(names)) {
      for (let length = 1; length <= russian.length; length += 1) expect(russianReadings(russian.slice(0, length)).some((read) => fold(name).startsWith(read)), russian.slice(0, length)).toBe(true);
    }
  });

  it('has no more readings than can be looked for', () => {
    expect(russianReadings('Магамагамагамагамагаев').length).toBeLessThanOrEqual(65);
    expect(russianReadings('Магамагамагамагамагаев')[0]).toBe(fold('Магамагамагамагамагаев'));
  });
});

describe('the words of a search', () => {
  it('are read as they stand in Latin and in the Azerbaijani Cyrillic', () => {
    expect(typedWords('Məmmədov Səməd')).toEqual([['memmedov'], ['semed']]);
    expect(typedWords('Мәммәдов')).toEqual([['memmedov']]);
    expect(typedWords('050 234 56 78')).toEqual([['0502345678']]);
  });

  it('bear their readings each by itself, parted by whatever parts words', () => {
    expect(typedWords('Алиев-Гасанов, 12')).toHaveLength(3);
    expect(typedWords('Алиев-Гасанов, 12').map((readings) => readings[0])).toEqual(['aliev', 'qasanov', '12']);
    expect(typedWords('Алиев-Гасанов')[1]).toContain('hesenov');
    expect(typedWords('')).toEqual([]);
  });
});
