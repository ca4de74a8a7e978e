import { describe, expect, it } from 'vitest';
import { arrive } from '#backend/reception/arrivals.ts';
import { dayListPaper, printTicket, ticketNotPrinted } from '#backend/reception/papers.ts';
import { bookingDetail } from '#backend/reception/queries.ts';
import { enterWalkIn } from '#backend/reception/walkIn.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { walkInInput } from '#shared/reception/boardSchema.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { pdfInfo, pdfText } from '../../support/poppler.ts';
import { openDay, theDay, type DayOffice } from '../../support/receptionDay.ts';

const inOneLine = (text: string) => text.replace(/\s+/gu, ' ');

async function withLetterhead(count = 3): Promise<DayOffice> {
  const office = await openDay(count);
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, office.now()));
  return office;
}

describe('a queue ticket', () => {
  it('is a slip of 80 mm with the number, the door and the booking, and nothing of the citizen', async () => {
    const office = await withLetterhead();
    const reception = await office.actor('reception');
    await arrive(office, reception, { id: 1, urgentReason: null });
    const { pdf, fileName, copy } = await printTicket(office, reception, { id: 1 });
    expect([fileName, copy]).toEqual(['Bilet 1.pdf', 0]);
    expect(pdfInfo(pdf)).toMatchObject({ Pages: '1', 'Page size': expect.stringMatching(/^226\.\d+ x 323\.\d+ pts/) as string });
    const text = inOneLine(pdfText(pdf));
    expect(text).toMatch(/NÖVBƏ BİLETİ 1 OTAQ 204 Nümunəyev Rəşad/);
    expect(text).toContain('Q-2026-0000001');
    expect(text).not.toMatch(/Əliyev|5ZK2B7A|SURƏT/);
  });

  it('says from the second print on that it is a copy, and the history says who printed', async () => {
    const office = await withLetterhead();
    const reception = await office.actor('reception');
    await arrive(office, reception, { id: 1, urgentReason: null });
    const prints = await Promise.all([printTicket(office, reception, { id: 1 }), printTicket(office, reception, { id: 1 })]);
    expect(prints.map((each) => each.copy)).toEqual([0, 1]);
    expect(prints.map((each) => pdfText(each.pdf).includes('SURƏT'))).toEqual([false, true]);
    const { timeline } = await office.store.read((db) => bookingDetail(db, reception, 1));
    expect(timeline.map((event) => event.action)).toEqual(expect.arrayContaining(['booking.ticketPrinted', 'booking.ticketCopied']));
  });

  it('is no copy when the printer did not take the first one', async () => {
    const office = await withLetterhead();
    const reception = await office.actor('reception');
    await arrive(office, reception, { id: 1, urgentReason: null });
    const { copy } = await printTicket(office, reception, { id: 1 });
    await ticketNotPrinted(office, reception, { id: 1, copy });
    expect((await printTicket(office, reception, { id: 1 })).copy).toBe(0);
  });

  it('is not given to one who has not come', async () => {
    const office = await withLetterhead();
    await expect(printTicket(office, await office.actor('reception'), { id: 1 })).rejects.toMatchObject({ code: 'booking.noTicket' });
  });
});

describe('the list of a day', () => {
  it('names those who come by official with a place to sign, and no FİN, phone or matter', async () => {
    const office = await withLetterhead();
    const reception = await office.actor('reception');
    await enterWalkIn(office, reception, walkInInput.parse({ officialUid: 'official-2', surname: 'Nümunəzadə', name: 'Sevda', fin: '7AB2C3D', kind: 'complaint', note: 'Qonşu ilə mübahisə' }));
    const { pdf, fileName } = await dayListPaper(office, reception, { date: theDay, officialUid: null });
    expect(fileName).toBe(`Qəbul siyahısı ${theDay}.pdf`);
    expect(pdfInfo(pdf)).toMatchObject({ Pages: '2', 'Page size': expect.stringContaining('A4') as string });
    const text = inOneLine(pdfText(pdf));
    for (const said of ['24 noyabr 2026-cı il', 'Nümunəyev Rəşad Örnək oğlu', 'Otaq 204', '10:00', 'Əliyev Sınaq-A', 'Sınaqlı Nərmin', 'Nümunəzadə Sevda', 'yazılmadan', 'İmza']) expect(text).toContain(said);
    expect(text).not.toMatch(/7AB2C3D|5ZK2B7A|\+?994|mübahisə/);
  });

  it('fills as many pages as it needs, with its head on each, and is refused when there is nobody', async () => {
    const office = await withLetterhead(70);
    const reception = await office.actor('reception');
    const { pdf } = await dayListPaper(office, reception, { date: theDay, officialUid: 'official-1' });
    expect(Number(pdfInfo(pdf)['Pages'])).toBeGreaterThan(2);
    expect(pdfText(pdf).match(/İmza/g)?.length).toBe(Number(pdfInfo(pdf)['Pages']));
    await expect(dayListPaper(office, reception, { date: '2026-11-25', officialUid: null })).rejects.toMatchObject({ code: 'booking.emptyList' });
  });
});
