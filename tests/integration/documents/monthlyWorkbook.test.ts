import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { read, utils, type WorkBook, type WorkSheet } from 'xlsx';
import { serialOf, streamWorkbook } from '#backend/documents/workbook.ts';
import { monthlyWorkbook, sheetNames } from '#backend/reports/monthlyWorkbook.ts';
import { buildMonthlyReport } from '#shared/reports/monthlyReport.ts';
import { letterhead } from '../../support/noticeSamples.ts';
import { calendar, sampleMonth, serviceNames } from '../../support/reportSamples.ts';

const report = buildMonthlyReport(sampleMonth(), calendar);
let bytes: Uint8Array;
let book: WorkBook;

const sheet = (name: string): WorkSheet => book.Sheets[name] as WorkSheet;
/** The row whose first or second cell is that text, by the headers of the table. */
function line(name: string, label: string): Record<string, unknown> {
  const rows = utils.sheet_to_json<Record<string, unknown>>(sheet(name), { range: 3, raw: true });
  return rows.find((row) => Object.values(row).slice(0, 2).includes(label)) ?? {};
}

/** What a formula of ours gives, worked out from the stored values of the cells it names. */
function evaluate(formula: string, own: string): number {
  const valueOf = (name: string, cell: string) => Number((sheet(name)[cell.replaceAll('$', '')] as { v?: number } | undefined)?.v ?? 0);
  const whole = /^SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/u.exec(formula);
  if (whole) {
    const range = utils.decode_range(formula.slice(4, -1));
    let sum = 0;
    for (let r = range.s.r; r <= range.e.r; r += 1) for (let c = range.s.c; c <= range.e.c; c += 1) sum += valueOf(own, utils.encode_cell({ r, c }));
    return sum;
  }
  const elsewhere = /^'?([^'!]+)'?!([A-Z]+\d+)$/u.exec(formula);
  if (elsewhere) return valueOf(elsewhere[1] ?? '', elsewhere[2] ?? '');
  const [, left = '', sign, right = ''] = /^([A-Z]+\$?\d+)([-/])([A-Z]+\$?\d+)$/u.exec(formula) ?? [];
  const rest = /^([A-Z]+\d+)-(SUM\(.+\))$/u.exec(formula);
  if (rest) return valueOf(own, rest[1] ?? '') - evaluate(rest[2] ?? '', own);
  return sign === '-' ? valueOf(own, left) - valueOf(own, right) : valueOf(own, left) / valueOf(own, right);
}

beforeAll(async () => {
  bytes = await monthlyWorkbook(report, letterhead);
  book = read(bytes, { cellFormula: true, cellNF: true });
});

describe('the monthly workbook', () => {
  test('has a sheet for each way of looking at the month', () => {
    expect(book.SheetNames).toEqual(Object.values(sheetNames));
  });

  test('is titled with its period and its office', () => {
    expect(sheet(sheetNames.summary).A1).toMatchObject({ v: 'Müraciətlər və qəbul: noyabr 2026-cı il' });
    expect(sheet(sheetNames.summary).A2).toMatchObject({ v: 'Göytəpə Rayon İcra Hakimiyyəti · 01.11.2026 – 30.11.2026' });
  });

  test('of a month that is not over names the days it is compared with', async () => {
    const unfinished = buildMonthlyReport(sampleMonth('2026-11', '2026-11-21'), calendar);
    const summary = read(await monthlyWorkbook(unfinished, letterhead)).Sheets[sheetNames.summary] as WorkSheet;
    expect(summary.A2).toMatchObject({ v: expect.stringContaining('(ay başa çatmayıb; müqayisə: 01.10.2026 – 21.10.2026)') });
    expect(summary.C4).toMatchObject({ v: 'Əvvəlki ay, 1–21' });
    expect(summary.C5).toMatchObject({ v: 740 });
  });

  test('its totals are those of the report', () => {
    expect(line(sheetNames.summary, 'Qeydə alınmış müraciətlər, cəmi')).toMatchObject({ 'Hesabat ayı': report.total, 'Əvvəlki ay': 1_050, 'Fərq (sayla)': report.total - 1_050 });
    expect(line(sheetNames.services, 'CƏMİ')).toMatchObject({ Cəmi: report.total, Ərizə: report.byKind.find(({ kind }) => kind === 'petition')?.count });
    expect(line(sheetNames.days, 'CƏMİ')).toMatchObject({ Cəmi: report.total });
    expect(line(sheetNames.outcomes, 'CƏMİ')).toMatchObject({ Cəmi: report.total, 'Təmin edilib': report.byOutcome.find(({ outcome }) => outcome === 'satisfied')?.count });
    expect(line(sheetNames.reception, 'CƏMİ')).toMatchObject({ Cəmi: report.bookings.total, 'Gəlməyib': report.bookings.byStatus.noShow });
  });

  test('what was withdrawn is neither concluded nor under review', () => {
    const countOf = (wanted: string) => report.byOutcome.find(({ outcome }) => outcome === wanted)?.count ?? 0;
    expect(countOf('withdrawn')).toBeGreaterThan(0);
    expect(line(sheetNames.summary, 'Nəticələndirilib')).toMatchObject({ 'Hesabat ayı': report.total - countOf('withdrawn') - countOf('open') });
    expect(line(sheetNames.summary, 'Geri götürülüb')).toMatchObject({ 'Hesabat ayı': countOf('withdrawn') });
    expect(line(sheetNames.summary, 'İcradadır')).toMatchObject({ 'Hesabat ayı': countOf('open') });
    expect(line(sheetNames.summary, 'Bir iş gününə orta hesabla müraciət')).toMatchObject({ 'Hesabat ayı': report.averagePerWorkingDay });
    expect(line(sheetNames.outcomes, 'CƏMİ')).toMatchObject({ 'Geri götürülüb': countOf('withdrawn'), İcradadır: countOf('open') });
  });

  test('tells how the replies were rated, by service and on the whole', () => {
    expect(line(sheetNames.services, 'CƏMİ')).toMatchObject({ Qiymətləndirən: 10, 'Orta qiymət (5-dən)': 3.8 });
    expect(line(sheetNames.services, 'Vətəndaşların müraciətlərinin qəbulu')).toMatchObject({ Qiymətləndirən: 8, 'Orta qiymət (5-dən)': 4.5 });
  });

  test('its lines are those of the report', () => {
    for (const { name, total, kinds } of report.byService) expect(line(sheetNames.services, name)).toMatchObject({ Cəmi: total, Şikayət: kinds.complaint });
    for (const { officialName, total, statuses } of report.bookings.byOfficial) expect(line(sheetNames.reception, officialName)).toMatchObject({ Cəmi: total, 'Qəbul edilib': statuses.received });
  });

  test('every formula gives what is stored beside it', () => {
    let formulas = 0;
    for (const name of book.SheetNames) {
      for (const [address, cell] of Object.entries(sheet(name))) {
        const { f, v } = cell as { f?: string; v?: unknown };
        if (address.startsWith('!') || !f) continue;
        formulas += 1;
        expect(evaluate(f, name), `${name}!${address} = ${f}`).toBeCloseTo(Number(v), 9);
      }
    }
    expect(formulas).toBeGreaterThan(80);
  });

  test('days are real dates and figures real numbers', () => {
    const first = sheet(sheetNames.days).A5 as { t: string; v: number; z: string };
    expect(first).toMatchObject({ t: 'n', z: 'dd.mm.yyyy' });
    expect(new Date(Date.UTC(1899, 11, 30) + first.v * 86_400_000).toISOString().slice(0, 10)).toBe('2026-11-01');
    expect(sheet(sheetNames.days).G6).toMatchObject({ t: 'n' });
  });

  test('is set up for work and for print', async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    for (const one of sheets) {
      expect(one.freezePane).toMatchObject({ rows: 4 });
      expect(one.pageSetup).toMatchObject({ paperSize: 'a4', fitToWidth: 1, printTitlesRow: '$4:$4' });
      expect(one.headerFooter?.oddFooter).toContain('Səhifə &P / &N');
    }
    expect(sheets.find((one) => one.name === sheetNames.services)?.autoFilter?.range).toBe(`A4:I${4 + report.byService.length}`);
    expect(sheets[0]?.charts).toHaveLength(2);
  });

  test('the same report gives the same workbook', async () => {
    expect(Buffer.compare(bytes, await monthlyWorkbook(report, letterhead))).toBe(0);
  });

  test('a month in which nothing happened is an empty workbook that opens', async () => {
    const nothing = buildMonthlyReport({ month: '2026-11', today: '2026-11-10', applications: [], previous: null, bookings: [], ratings: [], serviceNames }, calendar);
    const empty = read(await monthlyWorkbook(nothing, letterhead), { cellFormula: true });
    expect(empty.SheetNames).toHaveLength(5);
    expect((empty.Sheets[sheetNames.summary] as WorkSheet).A2).toMatchObject({ v: expect.stringContaining('(ay başa çatmayıb)') });
    expect((empty.Sheets[sheetNames.days] as WorkSheet).G35).toMatchObject({ v: 0 });
  });

  test('an ampersand in the name of the office stays itself in the footer', async () => {
    const { sheets } = await readXlsx(await monthlyWorkbook(report, { ...letterhead, nameAz: 'İşıq & Su' }));
    expect(sheets[0]?.headerFooter?.oddFooter).toContain('İşıq && Su');
  });
});

describe('a long list', () => {
  test('is written row by row and keeps its dates, figures and letters', async () => {
    function* rows() {
      for (let i = 0; i < 20_000; i += 1) yield [`GT-2026/${i}`, 'Şıxəliyev Çingiz', '2026-11-21', i, null];
    }
    const columns = [
      { header: 'Nömrə', width: 16, format: 'text' },
      { header: 'Soyadı, adı', width: 30, format: 'text' },
      { header: 'Tarix', width: 12, format: 'date' },
      { header: 'Say', width: 10, format: 'count' },
      { header: 'Qeyd', width: 10, format: 'text' },
    ] as const;
    const written = new Uint8Array(await new Response(streamWorkbook('Müraciətlər', columns, rows())).arrayBuffer());
    const list = read(written, { cellNF: true }).Sheets['Müraciətlər'] as WorkSheet;
    expect(list['!ref']).toBe('A1:E20001');
    expect(list.A1).toMatchObject({ v: 'Nömrə' });
    expect(list.B20001).toMatchObject({ v: 'Şıxəliyev Çingiz' });
    expect(list.D20001).toMatchObject({ v: 19_999 });
    expect(list.C2).toMatchObject({ t: 'n', v: serialOf('2026-11-21'), z: 'dd.mm.yyyy' });
  });
});
