import { authorKinds, cardMarks, type CardFilter } from '#shared/applications/cardFilter.ts';
import { countedAtMost, type FacetCounts, type Found } from '#shared/applications/found.ts';
import { applicationOutcomes, channels } from '#shared/applications/lifecycle.ts';
import type { ApplicationFilter } from '#shared/applications/schema.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { typedNumber } from '#shared/az/fold.ts';
import { soonUntil } from '#shared/calendar/lists.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { ReadDb } from '../db/store.ts';
import { listItems } from '../classifiers/queries.ts';
import { departmentsView } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { personsOf } from '../staff/absence.ts';
import { cardNarrowing } from './facets.ts';
import { facetsQuery, listApplications, listQuery, mixed, soonDays, wordsOf, type ListQuery } from './list.ts';

const found = (count: number): Found => ({ count: Math.min(count, countedAtMost), more: count > countedAtMost });

/** How many applications a filter finds, counted up to a thousand. */
export function countFound(db: ReadDb, office: Office, actor: Actor, filter: ApplicationFilter): Found {
  // What bears a number that was typed whole is all that is found.
  if (typedNumber(filter.search) !== null) return found(listApplications(db, office, actor, { filter, cursor: null, limit: 200 }).rows.length);
  const today = bakuDate(office.now());
  const persons = personsOf(db, actor.uid, today);
  const soonLast = soonUntil(office.calendar, today, soonDays);
  const card = cardNarrowing(db, filter);
  const count = ({ sql, values }: ListQuery) => db.statement<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`).get(...values)?.n ?? 0;
  // Words and filters together: whichever of the two is rare, the walk through the facets looks up what passes both alone.
  const match = card.facets === null ? null : wordsOf(filter, card);
  if (match !== null) return found(mixed(db, match, null, (n) => n > countedAtMost, (above) => count(facetsQuery(filter, null, countedAtMost, persons, today, soonLast, card, 'on', above))));
  const query = listQuery(filter, null, countedAtMost, persons, today, soonLast, card);
  return found(query ? count(query) : 0);
}

/** Every value of a part of the card that a screen offers, as the filter that asks for it alone. */
function offered(db: ReadDb): Array<readonly [name: string, value: CardFilter]> {
  const values: Array<readonly [string, CardFilter]> = [];
  for (const channel of channels) values.push([`channels.${channel}`, { channels: [channel] }]);
  for (const outcome of applicationOutcomes) values.push([`outcomes.${outcome}`, { outcomes: [outcome] }]);
  for (const author of authorKinds) values.push([`authors.${author}`, { authors: [author] }]);
  for (const mark of cardMarks) for (const is of [true, false]) values.push([`${mark}.${is}`, { marks: { [mark]: is } }]);
  for (const [part, list] of [['subject', 'subject'], ['socialStatus', 'socialStatus'], ['privilege', 'privilege'], ['district', 'territory']] as const) {
    for (const { code } of listItems(db, list)) values.push([`${part}.${code}`, { codes: { [part]: code } }]);
  }
  for (const { code } of departmentsView(db).departments) values.push([`department.${code}`, { codes: { department: code } }]);
  return values;
}

/**
 * How many each value that the card's filters offer would leave beside everything else that is asked, each counted up to a thousand. Null for what the index of
 * facets does not know: words of a text, what is mine, what waits.
 */
export function facetCounts(db: ReadDb, filter: ApplicationFilter): FacetCounts {
  if (filter.search !== '' || filter.mine || filter.approval || filter.letter || filter.ourDepartment || (filter.due !== null && filter.due !== 'open')) return null;
  if (cardNarrowing(db, filter).words !== '') return null;
  const count = db.statement<{ n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM application_facets WHERE application_facets MATCH ? LIMIT ?)');
  const counts: Record<string, Found> = {};
  for (const [name, value] of offered(db)) {
    const { card } = filter;
    const asked: CardFilter = { ...card, ...value, marks: { ...card.marks, ...value.marks }, codes: { ...card.codes, ...value.codes } };
    const { facets } = cardNarrowing(db, { ...filter, card: asked });
    if (facets !== null) counts[name] = found(count.get(facets, countedAtMost + 1)?.n ?? 0);
  }
  return counts;
}
