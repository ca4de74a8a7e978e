import type { z } from 'zod';
import { applicationListInput } from '#shared/applications/schema.ts';
import { fold } from '#shared/az/fold.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { listApplications } from '#backend/applications/list.ts';
import { connect, type Connection } from '#backend/db/connection.ts';
import { matchExpression } from '#backend/db/wordQuery.ts';
import type { Office } from '#backend/office.ts';
import type { Part } from './lib/part.ts';
import { against, alone, atLeast, atMost } from './lib/measured.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';
import { wordsOfAll } from './lib/words.ts';

type ListInput = z.infer<typeof applicationListInput>;

/** What is typed, letter by letter: frequent and rare names, one word and two, several keyboards. */
const typed = ['Əliyev', 'Məmmədova', 'Quliyev Elçin', 'ismayilova', 'Həsənbəyli', 'Ağakişiyeva Zemfira', 'Гулијев'];

/** One name as people write it on different keyboards and in different scripts. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  Əliyev: ['Əliyev', 'əliyev', 'ƏLİYEV', 'Eliyev', 'ELIYEV', 'Әлијев'],
  Hüseynov: ['Hüseynov', 'HÜSEYNOV', 'Huseynov', 'Hu\u0308seynov', 'Һүсејнов'],
  İsmayılov: ['İsmayılov', 'ISMAYILOV', 'ismayilov', 'I\u0307smay\u0131lov', 'Исмајылов'],
  Şirinov: ['Şirinov', 'ŞİRİNOV', 'Sirinov', 'S\u0327irinov', 'Ширинов'],
};
const actor: Actor = { staffId: 2, uid: 'bench', name: 'Bench', role: 'clerk' };
const repeats = 3;

/** Searching while typing, and whether it finds what there is. */
export const search: Part = async ({ full, rounds, say }) => {
  const office = officeOver(full.storePath, full.key);
  const raw = connect(full.storePath, full.key, 'read');
  try {
    const keystrokes = typed.flatMap((name) => [...name].map((_letter, i) => name.slice(0, i + 1)).filter((text) => !text.endsWith(' ')));
    const inputs = keystrokes.map((text) => inputOf(text, null, 50));
    const matches = keystrokes.map((text) => matchExpression(text) ?? '');
    const statement = raw.prepare('SELECT rowid FROM application_search WHERE application_search MATCH ? ORDER BY rowid DESC LIMIT 50');
    const oursAll = async () => {
      for (const input of inputs) await office.store.read((db) => listApplications(db, office, actor, input));
    };
    const times = await interleaved(rounds, {
      ours: async () => (await millisecondsOf(oursAll, repeats)) / inputs.length,
      bare: async () => (await millisecondsOf(() => matches.forEach((match) => statement.all(match)), repeats)) / matches.length,
    });
    // Each keystroke by itself as well: the average could hide the one that makes a person wait.
    let slowest = { ms: 0, text: '' };
    for (const [i, input] of inputs.entries()) {
      const ms = await millisecondsOf(() => office.store.read((db) => listApplications(db, office, actor, input)), repeats);
      if (ms > slowest.ms) slowest = { ms, text: keystrokes[i] ?? '' };
    }
    say('comparing what is found with a scan of everything');
    const recall = await recallOf(office, raw);
    return [
      against({
        part: 'search',
        what: 'newest first, while typing',
        unit: 'ms',
        ours: times.ours,
        reference: times.bare,
        referenceName: 'bare FTS5 rowid query',
        goal: atMost(3),
        note: `mean over ${keystrokes.length} keystrokes of ${typed.length} names; ours brings whole rows. The slowest keystroke, «${slowest.text}», takes ${slowest.ms.toFixed(1)} ms`,
      }),
      alone({ part: 'search', what: 'found of what a scan of all folded words finds', unit: '%', ours: recall.found, goal: atLeast(100), note: recall.note }),
      alone({ part: 'search', what: 'right among what is found', unit: '%', ours: recall.right, goal: atLeast(100) }),
    ];
  } finally {
    raw.close();
    await office.store.close();
  }
};

function inputOf(text: string, cursor: string | null, limit: number): ListInput {
  return applicationListInput.parse({ filter: { search: text }, cursor, limit });
}

/** For every spelling of every name the share of a full scan's rows that the search finds, and the share of its rows that the scan has too. */
async function recallOf(office: Office, raw: Connection): Promise<{ found: number[]; right: number[]; note: string }> {
  const names = Object.keys(spellings);
  const wanted = names.map(fold);
  const expected = names.map(() => new Set<number>());
  for (const [id, words] of wordsOfAll(raw)) wanted.forEach((word, i) => ` ${words}`.includes(` ${word}`) && expected[i]?.add(id));
  const found: number[] = [];
  const right: number[] = [];
  for (const [i, name] of names.entries()) {
    const scanned = expected[i] as Set<number>;
    for (const spelling of spellings[name] ?? []) {
      const ids = await searchAll(office, spelling);
      const both = ids.filter((id) => scanned.has(id)).length;
      found.push(scanned.size === 0 ? 100 : (100 * both) / scanned.size);
      right.push(ids.length === 0 ? 100 : (100 * both) / ids.length);
    }
  }
  const counts = names.map((name, i) => `${name} ${expected[i]?.size ?? 0}`).join(', ');
  return { found, right, note: `${found.length} spellings (Latin, capitals, without marks, decomposed, Cyrillic) of: ${counts} applications` };
}

async function searchAll(office: Office, text: string): Promise<number[]> {
  const ids: number[] = [];
  let cursor: string | null = null;
  do {
    const input = inputOf(text, cursor, 200);
    const found = await office.store.read((db) => listApplications(db, office, actor, input));
    ids.push(...found.rows.map((row) => row.id));
    cursor = found.nextCursor;
  } while (cursor !== null);
  return ids;
}
