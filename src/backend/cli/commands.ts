import { existsSync } from 'node:fs';
import { chmod, rename, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bakuDate, formatInstant } from '#shared/az/dates.ts';
import { calendarWarning } from '#shared/calendar/warning.ts';
import { AppError, toErrorShape } from '#shared/errors.ts';
import { monthInput } from '#shared/reports/schema.ts';
import { noticeKinds, type NoticeKind } from '#shared/notices/schema.ts';
import { applicationByNumber } from '../applications/detail.ts';
import { firstBrokenLink } from '../audit/audit.ts';
import { inWords } from '../db/failures.ts';
import { programVersion } from '../programFolder.ts';
import { bookingByNumber } from '../reception/queries.ts';
import { syncStatus } from '../sync/queries.ts';
import { besideOf, takeAway, writeWhole } from '../wholeFile.ts';
import { exitCodes } from './exitCodes.ts';
import type { CliAnswer, CliContext } from './run.ts';

/** Writes bytes to a path whole or not at all; a device or a pipe of that name is not replaced by a file. @throws AppError `store.diskFull`, `file.unwritable` */
async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there && !there.isFile()) throw new AppError('file.unwritable', { file: path });
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    const worded = inWords(error);
    throw worded instanceof AppError && worded.code === 'store.diskFull' ? worded : new AppError('file.unwritable', { file: path }, { cause: error });
  }
}

/** `sync`: one whole exchange with the portal. */
export async function sync({ office, lifecycle, t }: CliContext): Promise<CliAnswer> {
  if (!(await lifecycle.portal())) throw new AppError('portal.notConfigured');
  await lifecycle.syncNow();
  const status = await office.store.read((db) => syncStatus(db, lifecycle.line(), office.now()));
  return {
    json: status,
    lines: [
      t('cli.synced', { at: formatInstant(status.lastPullAt ?? office.now()) }),
      t('cli.syncCounts', { waiting: status.waiting, conflicts: status.conflicts, refused: status.refused, keptAside: status.keptAside }),
    ],
    exitCode: status.conflicts + status.refused > 0 ? exitCodes.unsound : exitCodes.done,
  };
}

/** `report --month YYYY-MM --out FILE`: the month's workbook. */
export async function report({ office, values, t }: CliContext): Promise<CliAnswer> {
  const parsed = monthInput.safeParse({ month: values['month'] });
  if (!parsed.success) throw new AppError('cli.badMonth', { month: String(values['month']) });
  const out = resolve(String(values['out']));
  // The document engines are heavy: only a command that draws something waits for them.
  const { renderWorkbook } = await import('../reports/report.ts');
  const { bytes, report: figures } = await renderWorkbook(office, parsed.data.month);
  await writeOut(out, bytes);
  return { json: { file: out, bytes: bytes.length, month: parsed.data.month, total: figures.total, bookings: figures.bookings.total }, lines: [t('cli.written', { file: out })] };
}

/** `notice --application NUMBER | --booking NUMBER [--kind KIND] --out FILE`: a notice as PDF. */
export async function notice({ office, values, t }: CliContext): Promise<CliAnswer> {
  const out = resolve(String(values['out']));
  const { application, booking } = values;
  if ((application === undefined) === (booking === undefined)) throw new AppError('cli.oneOf', { options: '--application, --booking' });
  const kind = (values['kind'] ?? (booking === undefined ? 'registration' : 'reception')) as NoticeKind;
  if (!noticeKinds.includes(kind) || (kind === 'reception') !== (booking !== undefined)) throw new AppError('cli.badKind', { kind });
  const id = await office.store.read((db) => (booking === undefined ? applicationByNumber(db, String(application)) : bookingByNumber(db, String(booking))).id);
  const { renderNotice } = await import('../notices/documents.ts');
  const { pdf } = await renderNotice(office, kind, id);
  await writeOut(out, pdf);
  return { json: { file: out, bytes: pdf.length, kind }, lines: [t('cli.written', { file: out })] };
}

/** `backup --out FILE`: a copy of the whole store, encrypted with the same key. */
export async function backup({ office, values, t }: CliContext): Promise<CliAnswer> {
  const out = resolve(String(values['out']));
  if (existsSync(out)) throw new AppError('file.exists', { file: out });
  const beside = besideOf(out);
  try {
    await office.store.copyTo(beside);
    await chmod(beside, 0o600);
    await rename(beside, out);
  } catch (error) {
    await takeAway(beside);
    throw error instanceof AppError && error.code === 'store.unwritable' ? new AppError('file.unwritable', { file: out }, { cause: error }) : error;
  }
  return { json: { file: out }, lines: [t('cli.backedUp', { file: out }), t('cli.backupKey')] };
}

/** `doctor`: versions, checks of the store and of the audit chain, whether the calendar is decided, and whether the portal answers. */
export async function doctor({ office, lifecycle, t }: CliContext): Promise<CliAnswer> {
  const complaints = await office.store.check('full');
  const engine = await office.store.read((db) => db.statement<{ v: string }>('SELECT sqlite_version() AS v').get()?.v ?? '');
  const brokenLink = await office.store.read(firstBrokenLink);
  const status = await office.store.read((db) => syncStatus(db, lifecycle.line(), office.now()));
  const portal = await askPortal(lifecycle);
  const calendar = calendarWarning(office.calendar, bakuDate(office.now()));
  // A projected year is the Cabinet's to decide; without this year no term can be counted.
  const calendarSound = !(calendar?.lack === 'missing' && calendar.year <= Number(bakuDate(office.now()).slice(0, 4)));
  const sound = complaints.length === 0 && brokenLink === null && portal.reachable !== false && calendarSound;
  const json = { version: programVersion(), node: process.versions.node, sqlite: engine, store: complaints, auditChain: { whole: brokenLink === null, brokenAt: brokenLink }, calendar, portal, sync: status };
  const lines = [
    `Qəbulxana ${json.version} · Node ${json.node} · SQLite ${engine}`,
    complaints.length === 0 ? t('cli.storeSound') : t('cli.storeUnsound', { complaint: complaints[0] }),
    brokenLink === null ? t('cli.auditWhole') : t('cli.auditBroken', { seq: brokenLink }),
    ...(calendar ? [t(calendar.lack === 'missing' ? 'cli.calendarMissing' : 'cli.calendarProjected', { year: calendar.year })] : []),
    portal.reachable === null ? t('errors.portal.notConfigured') : portal.reachable ? t('cli.portalAnswers', { office: portal.office }) : t(`errors.${portal.error.code}`, { ...portal.error.params }),
    t('cli.syncCounts', { waiting: status.waiting, conflicts: status.conflicts, refused: status.refused, keptAside: status.keptAside }),
  ];
  return { json, lines, exitCode: sound ? exitCodes.done : exitCodes.unsound };
}

async function askPortal(lifecycle: CliContext['lifecycle']) {
  const client = await lifecycle.portal();
  if (!client) return { reachable: null } as const;
  try {
    return { reachable: true, office: (await client.office()).nameAz } as const;
  } catch (error) {
    return { reachable: false, error: toErrorShape(error) } as const;
  }
}
