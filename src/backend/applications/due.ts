import type { z } from 'zod';
import { dueGroups, dueWindows, forwardBy, groupOf, registerBy, termKinds, type DueGroup, type DueLine, type dueListInput, type DueOverview, type DuePage, type DueScope, type TermKind, type Workload, type WorkloadLine } from '#shared/applications/due.ts';
import { officeCloses } from '#shared/applications/term.ts';
import { bakuDate, formatTime } from '#shared/az/dates.ts';
import { azSortKey } from '#shared/az/sortKey.ts';
import { daysLeft, soonUntil } from '#shared/calendar/lists.ts';
import { AppError } from '#shared/errors.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { termCards } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { personsOf } from '../staff/absence.ts';
import { forwardingFromSql } from './pauses.ts';
import { countOf, forwardingSource, innerSource, pageOf, registrationSource, reviewSource, tellingSource, waitingSource, type DueSource, type TermCard } from './dueQueries.ts';

/** Working days ahead that count as "soon". */
const soonDays = 3;
/** Where a service's card is not here. */
const usualForwardingDays = 3;

type Stored = Omit<DueLine, 'key' | 'term' | 'dueDate' | 'daysLeft'> & { readonly dueDate: string | null; readonly innerDue: string | null; readonly tellBy: string | null; readonly submittedAt: number; readonly forwardingFrom: string | null; readonly completeBy: string | null; readonly completedOn: string | null; readonly place: string | number };

const columns = `a.id, a.number, a.portal_number AS portalNumber, a.service, a.kind, a.subject, a.summary, a.status, a.surname, a.name, a.patronymic, a.executor, a.department,
  a.due_date AS dueDate, a.inner_due AS innerDue, a.tell_by AS tellBy, a.submitted_at AS submittedAt, ${forwardingFromSql} AS forwardingFrom, a.complete_by AS completeBy, a.completed_on AS completedOn`;

/** What a person looks at: the day, the cards, whose work. `persons` null: everybody's. */
interface View {
  readonly office: Office;
  readonly today: string;
  readonly cards: readonly TermCard[];
  readonly scope: DueScope;
  readonly persons: readonly string[] | null;
}

function viewOf(db: ReadDb, office: Office, actor: Actor, scope: DueScope): View {
  const today = bakuDate(office.now());
  const persons = scope.mine ? personsOf(db, actor.uid, today) : scope.personUid === null ? null : [scope.personUid];
  return { office, today, cards: termCards(db), scope, persons };
}

/** The sources of one kind of term in a group, an arm for each person; none where that kind has no place in what is looked at: what has no executor is nobody's. */
function sourcesOf(view: View, group: DueGroup, term: TermKind): DueSource[] {
  const { office, today, cards, scope, persons } = view;
  const people = persons ?? [null];
  if (group === 'waiting') return term === 'completion' ? people.map((person) => waitingSource(scope, person)) : [];
  if (term === 'review') return people.map((person) => reviewSource(office, group, today, scope, person));
  if (term === 'inner') return scope.executor === null ? people.map((person) => innerSource(office, group, today, scope, person)) : [];
  if (!isWhole(view) || term === 'completion') return [];
  if (term === 'telling') return [tellingSource(office, group, today)];
  return [term === 'registration' ? registrationSource(office, group, today, cards) : forwardingSource(office, group, today, cards)];
}

/** How many terms there are in each group, of everybody or of whom the scope names. */
export function dueOverview(db: ReadDb, office: Office, actor: Actor, scope: DueScope): DueOverview {
  const view = viewOf(db, office, actor, scope);
  const count = (sources: readonly DueSource[]) => {
    if (sources.length === 0) return 0;
    const { sql, values } = countOf(sources);
    return db.statement<{ n: number }>(sql).all(...values).reduce((sum, { n }) => sum + n, 0);
  };
  const counts = Object.fromEntries(dueGroups.map((group) => [group, termKinds.reduce((sum, term) => sum + (term === 'review' || term === 'forwarding' ? 0 : count(sourcesOf(view, group, term))), 0)])) as Record<DueGroup, number>;
  const windows = dueWindows(office.calendar, view.today);
  for (const { dueDate, n, ...line } of openTerms(db)) if (!line.paused && isInScope(view, line)) counts[groupOf(windows, dueDate)] += n;
  if (isWhole(view)) for (const { dueDate, n } of forwardingTerms(db, view)) counts[groupOf(windows, dueDate)] += n;
  return { today: view.today, counts, notCompleted: count(sourcesOf(view, 'waiting', 'completion').map((source) => ({ ...source, where: `${source.where} AND a.complete_by < ?`, values: [...source.values, view.today] }))) };
}

/** Whether everybody's terms are looked at. */
function isWhole({ persons, scope }: View): boolean {
  return persons === null && scope.executor === null && scope.department === null;
}

/** How many must be looked at for forwarding by which day. They are read once for all groups. */
function forwardingTerms(db: ReadDb, { office: { calendar }, today, cards }: View): Array<{ dueDate: string; n: number }> {
  const days = new Map(cards.map(({ code, forwardingDays }) => [code, forwardingDays]));
  return db
    .statement<{ from: string; service: string; n: number }>(
      `SELECT ${forwardingFromSql} AS "from", service, count(*) AS n FROM applications a INDEXED BY applications_unassigned
       WHERE a.status = 'registered' AND a.removed_at IS NULL AND (a.due_date IS NULL OR a.due_date >= ?) AND a.registered_on IS NOT NULL GROUP BY 1, a.service`,
    )
    .all(today)
    .map(({ from, service, n }) => ({ dueDate: forwardBy(calendar, from, days.get(service) ?? usualForwardingDays), n }));
}

interface OpenTerm {
  readonly executorUid: string | null;
  readonly executor: string | null;
  readonly department: string | null;
  readonly dueDate: string;
  readonly paused: number;
  readonly n: number;
}

/** Open terms of review by executor, department and due date: read from one index alone, however many there are. */
function openTerms(db: ReadDb): OpenTerm[] {
  return db
    .statement<OpenTerm>(
      `SELECT executor_uid AS executorUid, executor, department, due_date AS dueDate, paused_on IS NOT NULL AS paused, count(*) AS n FROM applications INDEXED BY applications_due_executor
       WHERE closed_at IS NULL AND due_date IS NOT NULL AND removed_at IS NULL GROUP BY executor_uid, due_date, executor, department, paused_on IS NOT NULL`,
    )
    .all();
}

function isInScope({ persons, scope }: View, line: Pick<OpenTerm, 'executorUid' | 'executor' | 'department'>): boolean {
  if (persons !== null && (line.executorUid === null || !persons.includes(line.executorUid))) return false;
  if (persons === null && scope.executor !== null && (line.executorUid !== null || line.executor !== scope.executor)) return false;
  return scope.department === null || line.department === scope.department;
}

/** What each executor and each department has, who has most overdue first. What nobody has stands without a name. */
export function workload(db: ReadDb, office: Office): Workload {
  const today = bakuDate(office.now());
  const soonLast = soonUntil(office.calendar, today, soonDays);
  const people = new Map<string, Counted>();
  const departments = new Map<string, Counted>();
  const add = (to: Map<string, Counted>, key: string, uid: string | null, name: string | null, { dueDate, paused, n }: OpenTerm) => {
    let line = to.get(key);
    if (!line) to.set(key, (line = { uid, name, open: 0, overdue: 0, soon: 0, paused: 0 }));
    line.open += n;
    if (paused) line.paused += n;
    else if (dueDate < today) line.overdue += n;
    else if (dueDate <= soonLast) line.soon += n;
  };
  for (const term of openTerms(db)) {
    add(people, term.executorUid ?? `name:${term.executor ?? ''}`, term.executorUid, term.executor, term);
    if (term.department !== null) add(departments, term.department, null, term.department, term);
  }
  return { people: inOrder(people), departments: inOrder(departments) };
}

type Counted = { -readonly [Key in keyof WorkloadLine]: WorkloadLine[Key] };

function inOrder(lines: ReadonlyMap<string, WorkloadLine>): WorkloadLine[] {
  return [...lines.values()].sort((a, b) => b.overdue - a.overdue || b.soon - a.soon || b.open - a.open || (azSortKey(a.name ?? '') < azSortKey(b.name ?? '') ? -1 : 1));
}

/**
 * A page of a group: first what waits for its number, then what waits for somebody, then what executors are to be ready with, then the reviews, each nearest first.
 * @throws AppError `input.badCursor`
 */
export function dueList(db: ReadDb, office: Office, actor: Actor, { scope, group, cursor, limit }: z.infer<typeof dueListInput>): DuePage {
  const view = viewOf(db, office, actor, scope);
  const rows: DueLine[] = [];
  let place = cursor === null ? null : readCursor(cursor);
  for (const [index, term] of termKinds.entries()) {
    if (place !== null && index < place.term) continue;
    const after = place !== null && index === place.term ? place : null;
    const sources = sourcesOf(view, group, term);
    if (sources.length === 0) continue;
    const wanted = limit - rows.length;
    const { sql, values } = pageOf(sources, columns, after, wanted + 1);
    const found = db.statement<Stored>(sql).all(...values);
    rows.push(...found.slice(0, wanted).map((row) => lineOf(view, term, row)));
    const last = found[wanted - 1];
    if (found.length > wanted) return { rows, nextCursor: last ? `${index}|${last.place}|${last.id}` : `${index}|${after?.by ?? 0}|${after?.id ?? 0}` };
    place = null;
  }
  return { rows, nextCursor: null };
}

function lineOf({ office: { calendar }, today, cards }: View, term: TermKind, row: Stored): DueLine {
  const { submittedAt, innerDue, tellBy, forwardingFrom, completeBy, completedOn, place: _place, ...shown } = row;
  const card = cards.find(({ code }) => code === row.service);
  const dueOf: Record<TermKind, () => string | null> = {
    registration: () => registerBy(calendar, card?.afterHours ?? 'sameDay', completedOn ?? bakuDate(submittedAt), completedOn === null && formatTime(submittedAt) > officeCloses),
    forwarding: () => forwardBy(calendar, forwardingFrom ?? today, card?.forwardingDays ?? usualForwardingDays),
    inner: () => innerDue,
    telling: () => tellBy,
    review: () => row.dueDate,
    completion: () => completeBy,
  };
  const dueDate = dueOf[term]();
  return { ...shown, key: row.id * termKinds.length + termKinds.indexOf(term), term, dueDate, daysLeft: dueDate === null ? null : daysLeft(calendar, today, dueDate) };
}

function readCursor(cursor: string): { term: number; by: string | number; id: number } {
  const [term = '', by = '', id = ''] = cursor.split('|');
  if (!/^[0-5]$/.test(term) || !/^\d{1,15}$/.test(id) || !/^(\d{4}-\d{2}-\d{2}|\d{1,15})$/.test(by)) throw new AppError('input.badCursor');
  return { term: Number(term), by: by.includes('-') ? by : Number(by), id: Number(id) };
}
