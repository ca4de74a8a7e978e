import { numberOf } from '#shared/applications/number.ts';
import { dueGroupWords, kindWords, termKindWords } from '#shared/az/officialWords.ts';
import { azCapitalise } from '#shared/az/case.ts';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import type { DueGroup, DueLine, DuePage, DueScope } from '#shared/applications/due.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { renderWorkbook, streamWorkbook, tableSheet, type SheetColumn } from '../documents/workbook.ts';
import type { Office } from '../office.ts';
import { readSetting } from '../settings/settings.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { dueList } from './due.ts';

const perPage = 200;
/** Up to so many lines the list is laid out for printing; a longer one is a plain sheet that is written as it is read. */
const mostPrinted = 3_000;

/** Every term of a group, page by page. */
async function* linesOf(office: Office, actor: Actor, scope: DueScope, group: DueGroup): AsyncGenerator<DueLine> {
  let cursor: string | null = null;
  do {
    const after: string | null = cursor;
    const page: DuePage = await office.store.read((db) => dueList(db, office, actor, { scope, group, cursor: after, limit: perPage }));
    yield* page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** What is due in a group, as an Excel workbook in the state language: ready for A4 while it is not too long for paper. */
export async function dueWorkbook(office: Office, actor: Actor, { scope, group }: { readonly scope: DueScope; readonly group: DueGroup }): Promise<{ fileName: string; bytes: Uint8Array }> {
  const today = bakuDate(office.now());
  const { letterheads, columns } = await office.store.read((db) => {
    const names = new Map<string, string>();
    const serviceName = (code: string) => {
      const name = names.get(code) ?? serviceByCode(db, code)?.nameAz ?? code;
      names.set(code, name);
      return name;
    };
    return { letterheads: readSetting(db, 'letterheads'), columns: sheetColumns(serviceName) };
  });
  const title = dueGroupWords[group];
  const fileName = `${title} ${today}.xlsx`;
  const first: DueLine[] = [];
  const rest = linesOf(office, actor, scope, group);
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    first.push(next.value);
    if (first.length > mostPrinted) break;
  }
  if (first.length > mostPrinted) {
    const streamed = async function* () {
      let index = 0;
      for (const line of first) yield columns.map((column) => column.value(line, index++));
      for await (const line of rest) yield columns.map((column) => column.value(line, index++));
    };
    const plain = columns.map(({ header, width, format }) => ({ header, width, format: format === 'date' ? ('date' as const) : ('text' as const) }));
    return { fileName, bytes: await new Response(streamWorkbook(title, plain, streamed())).bytes() };
  }
  const subtitle = [letterheads?.authority.nameAz, formatDate(today)].filter(Boolean).join(' · ');
  const sheet = tableSheet({ name: title, title, subtitle, orientation: 'landscape', columns, rows: first, filter: true });
  return { fileName, bytes: await renderWorkbook(title, [sheet], office.now()) };
}

function sheetColumns(serviceName: (code: string) => string): Array<SheetColumn<DueLine>> {
  return [
    { header: '№', width: 6, format: 'index', value: (_row, index) => index + 1 },
    { header: 'Nömrə', width: 17, format: 'text', value: (row) => numberOf(row) },
    { header: 'Vətəndaş', width: 28, format: 'wrapped', value: (row) => [row.surname, row.name, row.patronymic].filter(Boolean).join(' ') },
    { header: 'Müraciətin növü', width: 11, format: 'text', value: (row) => azCapitalise(kindWords[row.kind]) },
    { header: 'Məzmunu', width: 40, format: 'wrapped', value: (row) => row.summary },
    { header: 'Xidmət', width: 26, format: 'wrapped', value: (row) => serviceName(row.service) },
    { header: 'Nəyin müddəti', width: 15, format: 'text', value: (row) => azCapitalise(termKindWords[row.term]) },
    { header: 'Son gün', width: 12, format: 'date', value: (row) => row.dueDate },
    { header: 'Gecikmə, iş günü', width: 10, format: 'count', value: (row) => (row.daysLeft !== null && row.daysLeft < 0 ? -row.daysLeft : null) },
    { header: 'İcraçı', width: 24, format: 'wrapped', value: (row) => row.executor },
    { header: 'Şöbə', width: 24, format: 'wrapped', value: (row) => row.department },
  ];
}
