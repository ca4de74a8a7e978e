import { numberOf } from '#shared/applications/number.ts';
import type { About, CitizenMessage, CitizenVoice, PageOf } from '#shared/citizens/views.ts';
import { AppError } from '#shared/errors.ts';
import { applicationLink } from '../applications/links.ts';
import { ratingOf } from '../applications/ofPerson.ts';
import { commentsOn } from '../comments/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { noticesOn } from '../notices/queries.ts';
import { bookingLink } from '../reception/links.ts';
import { subjectsOf, type Subject } from './subjects.ts';
import type { Person } from './whole.ts';

/** Notices and messages about what is a person's, newest first. @throws AppError `input.badCursor` */
export function messagesTo(db: ReadDb, person: Person, cursor: string | null, limit: number): PageOf<CitizenMessage> {
  const all = subjectsOf(db, person).flatMap((subject) =>
    noticesOn(db, subject.uid).map(({ uid, issuedAt, kind, way, status, statusReason, recipient, issuedBy }) => ({ key: uid, at: issuedAt, subject, kind, way, status, statusReason, recipient, issuedBy })),
  );
  return newestPage(db, all, cursor, limit);
}

/** What a person said of our work and what was answered to it: comments and ratings, newest first. @throws AppError `input.badCursor` */
export function voicesOf(db: ReadDb, person: Person, cursor: string | null, limit: number): PageOf<CitizenVoice> {
  const all = subjectsOf(db, person).flatMap((subject) => {
    const said = commentsOn(db, subject.uid).map(({ uid, createdAt, author, authorName, text }) => ({ key: uid, at: createdAt, subject, author, authorName, text, stars: null as number | null }));
    const rating = subject.kind === 'application' ? ratingOf(db, subject.uid) : null;
    return rating ? [...said, { key: `rating-${subject.uid}`, at: rating.at, subject, author: 'citizen' as const, authorName: null, text: rating.text ?? '', stars: rating.stars }] : said;
  });
  return newestPage(db, all, cursor, limit);
}

interface Entry {
  readonly key: string;
  readonly at: number;
  readonly subject: Subject;
}

/** A page of entries in the order of time, with what each is about. */
function newestPage<Each extends Entry>(db: ReadDb, all: readonly Each[], cursor: string | null, limit: number): PageOf<Omit<Each, 'subject'> & { readonly about: About }> {
  const sorted = all.toSorted(newestFirst);
  const rest = cursor === null ? sorted : sorted.filter((entry) => newestFirst(readCursor(cursor), entry) < 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.flatMap(({ subject, ...entry }) => {
      const about = aboutOf(db, subject);
      return about ? [{ ...entry, about }] : [];
    }),
    nextCursor: rest.length > limit && last ? `${last.at}|${last.key}` : null,
  };
}

const newestFirst = (a: Pick<Entry, 'at' | 'key'>, b: Pick<Entry, 'at' | 'key'>) => b.at - a.at || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0);

function readCursor(cursor: string): Pick<Entry, 'at' | 'key'> {
  const [at = '', key = ''] = cursor.split('|');
  if (!/^\d{1,15}$/.test(at) || key === '') throw new AppError('input.badCursor');
  return { at: Number(at), key };
}

function aboutOf(db: ReadDb, { kind, uid }: Subject): About | null {
  if (kind === 'booking') {
    const booking = bookingLink(db, uid);
    return booking && { kind, ...booking };
  }
  const application = applicationLink(db, uid);
  return application && { kind, id: application.id, number: numberOf(application), date: null };
}
