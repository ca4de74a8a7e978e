import { describe, expect, it } from 'vitest';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { cardNarrowing, spanWords } from '#backend/applications/facets.ts';
import { facetsQuery, listApplications, listQuery } from '#backend/applications/list.ts';
import type { CardFilter } from '#shared/applications/cardFilter.ts';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import { applicationFilter, applicationListInput, type ApplicationFilter } from '#shared/applications/schema.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

const utility = aService({
  id: 'service-utility',
  code: 'idpUtility',
  fields: [
    { key: 'district', az: 'Rayon', en: 'District', type: 'district', required: false },
    { key: 'oldAddress', az: 'Köhnə ünvan', en: 'Former address', type: 'text', required: false, searchable: true },
    { key: 'reason', az: 'Səbəb', en: 'Reason', type: 'choice', list: 'appealReason', required: false },
    { key: 'residentFins', az: 'FİN-lər', en: 'FİNs', type: 'finList', required: false, searchable: true },
    { key: 'meters', az: 'Sayğac', en: 'Meters', type: 'number', required: false },
    { key: 'urgent', az: 'Təcili', en: 'Urgent', type: 'boolean', required: false },
  ],
});

const file = (n: number) => ({ id: `file-${n}`, name: 'a.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) });

/** One application that has what is given, as the portal sends it. */
const sent = (n: number, parts: object) => anApplication({ id: `application-${n}`, portalNumber: `M-2026-${String(n).padStart(7, '0')}`, ...parts });

async function officeWith(applications: readonly object[]): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('service', utility);
  for (const [i, parts] of applications.entries()) await office.arrive('application', sent(i + 1, parts));
  return office;
}

type Asked = Omit<Partial<ApplicationFilter>, 'card'> & { card?: CardFilter };

async function idsOf(office: TestOffice, filter: Asked, cursor: string | null = null, limit = 50): Promise<number[]> {
  const actor = await office.actor('clerk');
  const input = applicationListInput.parse({ filter, cursor, limit });
  return (await office.store.read((db) => listApplications(db, office, actor, input))).rows.map((row) => row.id);
}

describe('an application is found by what its card holds', () => {
  it('by the way it came, one or several', async () => {
    const office = await officeWith([{ channel: 'post' }, { channel: 'hotline' }, { channel: 'email' }]);
    expect(await idsOf(office, { card: { channels: ['hotline'] } })).toEqual([2]);
    expect(await idsOf(office, { card: { channels: ['post', 'email'] } })).toEqual([3, 1]);
  });

  it('by who wrote it', async () => {
    const office = await officeWith([
      {},
      { isCollective: true, signatureCount: 12 },
      { isAnonymous: true },
      { representative: { surname: 'Nümunəli', name: 'Vəkil', patronymic: '', powerOfAttorney: '7' } },
      { incoming: { body: 'Nümunə Nazirliyi', number: '12/4', date: '2026-11-02' } },
    ]);
    expect(await idsOf(office, { card: { authors: ['person'] } })).toEqual([4, 1]);
    expect(await idsOf(office, { card: { authors: ['collective'] } })).toEqual([2]);
    expect(await idsOf(office, { card: { authors: ['anonymous'] } })).toEqual([3]);
    expect(await idsOf(office, { card: { authors: ['representative'] } })).toEqual([4]);
    expect(await idsOf(office, { card: { authors: ['organisation', 'collective'] } })).toEqual([5, 2]);
  });

  it('by the day it came, by the clock of Baku', async () => {
    const office = await officeWith([{ submittedAt: '2026-02-28T20:30:00Z' }, { submittedAt: '2026-02-28T19:30:00Z' }, { submittedAt: '2025-03-01T08:00:00Z' }]);
    const received = (from: string, to: string) => idsOf(office, { card: { dates: { received: { from, to } } } });
    expect(await received('2026-03-01', '2026-03-01')).toEqual([1]);
    expect(await received('2026-02-01', '2026-02-28')).toEqual([2]);
    expect(await received('2026-02-28', '2026-03-31')).toEqual([2, 1]);
    expect(await received('2024-05-07', '2026-02-28')).toEqual([3, 2]);
    expect(await received('2027-01-01', '2027-12-31')).toEqual([]);
    expect(await received('0001-01-01', '9999-12-31')).toEqual([3, 2, 1]);
  });

  it('by when it was registered, is due and was answered, by its outcome, executor and department as they come to be', async () => {
    const office = await officeWith([{}, {}]);
    const clerk = await office.actor('clerk');
    const today = { from: '2026-11-21', to: '2026-11-21' };
    expect(await idsOf(office, { card: { dates: { registered: today } } })).toEqual([]);
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    expect(await idsOf(office, { card: { dates: { registered: today } } })).toEqual([1]);
    expect(await idsOf(office, { card: { dates: { dueOn: { from: '2026-12-01', to: '2026-12-31' } } } })).toEqual([1]);
    expect(await idsOf(office, { card: { codes: { executor: clerk.uid } } })).toEqual([]);
    await assignApplication(office, clerk, { id: 1, revision: 2, executorUid: clerk.uid, department: 'Sınaq şöbəsi', resolution: '' });
    expect(await idsOf(office, { card: { codes: { executor: clerk.uid } } })).toEqual([1]);
    expect(await idsOf(office, { card: { codes: { department: 'Sınaq şöbəsi' } } })).toEqual([1]);
    await answerApplication(office, clerk, { id: 1, revision: 3, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    expect(await idsOf(office, { card: { outcomes: ['explained', 'satisfied'] } })).toEqual([1]);
    expect(await idsOf(office, { card: { outcomes: ['rejected'] } })).toEqual([]);
    expect(await idsOf(office, { card: { dates: { answered: today } } })).toEqual([1]);
  });

  it('by subject, social status, privilege, and by its marks, so or not so', async () => {
    const office = await officeWith([
      { subject: 'roads', attachments: [file(1), file(2)] },
      { subject: 'water', socialStatus: 'pensioner', privilege: 'veteran', previous: { number: 'M-26/000001', applicationId: null } },
    ]);
    expect(await idsOf(office, { card: { codes: { subject: 'water' } } })).toEqual([2]);
    expect(await idsOf(office, { card: { codes: { socialStatus: 'pensioner', privilege: 'veteran' } } })).toEqual([2]);
    expect(await idsOf(office, { card: { marks: { repeat: true } } })).toEqual([2]);
    expect(await idsOf(office, { card: { marks: { repeat: false } } })).toEqual([1]);
    expect(await idsOf(office, { card: { marks: { attachments: true } } })).toEqual([1]);
    expect(await idsOf(office, { card: { marks: { attachments: false, extended: false } } })).toEqual([2]);
  });

  it('by district and by the fields of its service’s own form: a code, words of a text, one FİN of several, a number, yes and no', async () => {
    const details = { district: 'yasamal', oldAddress: 'Şuşa şəhəri, Üzeyir küçəsi 4', reason: 'powerCut', residentFins: ['5ZK2B7A', '6AB1C2D'], meters: 2, urgent: true };
    const office = await officeWith([{ service: 'idpUtility', details }, { service: 'idpUtility', details: { ...details, district: 'nizami', oldAddress: 'Ağdam', reason: 'voltage', residentFins: [], meters: 3, urgent: false } }]);
    expect(await idsOf(office, { card: { codes: { district: 'yasamal' } } })).toEqual([1]);
    for (const [key, value] of [['reason', 'powerCut'], ['oldAddress', 'susa UZEYIR'], ['residentFins', '6AB1C2D'], ['meters', '2'], ['urgent', 'true']] as const) {
      expect(await idsOf(office, { service: 'idpUtility', card: { fields: { [key]: value } } }), key).toEqual([1]);
    }
    // Words of another field do not count.
    expect(await idsOf(office, { card: { fields: { oldAddress: 'powerCut' } } })).toEqual([]);
    expect(await idsOf(office, { card: { fields: { urgent: 'false' } } })).toEqual([2]);
  });

  it('no longer by what it held before, and not at all once the portal has taken it back', async () => {
    const office = await officeWith([{ channel: 'post' }]);
    await office.arrive('application', sent(1, { version: 2, updatedAt: '2026-11-21T09:00:00Z', channel: 'email' }));
    expect(await idsOf(office, { card: { channels: ['post'] } })).toEqual([]);
    expect(await idsOf(office, { card: { channels: ['email'] } })).toEqual([1]);
    await office.store.write((db) => db.statement<never>('UPDATE applications SET removed_at = 1 WHERE id = 1').run());
    expect(await office.store.read((db) => db.statement('SELECT rowid FROM application_facets').all())).toEqual([]);
  });
});

/** Two hundred applications in which everything that can differ does, by turns of different lengths. */
const many = Array.from({ length: 200 }, (_, i) => ({
  channel: (['portal', 'post', 'hotline'] as const)[i % 3],
  kind: applicationKinds[i % 2],
  subject: ['roads', 'water', 'land', 'gas', 'light'][i % 5],
  isCollective: i % 7 === 0,
  signatureCount: i % 7 === 0 ? 3 : null,
  attachments: i % 4 === 0 ? [file(i)] : [],
  submittedAt: `2026-${String(1 + (i % 11)).padStart(2, '0')}-${String(1 + ((i * 5) % 28)).padStart(2, '0')}T08:00:00Z`,
  service: i % 6 === 0 ? 'idpUtility' : 'general',
  details: i % 6 === 0 ? { district: i % 12 === 0 ? 'yasamal' : 'nizami' } : {},
  citizen: { ...citizen, surname: i % 8 === 0 ? 'Nümunəzadə' : 'Sınaqlı' },
}));

describe('several filters together', () => {
  const parts: readonly Asked[] = [
    { card: { channels: ['post'] } },
    { card: { channels: ['post', 'portal'] } },
    { card: { authors: ['collective'] } },
    { card: { codes: { subject: 'water' } } },
    { card: { codes: { district: 'nizami' } } },
    { card: { marks: { attachments: true } } },
    { card: { marks: { attachments: false } } },
    { card: { dates: { received: { from: '2026-02-10', to: '2026-08-05' } } } },
    { kind: 'petition' },
    { kind: 'proposal', service: 'idpUtility' },
    { search: 'numunezade' },
    { due: 'open' },
    { mine: true },
    { control: true },
  ];

  it('find exactly what each of them finds alone, in pages that neither repeat nor lose a line', { timeout: 60_000 }, async () => {
    const office = await officeWith(many);
    const alone = new Map<Asked, ReadonlySet<number>>();
    for (const part of parts) alone.set(part, new Set(await idsOf(office, part, null, 200)));
    for (const one of parts) {
      for (const other of parts) {
        const filter: Asked = { ...one, ...other, card: { ...one.card, ...other.card } };
        const overwritten = [...Object.keys(one), ...Object.keys(one.card ?? {})].some((key) => key !== 'card' && (key in other || key in (other.card ?? {})));
        if (overwritten) continue;
        const both = [...(alone.get(one) ?? [])].filter((id) => alone.get(other)?.has(id)).toSorted((a, b) => b - a);
        const seen: number[] = [];
        const actor = await office.actor('clerk');
        let cursor: string | null = null;
        do {
          const input = applicationListInput.parse({ filter, cursor, limit: 7 });
          const page = await office.store.read((db) => listApplications(db, office, actor, input));
          seen.push(...page.rows.map((row) => row.id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(filter.due ? seen.toSorted((a, b) => b - a) : seen, JSON.stringify(filter)).toEqual(both);
      }
    }
  });

  it('are each answered along an index: no scan, no sort', async () => {
    const office = await officeWith(many.slice(0, 20));
    const card: CardFilter = { channels: ['post'], outcomes: ['explained', 'rejected'], authors: ['person'], marks: { repeat: true, extended: false, attachments: true }, codes: { executor: 'x', department: 'y', district: 'z', subject: 's', socialStatus: 't', privilege: 'p' }, dates: { received: { from: '2026-01-01', to: '2026-03-04' }, registered: { from: '2026-01-01', to: '2026-03-04' }, dueOn: { from: '2025-01-01', to: '2026-03-04' }, answered: { from: '2026-01-01', to: '2026-03-04' } }, fields: { reason: 'powerCut', oldAddress: 'Şuşa' } };
    const whole = Object.entries(card).flatMap(([key, part]) => (Array.isArray(part) ? [{ [key]: part }] : Object.entries(part).map(([name, value]) => ({ [key]: { [name]: value } })))) as CardFilter[];
    const shapes: ApplicationFilter[] = [];
    for (const one of [{}, ...whole, card]) for (const more of [{}, { status: 'answered' }, { kind: 'complaint', service: 'general' }, { mine: true }, { due: 'overdue' }, { approval: true }, { letter: true }, { letter: true, mine: true }, { letter: true, due: 'open' }, { control: true }, { search: 'sinaq' }, { search: 'sinaq', status: 'answered' }, { ourDepartment: true }]) shapes.push(applicationFilter.parse({ ...more, card: one }));
    expect(shapes.length).toBeGreaterThan(150);
    for (const filter of shapes) {
      const narrowing = await office.store.read((db) => cardNarrowing(db, filter));
      const isByDue = listQuery(filter, null, 50, ['a'], '2026-11-21', '2026-11-25', narrowing)?.order === 'due';
      for (const cursor of [null, isByDue ? '2026-12-01|7' : '40']) {
        const query = listQuery(filter, cursor, 50, ['a', 'b'], '2026-11-21', '2026-11-25', narrowing);
        const walked = narrowing.facets === null ? null : facetsQuery(filter, cursor !== null ? '40' : null, 50, ['a'], '2026-11-21', '2026-11-25', narrowing);
        for (const each of [query, walked]) {
          if (!each) continue;
          const plan = await office.store.read((db) => db.statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${each.sql}`).all(...each.values).map((row) => row.detail));
          const shape = JSON.stringify({ filter, plan });
          expect(plan.filter((line) => line.startsWith('SCAN') && !/VIRTUAL TABLE INDEX/.test(line) && !/USING INDEX applications_due/.test(line)), shape).toEqual([]);
          expect(plan.filter((line) => /^SCAN (s|f|application_\w+) VIRTUAL TABLE INDEX/.test(line) && !/INDEX \d+:.*M/.test(line)), shape).toEqual([]);
          expect(plan.filter((line) => line.includes('TEMP B-TREE')), shape).toEqual([]);
        }
      }
    }
  });
});

describe('a span as the index has it', () => {
  it('is whole years and months where they are whole, and days at its ends', () => {
    expect(spanWords('r', { from: '2024-12-30', to: '2026-02-02' })).toEqual(['"rd20241230"', '"rd20241231"', '"ry2025"', '"rm202601"', '"rd20260201"', '"rd20260202"']);
    expect(spanWords('g', { from: '2026-11-21', to: '2026-11-21' })).toEqual(['"gd20261121"']);
  });
});
