import { AppError } from '#shared/errors.ts';
import { figuresInput } from '#shared/reception/figures.ts';
import { findCountInput, findInput } from '#shared/reception/find.ts';
import { readSetting } from '../settings/settings.ts';
import { procedureFor } from '../trpc.ts';
import { receptionFigures } from './figures.ts';
import { figuresWorkbook } from './figuresWorkbook.ts';
import { countByStatus, countFound, findBookings } from './find.ts';
import { foundWorkbook } from './findWorkbook.ts';

const view = procedureFor('reception.view');
const report = procedureFor('reports.view');

/** Bookings of any time and their figures, within the procedures of the reception. */
export const findProcedures = {
  find: view.input(findInput).query(({ ctx, input }) => ctx.office.store.read((db) => findBookings(db, ctx.actor, input))),
  found: view.input(findCountInput).query(({ ctx, input }) => ctx.office.store.read((db) => countFound(db, input.filter))),
  foundByStatus: view.input(findCountInput).query(({ ctx, input }) => ctx.office.store.read((db) => countByStatus(db, input.filter))),
  foundWorkbook: view.input(findCountInput).mutation(({ ctx, input }) => foundWorkbook(ctx.office, ctx.actor, input.filter)),
  figures: report.input(figuresInput).query(({ ctx, input }) => ctx.office.store.read((db) => receptionFigures(db, ctx.office, input))),
  figuresWorkbook: report.input(figuresInput).mutation(async ({ ctx, input }) => {
    const { figures, letterheads } = await ctx.office.store.read((db) => ({ figures: receptionFigures(db, ctx.office, input), letterheads: readSetting(db, 'letterheads') }));
    if (!letterheads) throw new AppError('notice.noLetterhead');
    const { from, to } = figures.span;
    return { fileName: `Qəbulun göstəriciləri ${from} – ${to}.xlsx`, bytes: await figuresWorkbook(figures, letterheads.authority.nameAz) };
  }),
};
