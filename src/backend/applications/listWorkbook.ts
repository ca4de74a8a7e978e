import { setImmediate as turn } from 'node:timers/promises';
import { azCapitalise } from '#shared/az/case.ts';
import { bakuDate, formatTime } from '#shared/az/dates.ts';
import { channelWords, kindWords, outcomeWords, statusWords } from '#shared/az/officialWords.ts';
import type { WorkbookNews } from '#shared/applications/found.ts';
import type { ApplicationFilter } from '#shared/applications/schema.ts';
import type { ApplicationPage, ApplicationRow } from '#shared/applications/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { itemName, serviceByCode } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { streamWorkbook, type StreamColumn } from '../documents/workbook.ts';
import type { Office } from '../office.ts';
import { listApplications } from './list.ts';

/** What the workbook has of an application beside what the list shows. */
interface CardPart {
  readonly id: number;
  readonly fin: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
  readonly socialStatus: string | null;
  readonly privilege: string | null;
  readonly isCollective: number;
  readonly signatureCount: number | null;
  readonly isAnonymous: number;
  readonly isRepeat: number;
  readonly department: string | null;
  readonly outcome: ApplicationRow['status'] | null;
  readonly replyNumber: string | null;
  readonly replyDate: string | null;
  readonly extendedAt: number | null;
}

type Line = ApplicationRow & { readonly card: CardPart };
type Value = string | number | null;

interface Column extends StreamColumn {
  readonly value: (line: Line) => Value;
}

/** Makes the words for codes of a list; each code is looked up once. */
function wording(db: ReadDb, list: string): (code: string | null) => string | null {
  const words = new Map<string | null, string | null>();
  return (code) => {
    let word = words.get(code);
    if (word === undefined) words.set(code, (word = itemName(db, list, code)));
    return word;
  };
}

const yes = (is: number) => (is === 1 ? 'bəli' : null);
const dayOf = (at: number | null) => (at === null ? null : bakuDate(at));

/** The columns in the order of the list, then those of the card. FİNs are there only for whom they may leave the program. */
function columnsFor(db: ReadDb, actor: Actor): readonly Column[] {
  const services = new Map<string, string>();
  const serviceName = (code: string) => {
    let name = services.get(code);
    if (name === undefined) services.set(code, (name = serviceByCode(db, code)?.nameAz ?? code));
    return name;
  };
  const [subject, socialStatus, privilege] = [wording(db, 'subject'), wording(db, 'socialStatus'), wording(db, 'privilege')];
  const text = (header: string, width: number, value: Column['value']): Column => ({ header, width, format: 'text', value });
  const date = (header: string, value: Column['value']): Column => ({ header, width: 13, format: 'date', value });
  return [
    text('Qeydiyyat nömrəsi', 18, (line) => line.number),
    text('Portaldakı / ilkin nömrə', 25, (line) => line.portalNumber),
    date('Daxil olub', (line) => bakuDate(line.submittedAt)),
    text('Saatı', 8, (line) => formatTime(line.submittedAt)),
    text('Soyadı', 20, (line) => line.surname),
    text('Adı', 16, (line) => line.name),
    text('Atasının adı', 20, (line) => line.patronymic),
    text('Qısa məzmunu', 60, (line) => line.summary),
    text('Xidmət', 34, (line) => serviceName(line.service)),
    text('Vəziyyəti', 18, (line) => azCapitalise(statusWords[line.status])),
    text('Növü', 11, (line) => azCapitalise(kindWords[line.kind])),
    text('İcraçı', 26, (line) => line.executor),
    date('İcra müddəti', (line) => line.dueDate),
    { header: 'Qalan iş günü', width: 12, format: 'count', value: (line) => line.daysLeft },
    text('Nəzarətdədir', 12, (line) => yes(Number(line.onControl))),
    date('Qeydə alınıb', (line) => dayOf(line.registeredAt)),
    text('Daxilolma üsulu', 18, (line) => azCapitalise(channelWords[line.channel])),
    text('Mövzusu', 26, (line) => subject(line.subject)),
    ...(may(actor.role, 'applications.exportFins') ? [text('FİN', 10, (line) => line.card.fin)] : []),
    text('Telefon', 18, ({ card }) => (card.phone === null ? null : formatPhone(card.phone))),
    text('E-poçt', 26, ({ card }) => card.email),
    text('Qeydiyyat ünvanı', 40, ({ card }) => card.registeredAddress),
    text('Faktiki ünvanı', 40, ({ card }) => card.currentAddress),
    text('Sosial status', 20, ({ card }) => socialStatus(card.socialStatus)),
    text('İmtiyaz', 24, ({ card }) => privilege(card.privilege)),
    text('Kollektiv', 10, ({ card }) => yes(card.isCollective)),
    { header: 'İmza sayı', width: 10, format: 'count', value: ({ card }) => card.signatureCount },
    text('Anonim', 9, ({ card }) => yes(card.isAnonymous)),
    text('Təkrar', 9, ({ card }) => yes(card.isRepeat)),
    text('Şöbə', 28, ({ card }) => card.department),
    date('Müddət uzadılıb', ({ card }) => dayOf(card.extendedAt)),
    text('Nəticə', 24, ({ card }) => (card.outcome === null ? null : azCapitalise(outcomeWords[card.outcome as keyof typeof outcomeWords]))),
    text('Cavabın nömrəsi', 18, ({ card }) => card.replyNumber),
    date('Cavab verilib', ({ card }) => card.replyDate),
  ];
}

const perPage = 200;
/** A piece of the file goes out when it is so large, so that few messages carry much. */
const pieceBytes = 256 * 1_024;

/** The card's part of some applications of a page, by row id. */
function cardsOf(db: ReadDb, ids: readonly number[]): ReadonlyMap<number, CardPart> {
  const rows = db
    .statement<CardPart>(
      `SELECT a.id, a.fin, a.phone, a.email, a.registered_address AS registeredAddress, a.current_address AS currentAddress, a.social_status AS socialStatus, a.privilege,
         a.is_collective AS isCollective, a.signature_count AS signatureCount, a.is_anonymous AS isAnonymous, a.is_repeat AS isRepeat, a.department, a.outcome,
         a.reply_number AS replyNumber, a.reply_date AS replyDate, a.extended_at AS extendedAt
       FROM json_each(?) e CROSS JOIN applications a ON a.id = e.value`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * What a filter of the queue finds as an Excel workbook of one plain list in the order of the list, a piece at a time: rows are read as they are written, nothing
 * holds them all, between two pages others are served, and a stop is heard. Dates are real dates.
 */
export async function* listWorkbook(office: Office, actor: Actor, filter: ApplicationFilter, signal: AbortSignal | undefined): AsyncGenerator<WorkbookNews> {
  const columns = await office.store.read((db) => columnsFor(db, actor));
  let done = 0;
  async function* lines(): AsyncGenerator<Value[]> {
    let cursor: string | null = null;
    do {
      const after: string | null = cursor;
      const read: { page: ApplicationPage; cards: ReadonlyMap<number, CardPart> } = await office.store.read((db) => {
        const page = listApplications(db, office, actor, { filter, cursor: after, limit: perPage });
        return { page, cards: cardsOf(db, page.rows.map((row) => row.id)) };
      });
      for (const row of read.page.rows) {
        const card = read.cards.get(row.id);
        if (card) yield columns.map((column) => column.value({ ...row, card }));
      }
      done += read.page.rows.length;
      cursor = read.page.nextCursor;
      await turn();
      if (signal?.aborted) return;
    } while (cursor !== null);
  }
  let held: Uint8Array[] = [];
  let size = 0;
  const piece = (): WorkbookNews => {
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    return { kind: 'piece', done, bytes };
  };
  for await (const chunk of streamWorkbook('Müraciətlər', columns, lines())) {
    if (signal?.aborted) return;
    held.push(chunk);
    size += chunk.length;
    if (size >= pieceBytes) yield piece();
  }
  if (size > 0) yield piece();
  yield { kind: 'file', done, fileName: `Müraciətlər ${bakuDate(office.now())}.xlsx` };
}
