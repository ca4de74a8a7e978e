import { describe, expect, it } from 'vitest';
import { auditEntries } from '#backend/audit/tables.ts';
import { saveOfficial, saveSchedule } from '#backend/officials/commands.ts';
import { officialDetail } from '#backend/officials/lists.ts';
import { expectedWith } from '#backend/officials/preview.ts';
import { cancelBooking } from '#backend/reception/ending.ts';
import { moveBooking } from '#backend/reception/moving.ts';
import { unplacedBookings } from '#backend/reception/unplaced.ts';
import type { OfficialInput } from '#shared/officials/schema.ts';
import { aSchedule } from '../../support/bookings.ts';
import { openOffice } from '../../support/office.ts';
import { aBooking, anOfficial } from '../../support/records.ts';

const uid = 'official-1';
const tuesdays = { rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '11:00', slotMinutes: 30, placesPerSlot: 2, portalPlaces: 1, validFrom: '2026-01-01', validTo: null, onDayOff: 'skip' as const };

/** An office on a Saturday whose official receives on Tuesdays; five citizens are booked, one of them beyond the places, one has ended. */
async function stage() {
  const office = await openOffice();
  await office.arrive('official', anOfficial());
  await office.arrive('official', anOfficial({ id: 'official-2', surname: 'Sınaqlı', name: 'Nərmin', room: '112', seniority: 3 }));
  await office.arrive('schedule', aSchedule());
  const booked = [
    { id: 'b1', receptionDate: '2026-12-01', startTime: '10:00' },
    { id: 'b2', receptionDate: '2026-12-08', startTime: '10:30' },
    { id: 'b3', receptionDate: '2026-12-08', startTime: '10:30', status: 'confirmed' as const },
    { id: 'b4', receptionDate: '2026-12-08', startTime: '10:30', overbookReason: 'Uzaq yoldan gəlir', channel: 'counter' as const },
    { id: 'b5', receptionDate: '2026-12-01', startTime: '10:30', status: 'cancelled' as const },
    // Nobody ever told the days of this one: none of them can be missing.
    { id: 'b6', officialId: 'official-2', receptionDate: '2026-12-02', startTime: '10:00' },
  ];
  for (const [i, booking] of booked.entries()) await office.arrive('booking', aBooking({ number: `Q-2026-000000${i + 1}`, ...booking }));
  const reception = await office.actor('reception');
  const rows = () => office.store.read((db) => unplacedBookings(db, office, reception));
  const named = async () => (await rows()).map((row) => [row.uid, row.why]);
  const inputOf = async (): Promise<OfficialInput> => {
    const { surname, name, patronymic, position, room, active, deputyUid, photo, revision } = await office.store.read((db) => officialDetail(db, office, uid));
    return { uid, revision, surname, name, patronymic, position, room, active, deputyUid, photo };
  };
  return { office, reception, rows, named, inputOf };
}

describe('those who are left without a place', () => {
  it('are nobody while every booking has one; one approved beyond the places has it too', async () => {
    const { named } = await stage();
    expect(await named()).toEqual([]);
  });

  it('are named when the schedule has their day or hour no longer, until each is moved or ended', async () => {
    const { office, reception, rows, named } = await stage();
    await saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, endTime: '10:30' }], exceptions: [{ date: '2026-12-01', kind: 'cancelled', startTime: null, endTime: null, slotMinutes: null, placesPerSlot: null, portalPlaces: null, note: null }] });
    const all = [['b1', 'dayGone'], ['b2', 'slotGone'], ['b3', 'slotGone'], ['b4', 'slotGone']];
    expect(await named()).toEqual(all);
    // It is no matter of the moment of the change.
    office.setNow(office.now() + 3 * 86_400_000);
    expect(await named()).toEqual(all);
    const [first, second] = await rows();
    await moveBooking(office, reception, { id: first?.id ?? 0, revision: first?.revision ?? 0, officialUid: uid, date: '2026-12-08', startTime: '10:00', reason: 'Cədvəl dəyişdi' });
    await cancelBooking(office, reception, { id: second?.id ?? 0, revision: second?.revision ?? 0, reason: 'Vətəndaş imtina etdi', by: 'citizen' });
    expect(await named()).toEqual(all.slice(2));
    // A day that has passed is nobody's affair any more.
    office.setNow(Date.parse('2026-12-09T06:00:00Z'));
    expect(await named()).toEqual([]);
  });

  it('are the later ones where an hour has fewer places', async () => {
    const { office, reception, named } = await stage();
    await saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, placesPerSlot: 1 }], exceptions: [] });
    expect(await named()).toEqual([['b3', 'placesGone']]);
  });
});

describe('an official who stops receiving', () => {
  it('is not taken out before somebody has seen who is expected; nothing is cancelled, and all of them stay named', async () => {
    const { office, reception, named, inputOf } = await stage();
    const expected = await office.store.read((db) => expectedWith(db, office, uid));
    expect(expected).toMatchObject({ count: 4, until: '2026-12-08', first: [{ number: 'Q-2026-0000001', date: '2026-12-01', startTime: '10:00' }, {}, {}, {}] });
    const leaving = { ...(await inputOf()), active: false };
    await expect(saveOfficial(office, reception, leaving)).rejects.toMatchObject({ code: 'official.hasBookings', params: { count: 4 } });
    // Somebody was booked since the list was shown: it is shown again.
    await expect(saveOfficial(office, reception, { ...leaving, bookingsSeen: 3 })).rejects.toMatchObject({ code: 'official.hasBookings' });
    await saveOfficial(office, reception, { ...leaving, bookingsSeen: 4 });
    expect(await named()).toEqual(['b1', 'b2', 'b3', 'b4'].map((each) => [each, 'officialInactive']));
    expect((await office.store.read((db) => db.select().from(auditEntries).all())).at(-1)).toMatchObject({ command: 'officials.save', detail: { active: false, bookingsLeft: 4 } });
    // Who receives again has them all in their places, and nothing is asked about it.
    await saveOfficial(office, reception, { ...(await inputOf()), active: true });
    expect(await named()).toEqual([]);
  });

  it('who has nobody booked is asked nothing', async () => {
    const { office, reception, inputOf } = await stage();
    office.setNow(Date.parse('2026-12-09T06:00:00Z'));
    await expect(saveOfficial(office, reception, { ...(await inputOf()), active: false })).resolves.toMatchObject({ uid });
  });
});
