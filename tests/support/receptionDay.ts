import { board } from '#backend/reception/board.ts';
import { bakuInstant } from '#shared/az/dates.ts';
import type { Board, BoardRow } from '#shared/reception/board.ts';
import { aBooking, anOfficial, citizen } from './records.ts';
import { openOffice, type TestOffice } from './office.ts';

/** Tuesday 24 November 2026: the day that the tests of a reception day play on. */
export const theDay = '2026-11-24';

/** An instant of that day by the clock of Baku. */
export const at = (time: string): number => bakuInstant(theDay, time);

export interface DayOffice extends TestOffice {
  /** The board as the reception officer sees it now. */
  board(): Promise<Board>;
  /** A line of it by the booking's number. @throws Error when there is none */
  line(number: string): Promise<BoardRow>;
}

/** A name of its own for each: figures have no place in a name. */
const nameOf = (i: number) => `Sınaq-${[...String(i)].map((figure) => 'ABCDEFGHIJ'.charAt(Number(figure))).join('')}`;

/** Bookings of the day: `count` confirmed ones, every quarter of an hour from 10:00 (after twelve hours from the start again), all with the first official. */
export function bookedFor(count: number): Array<ReturnType<typeof aBooking>> {
  return Array.from({ length: count }, (_, i) => {
    const startTime = `${String(10 + Math.floor((i % 48) / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`;
    return aBooking({ id: `booking-${i + 1}`, number: `Q-2026-${String(i + 1).padStart(7, '0')}`, status: 'confirmed', startTime, citizen: { ...citizen, name: nameOf(i) } });
  });
}

/** An office on that day at nine, with two officials and bookings with the first. */
export async function openDay(count = 4): Promise<DayOffice> {
  const office = await openOffice();
  office.setNow(at('09:00'));
  await office.arrive('official', anOfficial());
  await office.arrive('official', anOfficial({ id: 'official-2', surname: 'Sınaqlı', name: 'Nərmin', patronymic: 'Örnək qızı', position: 'Şöbə müdiri', room: '112', seniority: 3 }));
  for (const booking of bookedFor(count)) await office.arrive('booking', booking);
  const reception = await office.actor('reception');
  const now = () => office.store.read((db) => board(db, office, reception, { date: theDay, officialUid: null }));
  return {
    ...office,
    board: now,
    async line(number) {
      const found = (await now()).officials.flatMap((each) => each.bookings).find((row) => row.number === number);
      if (!found) throw new Error(`no such line: ${number}`);
      return found;
    },
  };
}

/** What a person saw of a citizen's turn. */
export function seen({ id, status, calledAt, queuedAt }: BoardRow) {
  return { id, status, calledAt, queuedAt };
}
