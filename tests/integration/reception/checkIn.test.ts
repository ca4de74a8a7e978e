import { describe, expect, it } from 'vitest';
import { arrive } from '#backend/reception/arrivals.ts';
import { checkIn } from '#backend/reception/checkIn.ts';
import { checkCode } from '#backend/notices/checkCode.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { aBooking, citizen } from '../../support/records.ts';
import { openDay, theDay, type DayOffice } from '../../support/receptionDay.ts';

const number = 'Q-2026-0000001';
const finding = (office: DayOffice, code: string) => office.store.read((db) => checkIn(db, office, code));

/** An office with one booking of today, of a citizen with a FİN of their own. */
async function entrance(): Promise<DayOffice> {
  const office = await openDay(0);
  await office.arrive('booking', aBooking({ id: 'today', number, status: 'confirmed', citizen: { ...citizen, fin: '7AB2C3D' } }));
  return office;
}

describe('checking in at the entrance', () => {
  it('finds the booking of today by its number, by the FİN and by the QR of its notice', async () => {
    const office = await entrance();
    const code = await office.store.read((db) => checkCode(db, 'today', number));
    for (const typed of [number, 'q 2026 1', '7ab2c3d', `${number} ${code}`, `  ${number.toLowerCase()}  ${code.toLowerCase()}`]) {
      expect(await finding(office, typed)).toMatchObject({ outcome: 'ready', bookings: [{ number, official: { surname: 'Nümunəyev', room: '204' } }] });
    }
  });

  it('refuses a paper whose check code is not the one of its number', async () => {
    const office = await entrance();
    const other = await office.store.read((db) => checkCode(db, 'another', number));
    expect(await finding(office, `${number} ${other}`)).toEqual({ outcome: 'wrongCheckCode', bookings: [], fin: null });
  });

  it('knows who has come, by whatever they show, and by their ticket', async () => {
    const office = await entrance();
    await arrive(office, await office.actor('reception'), { id: 1, urgentReason: null });
    for (const typed of [number, '7AB2C3D', '1', '№ 001']) expect(await finding(office, typed)).toMatchObject({ outcome: 'here', bookings: [{ ticket: 1 }] });
    expect(await finding(office, '2')).toMatchObject({ outcome: 'unknownTicket' });
  });

  it('knows a ticket of five figures, which the eleventh computer of an office gives out, before a booking of that number', async () => {
    const office = await entrance();
    await office.store.write((db) => writeSetting(db, 'computer', { uid: '01a90000-0000-7000-8000-00000000000b', series: 10, others: 10, shownAt: null }, office.now()));
    await arrive(office, await office.actor('reception'), { id: 1, urgentReason: null });
    for (const typed of ['10001', '№ 10001']) expect(await finding(office, typed)).toMatchObject({ outcome: 'here', bookings: [{ number, ticket: 10_001 }] });
    await office.arrive('booking', aBooking({ id: 'other', number: 'Q-2026-0010002', status: 'confirmed', citizen: { ...citizen, fin: '7AB2C3E' } }));
    expect(await finding(office, '10002')).toMatchObject({ outcome: 'ready', bookings: [{ number: 'Q-2026-0010002' }] });
  });

  it('asks which one is meant when the citizen is booked with two officials today', async () => {
    const office = await entrance();
    await office.arrive('booking', aBooking({ id: 'second', number: 'Q-2026-0000002', officialId: 'official-2', startTime: '11:00', status: 'requested', citizen: { ...citizen, fin: '7AB2C3D' } }));
    const both = await finding(office, '7AB2C3D');
    expect(both.outcome).toBe('choose');
    expect(both.bookings.map((each) => each.number).sort()).toEqual([number, 'Q-2026-0000002']);
  });

  it('tells of a booking of another day, a past one and one that was cancelled', async () => {
    const office = await entrance();
    const other = (id: string, changes: object) => office.arrive('booking', aBooking({ id, status: 'confirmed', citizen: { ...citizen, fin: '5ZK2B7A' }, ...changes }));
    await other('next', { number: 'Q-2026-0000010', receptionDate: '2026-12-01' });
    await other('past', { number: 'Q-2026-0000011', receptionDate: '2026-11-17' });
    await other('off', { number: 'Q-2026-0000012', receptionDate: theDay, status: 'cancelled', statusReason: 'Vəzifəli şəxs ezamiyyətdədir', cancelledBy: 'office' });
    expect(await finding(office, 'Q-2026-0000010')).toMatchObject({ outcome: 'otherDay', bookings: [{ receptionDate: '2026-12-01' }] });
    expect(await finding(office, 'Q-2026-0000011')).toMatchObject({ outcome: 'past' });
    expect(await finding(office, 'Q-2026-0000012')).toMatchObject({ outcome: 'off', bookings: [{ statusReason: 'Vəzifəli şəxs ezamiyyətdədir' }] });
    // By FİN what became of the booking of today is told before what is to come.
    expect(await finding(office, '5ZK2B7A')).toMatchObject({ outcome: 'off', bookings: [{ number: 'Q-2026-0000012' }] });
  });

  it('says what a foreign code is, and keeps the FİN of one who has no booking', async () => {
    const office = await entrance();
    expect(await finding(office, 'Q-2026-0000099')).toMatchObject({ outcome: 'unknownNumber' });
    expect(await finding(office, '9XY8Z7W')).toEqual({ outcome: 'unknownFin', bookings: [], fin: '9XY8Z7W' });
    expect(await finding(office, 'M-26/000012 ABCD-2345-WXYZ')).toMatchObject({ outcome: 'applicationPaper' });
    expect(await finding(office, 'https://example.org')).toMatchObject({ outcome: 'unknownCode' });
  });
});
