import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { read, utils } from 'xlsx';

/** The words of a PDF as a reader would extract them. */
export async function readNotice(file: string): Promise<{ text: string; pages: number; bytes: number }> {
  const data = readFileSync(file);
  const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const content = await (await document.getPage(i + 1)).getTextContent();
      return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  const found = { text: pages.join('\n'), pages: document.numPages, bytes: data.length };
  await document.loadingTask.destroy();
  return found;
}

/** The sheets of a workbook, and the sum of its days: what the month's total must be. */
export function readReport(file: string): { sheets: string[]; total: number } {
  const workbook = read(readFileSync(file), { cellDates: true });
  const days = workbook.Sheets['Günlər'];
  if (!days) throw new Error('the workbook has no sheet of days');
  const rows = utils.sheet_to_json<unknown[]>(days, { header: 1 });
  // The days are the rows that begin with a date; their last figure is the day's sum.
  const total = rows.filter((row) => row[0] instanceof Date).reduce((sum, row) => sum + Number(row.filter((cell) => typeof cell === 'number').at(-1) ?? 0), 0);
  return { sheets: workbook.SheetNames, total };
}
