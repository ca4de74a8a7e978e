import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { countFound, facetCounts } from '#backend/applications/found.ts';
import { listWorkbook } from '#backend/applications/listWorkbook.ts';
import type { CardFilter } from '#shared/applications/cardFilter.ts';
import { applicationFilter, type ApplicationFilter } from '#shared/applications/schema.ts';
import type { Role } from '#shared/staff/roles.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

type Asked = Omit<Partial<ApplicationFilter>, 'card'> & { card?: CardFilter };

async function officeWith(size: number): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('service', aService());
  for (let i = 1; i <= size; i += 1) {
    await office.arrive('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-${String(i).padStart(7, '0')}`, channel: i % 3 === 0 ? 'post' : 'portal', citizen: { ...citizen, surname: i % 2 === 0 ? 'Nümunəzadə' : 'Sınaqlı' }, isCollective: i % 5 === 0, signatureCount: i % 5 === 0 ? 4 : null }));
  }
  return office;
}

async function count(office: TestOffice, filter: Asked) {
  const actor = await office.actor('clerk');
  return office.store.read((db) => countFound(db, office, actor, applicationFilter.parse(filter)));
}

describe('how many are found', () => {
  it('is said for any filter, with words and without', async () => {
    const office = await officeWith(30);
    expect(await count(office, {})).toEqual({ count: 30, more: false });
    expect(await count(office, { card: { channels: ['post'] } })).toEqual({ count: 10, more: false });
    expect(await count(office, { search: 'numunezade', card: { channels: ['post'] } })).toEqual({ count: 5, more: false });
    expect(await count(office, { search: 'numunezade' })).toEqual({ count: 15, more: false });
    expect(await count(office, { search: 'M-2026-0000007' })).toEqual({ count: 1, more: false });
    expect(await count(office, { search: '—' })).toEqual({ count: 0, more: false });
    expect(await count(office, { mine: true })).toEqual({ count: 0, more: false });
  });

  it('is said beside each value that a filter offers, as it would be with everything else that is asked', async () => {
    const office = await officeWith(30);
    const counts = (filter: Asked) => office.store.read((db) => facetCounts(db, applicationFilter.parse(filter)));
    const all = await counts({});
    expect(all).toMatchObject({ 'channels.post': { count: 10 }, 'channels.portal': { count: 20 }, 'channels.hotline': { count: 0 }, 'authors.collective': { count: 6 }, 'repeat.true': { count: 0 }, 'repeat.false': { count: 30 } });
    const collective = await counts({ card: { authors: ['collective'], channels: ['portal'] } });
    // What is chosen in the same part does not narrow its own values.
    expect(collective).toMatchObject({ 'channels.post': { count: 2 }, 'channels.portal': { count: 4 }, 'authors.person': { count: 16 } });
    for (const [name, found] of Object.entries(collective ?? {}).filter(([each]) => each.startsWith('channels.'))) {
      expect(found, name).toEqual(await count(office, { card: { authors: ['collective'], channels: [name.slice(9) as 'post'] } }));
    }
    expect(await counts({ search: 'numunezade' })).toBeNull();
    expect(await counts({ mine: true })).toBeNull();
  });
});

describe('the list as a workbook', () => {
  const workbook = async (office: TestOffice, filter: Asked, role: Role = 'clerk', stopAfter = Infinity) => {
    const pieces: Uint8Array[] = [];
    const stop = new AbortController();
    let end: { done: number; fileName: string } | null = null;
    for await (const news of listWorkbook(office, await office.actor(role), applicationFilter.parse(filter), stop.signal)) {
      if (news.kind === 'file') end = news;
      else pieces.push(news.bytes);
      if (pieces.length >= stopAfter) stop.abort();
    }
    const sheet = Object.values(read(Buffer.concat(pieces), { cellDates: true }).Sheets)[0];
    return { end, rows: utils.sheet_to_json<Record<string, unknown>>(sheet ?? {}) };
  };

  it('holds what the filter finds, in the order of the list, in words and real dates', async () => {
    const office = await officeWith(230);
    const { rows, end } = await workbook(office, { card: { authors: ['person'] } });
    expect(end).toMatchObject({ done: 184, fileName: 'Müraciətlər 2026-11-21.xlsx' });
    expect(rows).toHaveLength(184);
    expect(rows[0]).toMatchObject({ 'Portaldakı / ilkin nömrə': 'M-2026-0000229', Soyadı: 'Sınaqlı', Vəziyyəti: 'Daxil olub', 'Daxilolma üsulu': 'Elektron portal', FİN: citizen.fin });
    expect(rows[0]?.['Daxil olub']).toBeInstanceOf(Date);
    expect(rows.map((row) => row['Portaldakı / ilkin nömrə'])).toEqual(rows.map((row) => row['Portaldakı / ilkin nömrə']).toSorted().toReversed());
  });

  it('has no FİN for whom they may not leave the program', async () => {
    const office = await officeWith(2);
    const { rows } = await workbook(office, {}, 'admin');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(citizen.fin);
  });

  it('ends without a file when it is stopped', async () => {
    const office = await officeWith(3);
    const stop = new AbortController();
    stop.abort();
    const news = [];
    for await (const each of listWorkbook(office, await office.actor('clerk'), applicationFilter.parse({}), stop.signal)) news.push(each);
    expect(news).toEqual([]);
  });
});
