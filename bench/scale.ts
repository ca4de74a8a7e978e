import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { countFound, facetCounts } from '#backend/applications/found.ts';
import { findCitizens } from '#backend/citizens/find.ts';
import { citizenView } from '#backend/citizens/profile.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { neighbours } from '#backend/applications/neighbours.ts';
import { enterRange } from '#backend/numbers/numbers.ts';
import type { ReadDb } from '#backend/db/store.ts';
import type { Office } from '#backend/office.ts';
import { memberByName } from '#backend/staff/members.ts';
import type { ApplicationPage } from '#shared/applications/views.ts';
import { applicationListInput, type ApplicationFilter } from '#shared/applications/schema.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import type { Part } from './lib/part.ts';
import { against, atMost, type Measured } from './lib/measured.ts';
import { generateArrivals } from './lib/records.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { generatedStore, load, officeOver } from './lib/store.ts';
import { spaced } from './lib/table.ts';

/** What the whole is held against. */
const few = 1_000;
const perRound = 40;
const commandsPerRound = 100;

type Filter = Partial<Omit<ApplicationFilter, 'card'>> & { readonly card?: ApplicationFilter['card'] };

/** A filter and which page of it is read: the first, or the last whole one. */
const pages: ReadonlyArray<readonly [name: string, filter: Filter]> = [
  ['everything', {}],
  ['answered', { status: 'answered' }],
  ['due, still open', { due: 'open' }],
  ['complaints about one service', { kind: 'complaint', service: 'general' }],
  ['of one month', { card: { dates: { received: { from: '2026-10-01', to: '2026-10-31' } } } }],
  ['of twenty days, by their ends', { card: { dates: { registered: { from: '2026-09-28', to: '2026-10-17' } } } }],
  ['collective, partly satisfied, with files', { card: { authors: ['collective'], outcomes: ['partlySatisfied'], marks: { attachments: true } } }],
  ['rare: seven filters together', { kind: 'complaint', status: 'answered', card: { authors: ['collective'], outcomes: ['rejected'], codes: { subject: 'land', socialStatus: 'pensioner' }, dates: { answered: { from: '2026-10-05', to: '2026-11-02' } } } }],
  ['filters that nothing passes', { status: 'submitted', card: { outcomes: ['satisfied'] } }],
  ['a frequent name', { search: 'Məmmədov' }],
  ['a frequent name, answered last month', { search: 'Məmmədov', status: 'answered', card: { dates: { answered: { from: '2026-10-01', to: '2026-10-31' } } } }],
  ['a frequent name that nothing passes', { search: 'Məmmədov', status: 'submitted', card: { outcomes: ['satisfied'] } }],
  ['one letter, in progress', { search: 'm', status: 'inProgress' }],
  ['a word of the text', { search: 'sayğac' }],
];

/** What a person waits for, over all rows against the same over a thousand: each is to cost as good as the same. */
export const scale: Part = async ({ full, rounds, rows, seed, scratchDir, say }) => {
  const small = await generatedStore(few, seed, say);
  const paths = { many: join(scratchDir, 'many.db'), few: join(scratchDir, 'few.db') };
  copyFileSync(full.storePath, paths.many);
  copyFileSync(small.storePath, paths.few);
  const offices = { many: officeOver(paths.many, full.key), few: officeOver(paths.few, small.key) };
  const measured: Measured[] = [];
  /** `most` null: a thousand rows have less of it, so that the figure explains and is no goal. */
  const compare = async (what: string, work: (office: Office) => () => unknown, repeats = perRound, most: number | null = 1.5, note?: string) => {
    say(what);
    const [many, less] = [work(offices.many), work(offices.few)];
    const times = await interleaved(rounds, { many: () => millisecondsOf(many, repeats), few: () => millisecondsOf(less, repeats) });
    measured.push(against({ part: 'scale', what, unit: 'ms', ours: times.many, reference: times.few, referenceName: `${spaced(few)} rows`, goal: most === null ? null : atMost(most), note: note ?? null }));
  };
  try {
    const actors = { many: await actorNamed(offices.many, 'Lalə Sınaqova'), few: await actorNamed(offices.few, 'Lalə Sınaqova') };
    const actorOf = (office: Office) => (office === offices.many ? actors.many : actors.few);
    const reading = (ask: (db: ReadDb, office: Office, actor: Actor) => unknown) => (office: Office) => () => office.store.read((db) => ask(db, office, actorOf(office)));
    for (const [name, filter] of pages) {
      const first = applicationListInput.parse({ filter, limit: 50 });
      const found = await offices.few.store.read((db) => listApplications(db, offices.few, actors.few, first).rows.length);
      await compare(`page, ${name}: first`, reading((db, office, actor) => listApplications(db, office, actor, first)), perRound, found === 50 ? 1.5 : null, found === 50 ? undefined : `of a thousand rows it finds ${found}`);
    }
    for (const [name, filter] of pages.slice(0, 7)) {
      const cursors = new Map<Office, string | null>();
      for (const office of Object.values(offices)) cursors.set(office, await deepCursor(office, actorOf(office), filter));
      const deep = (office: Office) => applicationListInput.parse({ filter, limit: 50, cursor: cursors.get(office) ?? null });
      await compare(`page, ${name}: deep`, reading((db, office, actor) => listApplications(db, office, actor, deep(office))), perRound, null, 'the cursor stands nine tenths down the list');
    }
    const known = new Map<Office, { number: string; fin: string; phone: string; id: number }>();
    for (const office of Object.values(offices)) {
      const row = await office.store.read((db) => db.statement<{ number: string; fin: string; phone: string; id: number }>('SELECT number, fin, phone, id FROM applications WHERE id > 500 AND number IS NOT NULL AND fin IS NOT NULL AND phone IS NOT NULL LIMIT 1').get());
      if (row) known.set(office, row);
    }
    for (const part of ['number', 'fin', 'phone'] as const) {
      const asked = (office: Office) => applicationListInput.parse({ filter: { search: known.get(office)?.[part] ?? '' }, limit: 50 });
      await compare(`search, a whole ${part}`, reading((db, office, actor) => listApplications(db, office, actor, asked(office))));
    }
    await compare('counts of the tabs', reading(queueCounts), perRound, null, 'what is open is counted, and there is more of it among more');
    for (const [name, filter] of pages) {
      const { filter: whole } = applicationListInput.parse({ filter });
      await compare(`count, ${name}`, reading((db, office, actor) => countFound(db, office, actor, whole)), 10, null, 'counted up to a thousand');
    }
    await compare('counts beside every value of every filter', reading((db) => facetCounts(db, applicationListInput.parse({}).filter)), 5, null, 'each up to a thousand');
    await compare('the next and the previous of the queue', reading((db, office, actor) => neighbours(db, office, actor, { filter: applicationListInput.parse({ filter: { status: 'answered' } }).filter, id: known.get(office)?.id ?? 1, dueDate: null })), perRound, null, 'their place is counted up to 500');
    await compare('citizens of a frequent name', reading((db) => findCitizens(db, 'Məmmədov')), perRound, null, 'as many as are shown, of the newest that bear it');
    await compare('the page of a citizen', reading((db, office) => citizenView(db, { kind: 'application', id: known.get(office)?.id ?? 1 })));
    await compare('an application whole', reading((db, office, actor) => applicationDetail(db, office, actor, known.get(office)?.id ?? 1)));
    say('registering');
    const waiting = { many: await arrived(offices.many, rows, seed, rounds), few: await arrived(offices.few, few, seed, rounds) };
    const register = (name: 'many' | 'few') => () => {
      const next = waiting[name].pop();
      if (!next) throw new Error('no application is left to register');
      return registerApplication(offices[name], actors[name], next);
    };
    const times = await interleaved(rounds, { many: () => millisecondsOf(register('many'), commandsPerRound), few: () => millisecondsOf(register('few'), commandsPerRound) });
    measured.push(against({ part: 'scale', what: 'registering, made durable', unit: 'ms', ours: times.many, reference: times.few, referenceName: `${spaced(few)} rows`, goal: atMost(1.5) }));
    return measured;
  } finally {
    await offices.many.store.close();
    await offices.few.store.close();
  }
};

/** The cursor nine tenths down a list. */
async function deepCursor(office: Office, actor: Actor, filter: Filter): Promise<string | null> {
  const page = (cursor: string | null, limit: number): Promise<ApplicationPage> => office.store.read((db) => listApplications(db, office, actor, applicationListInput.parse({ filter, cursor, limit })));
  if (filter.due) {
    const open = await office.store.read((db) => db.statement<{ id: number; dueDate: string }>('SELECT id, due_date AS dueDate FROM applications WHERE closed_at IS NULL AND due_date IS NOT NULL AND removed_at IS NULL ORDER BY due_date, id').all());
    const at = open[Math.floor(open.length * 0.9)];
    return at ? `${at.dueDate}|${at.id}` : null;
  }
  const first = (await page(null, 1)).rows[0]?.id ?? 1;
  return String(Math.max(2, Math.round(first * 0.1)));
}

/** Takes in new applications and returns them as a screen would name them; the last first. */
async function arrived(office: Office, after: number, seed: number, rounds: number): Promise<Array<{ id: number; revision: number }>> {
  const count = commandsPerRound * (rounds + 1);
  await load(office, generateArrivals(count, after, seed));
  await office.store.write((db) => enterRange(db, { id: 'bench', purpose: 'application', year: 2026, prefix: 'B-26/', from: 1, to: count }));
  return office.store.read((db) => db.statement<{ id: number; revision: number }>('SELECT id, revision FROM applications ORDER BY id DESC LIMIT ?').all(count));
}

async function actorNamed(office: Office, name: string): Promise<Actor> {
  const member = await office.store.read((db) => memberByName(db, name));
  if (!member) throw new Error(`nobody is called ${name}`);
  return { staffId: member.id, uid: member.uid, name: member.name, role: member.role as Role };
}
