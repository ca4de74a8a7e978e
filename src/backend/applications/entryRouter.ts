import { z } from 'zod';
import { normaliseFin, isFin } from '#shared/formats/fin.ts';
import { addFileInput, enterInput, entryDraftInput, likeInput } from '#shared/applications/entry.ts';
import { applicationId, attachmentInput } from '#shared/applications/schema.ts';
import { knownCitizen } from '../reception/known.ts';
import { procedureFor, router } from '../trpc.ts';
import { enterByHand, entryDraft, forgetEntry, keepEntryDraft, previousByNumber } from './entry.ts';
import { addAttachment, addEntryFile, entryFileContent, removeEntryFile } from './files.ts';
import { similarToTyped } from './similar.ts';

const enter = procedureFor('applications.enter');

/** The card filled in by hand: what is begun, its files, what is known of the person, and saving it. */
export const entryRouter = router({
  draft: enter.query(({ ctx }) => ctx.office.store.read((db) => entryDraft(db, ctx.actor))),
  keep: enter.input(entryDraftInput).mutation(({ ctx, input }) => keepEntryDraft(ctx.office, ctx.actor, input.form)),
  forget: enter.mutation(async ({ ctx }) => {
    await ctx.office.store.write((db) => forgetEntry(db, ctx.actor));
  }),
  addFile: enter.input(addFileInput).mutation(({ ctx, input }) => addEntryFile(ctx.office, ctx.actor, input)),
  removeFile: enter.input(attachmentInput).mutation(({ ctx, input }) => removeEntryFile(ctx.office, ctx.actor, input.uid)),
  file: enter.input(attachmentInput).mutation(({ ctx, input }) => ctx.office.store.read((db) => entryFileContent(db, ctx.actor, input.uid))),
  known: enter.input(z.object({ fin: z.string().max(20) })).query(({ ctx, input }) => (isFin(input.fin) ? ctx.office.store.read((db) => knownCitizen(db, normaliseFin(input.fin))) : null)),
  like: enter.input(likeInput).query(({ ctx, input }) => ctx.office.store.read((db) => similarToTyped(db, input, ctx.office.now()))),
  previous: enter.input(z.object({ number: z.string().trim().max(64) })).query(({ ctx, input }) => (input.number === '' ? null : ctx.office.store.read((db) => previousByNumber(db, input.number)))),
  enter: enter.input(enterInput).mutation(({ ctx, input }) => enterByHand(ctx.office, ctx.actor, input)),
  attach: procedureFor('applications.attach')
    .input(addFileInput.extend(applicationId.shape))
    .mutation(({ ctx, input }) => addAttachment(ctx.office, ctx.actor, input)),
});
