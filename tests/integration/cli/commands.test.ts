import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { connect } from '#backend/db/connection.ts';
import { readKeyring, unwrap } from '#backend/keys/keyring.ts';
import type { Lifecycle } from '#backend/lifecycle.ts';
import { readSetting, writeSetting } from '#backend/settings/settings.ts';
import { sheetNames } from '#backend/reports/monthlyWorkbook.ts';
import { startEmulator, type RunningEmulator } from '../../support/emulator.ts';
import { passphrase, setUpCliOffice, type CliOffice } from '../../support/cliOffice.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { pdfText } from '../../support/poppler.ts';

let portal: RunningEmulator;
let office: CliOffice;

beforeAll(async () => {
  portal = await startEmulator({ today: '2026-11-20' });
  office = await setUpCliOffice(portal);
});
afterAll(async () => {
  office?.remove();
  await portal?.stop();
});

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('sync', () => {
  test('tells the portal what was done here and says so', async () => {
    const profile = office.copy();
    const { code, stdout, stderr } = await office.run(['sync', '--lang', 'en'], { profile });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Synchronised with the portal: \d\d\.\d\d\.\d{4}.*\nWaiting to be sent: 0 · conflicts: 0 · refused: 0 · not readable: 0\n$/);
  });

  test('is one JSON line for a program', async () => {
    const { code, stdout } = await office.run(['sync', '--json'], { profile: office.copy() });
    expect(code).toBe(0);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(json(stdout)).toMatchObject({ line: 'idle', waiting: 0, conflicts: 0, error: null });
  });
});

describe('report', () => {
  test('writes the workbook of the month, and its totals are those of the JSON', async () => {
    const out = join(temporaryFolder(), 'noyabr.xlsx');
    const { code, stdout, stderr } = await office.run(['report', '--month', '2026-11', '--out', out, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const figures = json(stdout);
    expect(figures).toMatchObject({ file: out, month: '2026-11', bytes: readFileSync(out).length });
    expect(figures['total']).toBeGreaterThan(0);
    expect(figures['bookings']).toBeGreaterThan(0);
    const book = read(readFileSync(out));
    const totalOf = (name: string) => {
      const sheet = book.Sheets[name];
      const rows = sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet, { range: 3 }) : [];
      return rows.find((row) => Object.values(row).includes('CƏMİ'))?.['Cəmi'];
    };
    expect(totalOf(sheetNames.services)).toBe(figures['total']);
    expect(totalOf(sheetNames.days)).toBe(figures['total']);
    expect(totalOf(sheetNames.reception)).toBe(figures['bookings']);
  });
});

describe('notice', () => {
  test('of an application bears its registration number', async () => {
    const out = join(temporaryFolder(), 'bildiriş.pdf');
    const { code, stdout, stderr } = await office.run(['notice', '--application', office.registered, '--out', out]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `Fayl yazıldı: ${out}\n`, stderr: '' });
    expect(pdfText(readFileSync(out))).toContain(office.registered);
  });

  test('of a booking bears its number', async () => {
    const out = join(temporaryFolder(), 'qəbul.pdf');
    const { code, stdout } = await office.run(['notice', '--booking', office.booking, '--out', out, '--json']);
    expect(code).toBe(0);
    expect(json(stdout)).toMatchObject({ file: out, kind: 'reception' });
    expect(pdfText(readFileSync(out))).toContain(office.booking);
  });

  test('is not given for a booking that was refused', async () => {
    const profile = office.copy();
    await office.within(profile, async (lifecycle) => void (await lifecycle.office()?.store.write((db) => db.statement(`UPDATE bookings SET status = 'refused' WHERE number = ?`).run(office.booking))));
    const out = join(profile, 'refused.pdf');
    const { code, stderr } = await office.run(['notice', '--booking', office.booking, '--out', out, '--lang', 'en'], { profile });
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no reception for this booking/) as string });
    expect(existsSync(out)).toBe(false);
  });
});

describe('backup', () => {
  test('is a whole copy that the same keyring opens', async () => {
    const out = join(temporaryFolder(), 'surət.db');
    const { code, stderr } = await office.run(['backup', '--out', out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const keyring = readKeyring(join(office.profile, 'office/keyring.json'));
    if (keyring?.way !== 'passphrase') throw new Error('expected a passphrase');
    const copy = connect(out, await unwrap(keyring, passphrase), 'write');
    expect(copy.prepare('SELECT count(*) AS n FROM applications WHERE number = ?').get(office.registered)).toEqual({ n: 1 });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  test('never writes over a file', async () => {
    const out = join(temporaryFolder(), 'köhnə.db');
    writeFileSync(out, 'an older copy');
    const { code, stderr } = await office.run(['backup', '--out', out, '--lang', 'en']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `The file already exists: ${out}. Give another name.\n` });
    expect(readFileSync(out, 'utf8')).toBe('an older copy');
  });

  test('leaves nothing where it cannot write', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'no-such-folder', 'copy.db');
    const { code, stderr } = await office.run(['backup', '--out', out, '--lang', 'en']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The file could not be written: .*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('doctor', () => {
  test('finds a sound office sound', async () => {
    const { code, stdout, stderr } = await office.run(['doctor', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(json(stdout)).toMatchObject({ node: process.versions.node, store: [], auditChain: { whole: true, brokenAt: null }, portal: { reachable: true } });
  });

  test('finds an entry of the audit that somebody has changed', async () => {
    const profile = office.copy();
    await office.within(profile, async (lifecycle) => {
      await lifecycle.office()?.store.write((db) => db.statement(`UPDATE audit_entries SET actor_name = 'Başqası' WHERE id = 2`).run());
    });
    const { code, stdout } = await office.run(['doctor', '--lang', 'en'], { profile });
    expect(code).toBe(6);
    expect(stdout).toContain('The audit log is broken at entry 2.\n');
  });

  test('says in one line that pages of the file are damaged, and what to do', async () => {
    const profile = office.copy();
    const file = join(profile, 'office/store.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 200 * 4096, 220 * 4096);
    writeFileSync(file, bytes);
    const { code, stdout } = await office.run(['doctor', '--lang', 'en'], { profile });
    expect(code).toBe(6);
    expect(stdout.split('\n')[1]).toMatch(/^The data store has a fault \([^*]+\)\. Close the program .*backup\.$/);
    expect(stdout.match(/fault|unable to get the page/g)).toHaveLength(2);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('says in words that the portal is down', async () => {
    const profile = office.copy();
    const line = await startEmulator({ applications: 0, bookings: 0 });
    await line.stop();
    await office.within(profile, (lifecycle) => setPortal(lifecycle, { baseUrl: line.url }));
    const { code, stdout } = await office.run(['doctor', '--lang', 'en'], { profile });
    expect(code).toBe(6);
    expect(stdout).toContain('The data store is sound.\n');
    expect(stdout).toContain('The portal could not be reached.');
  });
});

describe('what cannot be done', () => {
  /** One line for the person, nothing of the program's inside, nothing on the other stream. */
  function complains(ended: { code: number | null; stdout: string; stderr: string }, code: number, words: RegExp): void {
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(/^[^\n]+\n$/);
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr).not.toMatch(/\bat .*:\d+|Error|errors\./);
  }

  test('a number that nobody knows', async () => {
    const out = join(temporaryFolder(), 'notice.pdf');
    complains(await office.run(['notice', '--application', 'M-99/000000', '--out', out]), 5, /^Müraciət tapılmadı/);
    complains(await office.run(['notice', '--booking', 'Q-1999-0000000', '--out', out, '--lang', 'en']), 5, /^The booking was not found/);
    expect(existsSync(out)).toBe(false);
  });

  test('an office that is not there', async () => {
    const folder = temporaryFolder();
    complains(await office.run(['doctor'], { profile: folder }), 4, /^Bu qovluqda idarə yoxdur/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a wrong passphrase, and none', async () => {
    complains(await office.run(['doctor', '--lang', 'en'], { passphrase: 'something else' }), 4, /^The passphrase is wrong/);
    complains(await office.run(['doctor', '--lang', 'en'], { passphrase: undefined }), 4, /QABULXANA_PASSPHRASE/);
  });

  test('a portal that does not answer, and one that does not know the office', async () => {
    const away = office.copy();
    const line = await startEmulator({ applications: 0, bookings: 0 });
    await line.stop();
    await office.within(away, (lifecycle) => setPortal(lifecycle, { baseUrl: line.url }));
    complains(await office.run(['sync', '--lang', 'en'], { profile: away }), 3, /^The portal could not be reached/);
    const stranger = office.copy();
    await office.within(stranger, (lifecycle) => setPortal(lifecycle, { clientSecret: 'wrong' }));
    complains(await office.run(['sync', '--lang', 'en'], { profile: stranger }), 3, /^The portal did not accept/);
    // What waited for the portal waits on.
    expect(json((await office.run(['doctor', '--json'], { profile: stranger })).stdout)['sync']).toMatchObject({ waiting: expect.any(Number) as number });
  });

  test('a portal that answers nonsense, for a program', async () => {
    const profile = office.copy();
    await portal.control('POST', 'faults', { garbage: 50 });
    try {
      const ended = await office.run(['sync', '--json', '--lang', 'en'], { profile });
      expect(ended.code).toBe(3);
      expect(json(ended.stdout)).toEqual({ error: { code: 'portal.malformedAnswer', params: expect.anything() as object }, message: ended.stderr.trimEnd() });
    } finally {
      await portal.control('DELETE', 'faults');
    }
  });

  test('a file where nothing can be written', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a-file');
    writeFileSync(file, 'kept');
    complains(await office.run(['report', '--month', '2026-11', '--out', join(file, 'report.xlsx'), '--lang', 'en']), 1, /^The file could not be written/);
    complains(await office.run(['notice', '--application', office.registered, '--out', join(folder, 'none', 'notice.pdf')]), 1, /notice\.pdf/);
    // A folder bears the name already: what was written beside it is taken away again.
    complains(await office.run(['notice', '--application', office.registered, '--out', folder]), 1, /yazmaq|yazıl/i);
    expect(readdirSync(folder)).toEqual(['a-file']);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  test.skipIf(process.platform === 'win32')('a pipe or a device, which is not replaced by a file', async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    complains(await office.run(['notice', '--application', office.registered, '--out', pipe, '--lang', 'en']), 1, /^The file could not be written/);
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['pipe']);
  });
});

function setPortal(lifecycle: Lifecycle, changes: { baseUrl?: string; clientSecret?: string }): Promise<void> {
  const opened = lifecycle.office();
  if (!opened) throw new Error('not opened');
  return opened.store.write((db) => {
    const known = readSetting(db, 'portal');
    if (known) writeSetting(db, 'portal', { ...known, ...changes }, opened.now());
  });
}
