import { execFileSync } from 'node:child_process';

/** What a reader of the PDF can select and copy, in reading order. */
export function pdfText(pdf: Uint8Array): string {
  return run('pdftotext', ['-enc', 'UTF-8', '-', '-'], pdf);
}

/** One page's text. */
export function pdfPageText(pdf: Uint8Array, page: number): string {
  return run('pdftotext', ['-enc', 'UTF-8', '-f', String(page), '-l', String(page), '-', '-'], pdf);
}

/** The lines of the PDF's properties: `Pages`, `Title`, `Page size`… */
export function pdfInfo(pdf: Uint8Array): Record<string, string> {
  const lines = run('pdfinfo', ['-'], pdf).split('\n').map((line) => /^([^:]+):\s*(.*)$/u.exec(line));
  return Object.fromEntries(lines.filter((line) => line !== null).map(([, name = '', value = '']) => [name, value]));
}

/** The fonts of the PDF: name, and whether it is embedded, a subset, and maps back to Unicode. */
export function pdfFonts(pdf: Uint8Array): Array<{ name: string; embedded: boolean; subset: boolean; unicode: boolean }> {
  const [, , ...rows] = run('pdffonts', ['-'], pdf).trimEnd().split('\n');
  return rows.map((row) => {
    const [name = ''] = row.split(/\s+/u);
    const [, emb, sub, uni] = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/u.exec(row) ?? [];
    return { name, embedded: emb === 'yes', subset: sub === 'yes', unicode: uni === 'yes' };
  });
}

function run(program: string, args: readonly string[], input: Uint8Array): string {
  return execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}
