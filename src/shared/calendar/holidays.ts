/** Holidays of the movable feasts, which the Cabinet fixes by the end of December for the next year (Labour Code 105.4). */
export const feastNames = { ramazan: 'Ramazan bayramı', qurban: 'Qurban bayramı' } as const;
export type Feast = keyof typeof feastNames;

const fixedHolidays: ReadonlyArray<readonly [monthDay: string, name: string]> = [
  ['01-01', 'Yeni il bayramı'],
  ['01-02', 'Yeni il bayramı'],
  ['03-08', 'Qadınlar Günü'],
  ['03-20', 'Novruz bayramı'],
  ['03-21', 'Novruz bayramı'],
  ['03-22', 'Novruz bayramı'],
  ['03-23', 'Novruz bayramı'],
  ['03-24', 'Novruz bayramı'],
  ['05-09', 'Faşizm üzərində Qələbə Günü'],
  ['05-28', 'Müstəqillik Günü'],
  ['06-15', 'Azərbaycan xalqının Milli Qurtuluş Günü'],
  ['06-26', 'Azərbaycan Respublikasının Silahlı Qüvvələri Günü'],
  ['11-08', 'Zəfər Günü'],
  ['11-09', 'Azərbaycan Respublikasının Dövlət Bayrağı Günü'],
  ['12-31', 'Dünya Azərbaycanlılarının Həmrəyliyi Günü'],
];

const commemorativeDays: ReadonlyArray<readonly [monthDay: string, name: string]> = [
  ['10-18', 'Müstəqilliyin Bərpası Günü'],
  ['11-12', 'Konstitusiya Günü'],
  ['11-17', 'Milli Dirçəliş Günü'],
];

/** A day that bears a name in a year. */
export interface NamedDay {
  readonly date: string;
  readonly name: string;
}

/** The holidays of a year whose dates the law itself names (Labour Code 105). */
export function fixedHolidaysOf(year: number): NamedDay[] {
  return inYear(year, fixedHolidays);
}

/** Holidays on which people work (Labour Code 105.1). */
export function commemorativeDaysOf(year: number): NamedDay[] {
  return inYear(year, commemorativeDays);
}

/** The day of mourning: nobody works, and it is not moved when it falls on a weekend. */
export function mourningDayOf(year: number): NamedDay {
  return { date: `${year}-01-20`, name: 'Ümumxalq Hüzn Günü' };
}

/**
 * Where the two feasts are to be expected: the dates of the Umm al-Qura calendar, which the decisions from 2024 on have met
 * to the day; the sighting of the moon may move them by one. A year may hold a feast twice (Ramazan in 2033). Two dates each.
 */
export function projectedFeasts(year: number): Record<Feast, string[]> {
  const feasts: Record<Feast, string[]> = { ramazan: [], qurban: [] };
  for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); day.year === year; day = day.add({ days: 1 })) {
    const lunar = day.withCalendar('islamic-umalqura');
    const feast = lunar.month === 10 && lunar.day === 1 ? 'ramazan' : lunar.month === 12 && lunar.day === 10 ? 'qurban' : null;
    if (feast) feasts[feast].push(day.toString(), day.add({ days: 1 }).toString());
  }
  return feasts;
}

function inYear(year: number, days: ReadonlyArray<readonly [monthDay: string, name: string]>): NamedDay[] {
  return days.map(([monthDay, name]) => ({ date: `${year}-${monthDay}`, name }));
}
