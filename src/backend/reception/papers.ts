import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { missingInput, ticketFailedInput, ticketInput } from '#shared/reception/boardSchema.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { renderPdf } from '../documents/pdf.ts';
import type { Office } from '../office.ts';
import { officialByUid } from '../officials/queries.ts';
import { readSetting } from '../settings/settings.ts';
import { board } from './board.ts';
import { dayList, type DayListData } from './dayListPaper.ts';
import { byHour, presentBooking } from './queueRows.ts';
import { noteEvent } from './steps.ts';
import { bookingEvents } from './tables.ts';
import { queueTicket, type TicketData } from './ticketPaper.ts';

/** A paper ready to be printed. */
export interface Paper {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

function officeName(db: ReadDb): string {
  const letterheads = readSetting(db, 'letterheads');
  if (!letterheads) throw new AppError('notice.noLetterhead');
  return letterheads.authority.nameAz;
}

/** How often a booking's ticket has been printed: what the printer did not take does not count. */
function prints(db: ReadDb, bookingUid: string): number {
  const of = (action: string) =>
    db.select({ id: bookingEvents.id }).from(bookingEvents).where(and(eq(bookingEvents.bookingUid, bookingUid), eq(bookingEvents.action, action))).all().length;
  return Math.max(0, of('ticketPrinted') - of('ticketNotPrinted'));
}

/**
 * Sets a print of a ticket aside before the printer has it, so that two presses never make two first ones: the second says that it is a copy.
 * @throws AppError `booking.noTicket`, `notice.unknownOfficial`, `notice.noLetterhead`
 */
const claimTicket = defineCommand({
  name: 'reception.printTicket',
  permission: 'reception.run',
  load(db, { id }: z.infer<typeof ticketInput>) {
    const row = presentBooking(db, id);
    return { row, official: officialByUid(db, row.officialUid), office: officeName(db), copy: prints(db, row.uid) };
  },
  decide({ row, official, office, copy }, _input, { actor, now }) {
    if (row.ticket === null) throw new AppError('booking.noTicket');
    if (!official) throw new AppError('notice.unknownOfficial');
    const { surname, name, room } = official;
    const data: TicketData = {
      office, copy, room,
      ticket: row.ticket,
      number: row.number,
      official: { surname, name },
      date: row.receptionDate,
      startTime: row.startTime,
      arrivedAt: row.arrivedAt ?? now,
    };
    const ticket = row.ticket;
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, ticket, copy },
      outbox: [],
      topics: ['reception'],
      rows(db): TicketData {
        noteEvent(db, row.uid, { at: now, action: 'ticketPrinted', actorName: actor.name, detail: { ticket, copy } });
        return data;
      },
    };
  },
});

/** Sets a print of a citizen's ticket aside and draws it. `copy`: 0 for the first. */
export async function printTicket(office: Office, actor: Actor, input: z.infer<typeof ticketInput>): Promise<Paper & { readonly copy: number }> {
  const data = await claimTicket(office, actor, input);
  return { fileName: `Bilet ${data.ticket}.pdf`, pdf: await renderPdf(queueTicket(data), office.resourcesDir), copy: data.copy };
}

/** The printer did not take a ticket, or the person closed its dialog: that print does not count. */
export const ticketNotPrinted = defineCommand({
  name: 'reception.ticketNotPrinted',
  permission: 'reception.run',
  load(db, { id }: z.infer<typeof ticketFailedInput>) {
    const row = presentBooking(db, id);
    return { row, count: prints(db, row.uid) };
  },
  decide({ row, count }, { copy }, { actor, now }) {
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, copy },
      outbox: [],
      topics: ['reception'],
      rows(db) {
        if (count > 0) noteEvent(db, row.uid, { at: now, action: 'ticketNotPrinted', actorName: actor.name, detail: { copy } });
      },
    };
  },
});

/** The list of a day, of one official or of all, without those who are not expected. @throws AppError `notice.noLetterhead`, `booking.emptyList` */
export async function dayListPaper(office: Office, actor: Actor, { date, officialUid }: z.infer<typeof missingInput>): Promise<Paper> {
  const data = await office.store.read((db): DayListData => {
    const day = board(db, office, actor, { date, officialUid });
    const officials = day.officials
      .map(({ official, hours, bookings }) => ({ official, hours, lines: byHour(bookings.filter((row) => row.state !== 'off')).map((row) => ({ ...row, walkIn: row.channel === 'walkIn' })) }))
      .filter((entry) => entry.lines.length > 0 || officialUid !== null);
    if (officials.length === 0) throw new AppError('booking.emptyList');
    return { office: officeName(db), date, printedAt: office.now(), printedBy: actor.name, officials };
  });
  return { fileName: `Qəbul siyahısı ${date}.pdf`, pdf: await renderPdf(dayList(data), office.resourcesDir) };
}
