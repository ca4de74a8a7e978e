import { machineLine } from './machine.ts';
import { verdictOf, type Measured } from './measured.ts';
import { shareOfGoal, type Goal } from './statistics.ts';
import { figureText, goalText, spaced, type Results } from './table.ts';

const width = 1120;
const labelWidth = 430;
const figureWidth = 190;
const rowHeight = 26;
const partGap = 12;
const top = 96;
const left = labelWidth + 24;
const right = width - figureWidth - 24;
const ink = { text: '#16181d', quiet: '#5c636e', line: '#c9ced6', kept: '#24764a', missed: '#b4533c', goal: '#24476b' } as const;

type WithGoal = Measured & { readonly goal: Goal };

/**
 * Every figure with a goal as a bar: how much of its goal it uses up, on a logarithmic axis, so that half and double lie
 * equally far from the goal. Bars that end left of the line keep their goal. The thin line is the spread of the rounds.
 */
export function picture({ machine, options, measured }: Results): string {
  const lines = measured.filter((line): line is WithGoal => line.goal !== null);
  const most = Math.max(2, ...lines.map((line) => Math.max(shareOfGoal(line.goal, line.figure.min), shareOfGoal(line.goal, line.figure.max))));
  const least = 0.125;
  const across = (share: number) => left + (Math.log(Math.max(share, least) / least) / Math.log((most * 1.15) / least)) * (right - left);

  let y = top;
  let part = '';
  const rows = lines.map((line) => {
    if (line.part !== part && part !== '') y += partGap;
    const isFirst = line.part !== part;
    part = line.part;
    const drawn = row(line, y, isFirst, across);
    y += rowHeight;
    return drawn;
  });
  const height = y + 58;
  const marks = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32].filter((share) => share <= most * 1.15);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif" font-size="13" fill="${ink.text}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(24, 34, 'How much of each goal is used up', { size: 20, weight: 600 }),
    text(24, 56, escape(`${spaced(options.rows)} applications, encrypted · medians of ${options.rounds} rounds · ${machineLine(machine)}`), { size: 11.5, fill: ink.quiet }),
    ...marks.map((share) => {
      const x = across(share);
      const isGoal = share === 1;
      const line = `<line x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${top - 10}" y2="${y + 4}" stroke="${isGoal ? ink.goal : ink.line}" stroke-width="${isGoal ? 1.6 : 0.6}"/>`;
      return line + text(x, top - 16, isGoal ? 'goal' : `${share}×`, { anchor: 'middle', size: 11, fill: isGoal ? ink.goal : ink.quiet, weight: isGoal ? 600 : 400 });
    }),
    text(right + 20, top - 16, 'measured', { size: 11, fill: ink.quiet }),
    text(width - 24, top - 16, 'goal', { anchor: 'end', size: 11, fill: ink.quiet }),
    ...rows,
    text(24, height - 24, 'Left of the goal is better, on a logarithmic axis. ✓ within goal, ✗ not yet. Thin lines show the spread of the rounds.', { size: 11.5, fill: ink.quiet }),
    '</svg>',
    '',
  ].join('\n');
}

function row(line: WithGoal, y: number, isFirst: boolean, across: (share: number) => number): string {
  const kept = verdictOf(line) === 'within goal';
  const colour = kept ? ink.kept : ink.missed;
  const middle = y + rowHeight / 2;
  const share = shareOfGoal(line.goal, line.figure.median);
  const ends = [line.figure.min, line.figure.max].map((figure) => across(shareOfGoal(line.goal, figure)));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const end = across(share);
  const figure = `${kept ? '✓' : '✗'} ${figureText(line)}`;
  return [
    isFirst ? text(24, middle + 4, escape(line.part), { weight: 600 }) : '',
    text(labelWidth + 10, middle + 4, escape(line.what), { anchor: 'end' }),
    `<rect x="${left}" y="${middle - 7}" width="${Math.max(1.5, end - left).toFixed(1)}" height="14" rx="2" fill="${colour}" fill-opacity="0.85"/>`,
    `<line x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="${middle}" y2="${middle}" stroke="${ink.text}" stroke-width="1.2"/>`,
    text(right + 20, middle + 4, escape(figure), { fill: colour, weight: 600 }),
    text(width - 24, middle + 4, escape(goalText(line.goal, line.reference !== null, line.unit)), { anchor: 'end', fill: ink.quiet }),
  ].join('');
}

interface Look {
  readonly anchor?: 'middle' | 'end';
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
}

function text(x: number, y: number, content: string, { anchor, size, weight, fill }: Look = {}): string {
  const look = [anchor && `text-anchor="${anchor}"`, size && `font-size="${size}"`, weight && `font-weight="${weight}"`, fill && `fill="${fill}"`].filter(Boolean).join(' ');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${look}>${content}</text>`;
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
