import { anchorInput, findCitizensInput, ofPersonInput, type Anchor, type PageOf } from '#shared/citizens/views.ts';
import { AppError } from '#shared/errors.ts';
import { applicationsOfPerson } from '../applications/ofPerson.ts';
import { bookingsOfPerson } from '../reception/ofPerson.ts';
import { procedureFor, router } from '../trpc.ts';
import { findCitizens } from './find.ts';
import { citizenView } from './profile.ts';
import { personAt } from './sources.ts';
import { messagesTo, voicesOf } from './written.ts';

const view = procedureFor('citizens.view');

interface Asked {
  readonly anchor: Anchor;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A page of rows that are read by their row ids: one more is asked for, to know whether there is one. @throws AppError `input.badCursor` */
export function pageById<Row extends { readonly id: number }>({ cursor, limit }: Pick<Asked, 'cursor' | 'limit'>, read: (limit: number, before?: number) => Row[]): PageOf<Row> {
  if (cursor !== null && !/^[1-9]\d{0,14}$/.test(cursor)) throw new AppError('input.badCursor');
  const rows = read(limit + 1, cursor === null ? undefined : Number(cursor));
  const page = rows.slice(0, limit);
  return { rows: page, nextCursor: rows.length > limit ? String(page.at(-1)?.id) : null };
}

/** Who a citizen is and everything that is theirs, asked for by any application or booking of theirs. */
export const citizensRouter = router({
  find: view.input(findCitizensInput).query(({ ctx, input }) => ctx.office.store.read((db) => findCitizens(db, input.search))),
  get: view.input(anchorInput).query(({ ctx, input }) => ctx.office.store.read((db) => citizenView(db, input))),
  applications: view.input(ofPersonInput).query(({ ctx, input }) =>
    ctx.office.store.read((db) => {
      const person = personAt(db, input.anchor);
      return pageById(input, (limit, before) => applicationsOfPerson(db, ctx.office, person, limit, before));
    }),
  ),
  bookings: view.input(ofPersonInput).query(({ ctx, input }) =>
    ctx.office.store.read((db) => {
      const person = personAt(db, input.anchor);
      return pageById(input, (limit, before) => bookingsOfPerson(db, person, limit, before));
    }),
  ),
  messages: view.input(ofPersonInput).query(({ ctx, input }) => ctx.office.store.read((db) => messagesTo(db, personAt(db, input.anchor), input.cursor, input.limit))),
  voices: view.input(ofPersonInput).query(({ ctx, input }) => ctx.office.store.read((db) => voicesOf(db, personAt(db, input.anchor), input.cursor, input.limit))),
});
