import { addNoteInput, editNoteInput, readNotesInput } from '#shared/applications/notes.ts';
import { applicationId } from '#shared/applications/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { addNote, editNote, inboxOf, notesOn, readNotes } from './notes.ts';

const view = procedureFor('applications.view');
const write = procedureFor('notes.write');

/** Internal notes and who is named in them. */
export const notesRouter = router({
  list: view.input(applicationId).query(({ ctx, input }) => ctx.office.store.read((db) => notesOn(db, input.id))),
  inbox: view.query(({ ctx }) => ctx.office.store.read((db) => inboxOf(db, ctx.actor))),
  add: write.input(addNoteInput).mutation(({ ctx, input }) => addNote(ctx.office, ctx.actor, input)),
  edit: write.input(editNoteInput).mutation(({ ctx, input }) => editNote(ctx.office, ctx.actor, input)),
  read: view.input(readNotesInput).mutation(({ ctx, input }) => readNotes(ctx.office, ctx.actor, input)),
});
