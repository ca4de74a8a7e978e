import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { isMendable, mentionedIn, type addNoteInput, type editNoteInput, type Inbox, type MentionView, type NoteView, type readNotesInput } from '#shared/applications/notes.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { defineCommand, defineKeeping } from '../command.ts';
import { insertRow, rowBy, updateRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { colleagues } from '../staff/absence.ts';
import { applicationById } from './detail.ts';
import { applicationNotes } from './tables.ts';

/** The notes on an application, oldest first. */
export function notesOn(db: ReadDb, applicationId: number): NoteView[] {
  return db
    .statement<NoteView>(
      `SELECT id, author_uid AS authorUid, author_name AS authorName, text, at, edited_at AS editedAt
       FROM application_notes INDEXED BY application_notes_application WHERE application_id = ? ORDER BY id`,
    )
    .all(applicationId);
}

/** The newest notes that name a person, and how many of all such they have not seen. */
export function inboxOf(db: ReadDb, actor: Actor): Inbox {
  const unread = db.statement<{ n: number }>('SELECT count(*) AS n FROM note_mentions INDEXED BY note_mentions_unread WHERE staff_uid = ? AND read_at IS NULL').get(actor.uid)?.n ?? 0;
  const mentions = db
    .statement<Omit<MentionView, 'isRead'> & { readAt: number | null }>(
      `SELECT n.id AS noteId, a.id AS applicationId, coalesce(a.number, a.portal_number) AS number, n.author_name AS authorName, n.text, n.at, m.read_at AS readAt
       FROM note_mentions m INDEXED BY note_mentions_person CROSS JOIN application_notes n ON n.id = m.note_id CROSS JOIN applications a ON a.id = n.application_id
       WHERE m.staff_uid = ? ORDER BY m.note_id DESC LIMIT 30`,
    )
    .all(actor.uid);
  return { unread, mentions: mentions.map(({ readAt, ...mention }) => ({ ...mention, isRead: readAt !== null })) };
}

/** Names in a note those it names and did not name before; nobody names themselves. */
function nameIn(db: WriteDb, noteId: number, text: string, actor: Actor): void {
  const add = db.statement<never>('INSERT INTO note_mentions (note_id, staff_uid) VALUES (?, ?) ON CONFLICT (staff_uid, note_id) DO NOTHING');
  for (const person of mentionedIn(text, colleagues(db))) if (person.uid !== actor.uid) add.run(noteId, person.uid);
}

/** Adds a note to an application. Those it names find it in their inbox. @throws AppError `application.notFound` */
export const addNote = defineCommand({
  name: 'notes.add',
  permission: 'notes.write',
  load: (db, input: z.infer<typeof addNoteInput>) => applicationById(db, input.id),
  decide: (application, { id, text }, { actor, now }) => ({
    subject: { kind: 'application', uid: application.uid },
    detail: {},
    outbox: [],
    topics: ['notes'],
    rows(db) {
      const noteId = insertRow(db, applicationNotes, { applicationId: id, authorUid: actor.uid, authorName: actor.name, text, at: now });
      nameIn(db, noteId, text, actor);
      return { noteId };
    },
  }),
});

/** Mends a note of one's own while it is fresh; the audit keeps how it read before. @throws AppError `note.notFound`, `note.tooLate` */
export const editNote = defineCommand({
  name: 'notes.edit',
  permission: 'notes.write',
  load(db, input: z.infer<typeof editNoteInput>, { actor, now }) {
    const note = rowBy(db, applicationNotes, 'id', input.noteId);
    if (!note) throw new AppError('note.notFound');
    if (!isMendable(note, actor.uid, now)) throw new AppError('note.tooLate');
    return { note, application: applicationById(db, note.applicationId) };
  },
  decide: ({ note, application }, { noteId, text }, { actor, now }) => ({
    subject: { kind: 'application', uid: application.uid },
    detail: { noteId, before: note.text },
    outbox: [],
    topics: ['notes'],
    rows(db) {
      updateRow(db, applicationNotes, noteId, { text, editedAt: now });
      nameIn(db, noteId, text, actor);
    },
  }),
});

/** Marks mentions of the person as seen. */
export const readNotes = defineKeeping({
  permission: 'applications.view',
  load: (_db, _input: z.infer<typeof readNotesInput>) => undefined,
  decide: (_state, { noteIds }, { actor, now }) => ({
    topics: ['notes'],
    rows(db) {
      if (noteIds) for (const id of noteIds) db.statement<never>('UPDATE note_mentions SET read_at = ? WHERE staff_uid = ? AND note_id = ? AND read_at IS NULL').run(now, actor.uid, id);
      else db.statement<never>('UPDATE note_mentions SET read_at = ? WHERE staff_uid = ? AND read_at IS NULL').run(now, actor.uid);
    },
  }),
});
