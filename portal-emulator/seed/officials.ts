import type { z } from 'zod';
import type { officialRecord, scheduleRecord } from '#shared/portal/records.ts';
import type { Random } from './random.ts';
import { weekdayOf } from './time.ts';

export type OfficialInput = z.input<typeof officialRecord>;
export type ScheduleInput = z.input<typeof scheduleRecord>;
type Rule = ScheduleInput['rules'][number];

interface Post {
  readonly person: readonly [surname: string, name: string, patronymic: string];
  readonly position: string;
  readonly room: string;
  /** Place in the list of the one who stands in. */
  readonly deputy: number | null;
  readonly rule: Pick<Rule, 'rrule' | 'slotMinutes' | 'placesPerSlot' | 'portalPlaces'>;
}

// Every day of the week somebody receives. Surnames say “sample”, “example” and the like.
const posts: readonly Post[] = [
  {
    person: ['Nümunəzadə', 'Elçin', 'Rafiq oğlu'],
    position: 'İcra hakimiyyətinin başçısı',
    room: '201',
    deputy: 1,
    rule: { rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU', slotMinutes: 15, placesPerSlot: 2, portalPlaces: 1 },
  },
  {
    person: ['Misallı', 'Sevinc', 'Kamran qızı'],
    position: 'İcra hakimiyyəti başçısının birinci müavini',
    room: '205',
    deputy: null,
    rule: { rrule: 'FREQ=WEEKLY;BYDAY=TH', slotMinutes: 20, placesPerSlot: 3, portalPlaces: 2 },
  },
  {
    person: ['Örnəkov', 'Fərid', 'Tofiq oğlu'],
    position: 'Başçının müavini – sosial-iqtisadi məsələlər üzrə',
    room: '208',
    deputy: 1,
    rule: { rrule: 'FREQ=WEEKLY;BYDAY=TU', slotMinutes: 15, placesPerSlot: 2, portalPlaces: 1 },
  },
  {
    person: ['Timsallı', 'Nigar', 'Ələkbər qızı'],
    position: 'Başçının müavini – ictimai-siyasi və humanitar məsələlər üzrə',
    room: '210',
    deputy: 2,
    rule: { rrule: 'FREQ=WEEKLY;BYDAY=FR', slotMinutes: 15, placesPerSlot: 2, portalPlaces: 1 },
  },
  {
    person: ['Sınaqlı', 'Orxan', 'Nadir oğlu'],
    position: 'Aparatın rəhbəri',
    room: '104',
    deputy: null,
    rule: { rrule: 'FREQ=WEEKLY;BYDAY=MO', slotMinutes: null, placesPerSlot: 20, portalPlaces: 14 },
  },
  {
    person: ['Nümayişli', 'Rauf', 'Vaqif oğlu'],
    position: '“Nümunə Elektrik Şəbəkəsi” ASC-nin abonentlərlə iş üzrə direktor müavini',
    room: '12',
    deputy: null,
    rule: { rrule: 'FREQ=WEEKLY;BYDAY=WE', slotMinutes: 20, placesPerSlot: 3, portalPlaces: 2 },
  },
];

/** Those who receive citizens, with their reception hours. */
export function makeOfficials(random: Random, updatedAt: string): { officials: OfficialInput[]; schedules: ScheduleInput[] } {
  const ids = posts.map(() => random.uuid());
  const card = { version: 1, updatedAt };
  const officials = posts.map(({ person: [surname, name, patronymic], position, room, deputy }, i) => ({
    ...card, id: ids[i] ?? '', surname, name, patronymic, position, room, seniority: i + 1, active: true, deputyId: deputy === null ? null : (ids[deputy] ?? null),
  }));
  const schedules = posts.map(({ rule }, i) => ({
    ...card,
    id: random.uuid(),
    officialId: ids[i] ?? '',
    rules: [{ ...rule, startTime: '10:00', endTime: '13:00', validFrom: '2025-01-01', validTo: null }],
    exceptions: [],
  }));
  return { officials, schedules };
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Whether a rule gives that date. For demonstration data only: it knows the two shapes above, `FREQ=WEEKLY` with days
 * and `FREQ=MONTHLY` with numbered days.
 */
export function demoRuleGives(rrule: string, date: string): boolean {
  const weekday = weekdays[weekdayOf(date) - 1] ?? '';
  const given = /BYDAY=([^;]+)/u.exec(rrule)?.[1]?.split(',') ?? [];
  if (rrule.includes('FREQ=WEEKLY')) return given.includes(weekday);
  const ordinal = Math.ceil(Number(date.slice(8)) / 7);
  return rrule.includes('FREQ=MONTHLY') && given.includes(`${ordinal}${weekday}`);
}

/** The turns of a rule's hours (`HH:mm`); one null where citizens are given the day only. */
export function turnsOf({ startTime, endTime, slotMinutes }: Pick<Rule, 'startTime' | 'endTime' | 'slotMinutes'>): Array<string | null> {
  if (slotMinutes === null) return [null];
  const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const turns: string[] = [];
  for (let at = minutes(startTime); at + slotMinutes <= minutes(endTime); at += slotMinutes) {
    turns.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  }
  return turns;
}
