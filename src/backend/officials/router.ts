import { calendarFileInput, officialInput, officialUidInput, previewInput, scheduleInput, seniorityInput } from '#shared/officials/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { calendarFile } from './calendarFile.ts';
import { orderOfficials, saveOfficial, saveSchedule } from './commands.ts';
import { officialDetail, officialRows } from './lists.ts';
import { expectedWith, schedulePreview } from './preview.ts';
import { allOfficials } from './queries.ts';

const view = procedureFor('reception.view');
const change = procedureFor('officials.change');

export const officialsRouter = router({
  all: view.query(({ ctx }) => ctx.office.store.read(allOfficials)),
  list: view.query(({ ctx }) => ctx.office.store.read((db) => officialRows(db, ctx.office))),
  one: view.input(officialUidInput).query(({ ctx, input }) => ctx.office.store.read((db) => officialDetail(db, ctx.office, input.uid))),
  expected: view.input(officialUidInput).query(({ ctx, input }) => ctx.office.store.read((db) => expectedWith(db, ctx.office, input.uid))),
  preview: view.input(previewInput).query(({ ctx, input }) => ctx.office.store.read((db) => schedulePreview(db, ctx.office, input))),
  calendarFile: view.input(calendarFileInput).mutation(({ ctx, input }) => calendarFile(ctx.office, ctx.actor, input)),
  save: change.input(officialInput).mutation(({ ctx, input }) => saveOfficial(ctx.office, ctx.actor, input)),
  order: change.input(seniorityInput).mutation(({ ctx, input }) => orderOfficials(ctx.office, ctx.actor, input)),
  saveSchedule: change.input(scheduleInput).mutation(({ ctx, input }) => saveSchedule(ctx.office, ctx.actor, input)),
});
