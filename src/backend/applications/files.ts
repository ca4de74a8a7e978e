import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { EntryFileView } from '#shared/applications/entryViews.ts';
import type { markFileInput } from '#shared/applications/entry.ts';
import { checkFile, cleanFileName, largestFile, mostFiles } from '#shared/applications/files.ts';
import { AppError } from '#shared/errors.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { applicationById } from './detail.ts';
import { noteEvent } from './steps.ts';
import { attachments, entryFiles } from './tables.ts';

/** A file as somebody gave it: the name as it was, the bytes whole. */
interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that has been looked at and may be kept. */
interface TakenFile {
  readonly uid: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly content: Buffer;
}

/** @throws AppError `attachment.tooLarge`, `attachment.empty`, `attachment.executable`, `attachment.unknownKind`, `attachment.nameDiffers` */
function taken({ name, bytes }: GivenFile): TakenFile {
  const clean = cleanFileName(name);
  const check = checkFile(clean, bytes);
  if ('refusal' in check) throw new AppError(`attachment.${check.refusal}`, { name: clean, megabytes: largestFile / 1024 / 1024 });
  return { uid: uuidv7(), name: clean, mediaType: check.mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), content: Buffer.from(bytes) };
}

const viewOf = ({ uid, name, mediaType, size }: EntryFileView): EntryFileView => ({ uid, name, mediaType, size });

/**
 * Puts a file beside the form that a person is filling in: kept in the store until the form is saved or given up. The same file twice is one.
 * @throws AppError `attachment.*` when it is not taken
 */
export async function addEntryFile(office: Office, actor: Actor, given: GivenFile): Promise<EntryFileView> {
  const file = taken(given);
  return office.store.write((db) => {
    const theirs = entryFilesOf(db, actor);
    const same = theirs.find(({ sha256, name }) => sha256 === file.sha256 && name === file.name);
    if (same) return viewOf(same);
    if (theirs.length >= mostFiles) throw new AppError('attachment.tooMany', { most: mostFiles });
    db.insert(entryFiles).values({ ...file, personUid: actor.uid, addedAt: office.now() }).run();
    return viewOf(file);
  });
}

/** Takes a file away from beside the form. */
export async function removeEntryFile(office: Office, actor: Actor, uid: string): Promise<void> {
  await office.store.write((db) => db.delete(entryFiles).where(and(eq(entryFiles.uid, uid), eq(entryFiles.personUid, actor.uid))).run());
}

/** The files beside a person's form, in the order they were put there, without their content. */
export function entryFilesOf(db: ReadDb, actor: Actor) {
  const { uid, name, mediaType, size, sha256 } = entryFiles;
  return db.select({ uid, name, mediaType, size, sha256 }).from(entryFiles).where(eq(entryFiles.personUid, actor.uid)).orderBy(asc(entryFiles.id)).all();
}

/** The content of a file beside a person's form. @throws AppError `attachment.notFound` */
export function entryFileContent(db: ReadDb, actor: Actor, uid: string) {
  const row = db.select().from(entryFiles).where(and(eq(entryFiles.uid, uid), eq(entryFiles.personUid, actor.uid))).get();
  if (!row) throw new AppError('attachment.notFound');
  return { name: row.name, mediaType: row.mediaType, bytes: new Uint8Array(row.content) };
}

export interface FileMarks {
  readonly uid: string;
  readonly sheets: number | null;
  readonly isPoor: boolean;
  readonly document: string | null;
}

/** Moves files from beside a form to the application that it became. */
export function moveEntryFiles(db: WriteDb, applicationId: number, marks: readonly FileMarks[], actor: Actor, now: number): void {
  const move = db.statement<never>(
    `INSERT INTO attachments (uid, application_id, name, media_type, size, sha256, content, fetched_at, added_at, added_by, sheets, is_poor, document)
     SELECT uid, ?, name, media_type, size, sha256, content, ?, ?, ?, ?, ?, ? FROM entry_files WHERE uid = ? AND person_uid = ?`,
  );
  for (const { uid, sheets, isPoor, document } of marks) move.run(applicationId, now, now, actor.name, sheets, isPoor ? 1 : 0, document, uid, actor.uid);
}

/** Adds a file to an application that is there; the portal hears of it. @throws AppError `attachment.*`, `application.notFound` */
export async function addAttachment(office: Office, actor: Actor, input: GivenFile & { readonly id: number }): Promise<void> {
  if (!may(actor.role, 'applications.attach')) throw new AppError('auth.notAllowed');
  return add(office, actor, { id: input.id, file: taken(input) });
}

const add = defineCommand({
  name: 'applications.addAttachment',
  permission: 'applications.attach',
  load(db, { id, file }: { readonly id: number; readonly file: TakenFile }) {
    const row = applicationById(db, id);
    const files = db.select({ sha256: attachments.sha256, name: attachments.name }).from(attachments).where(eq(attachments.applicationId, id)).all();
    if (files.some(({ sha256 }) => sha256 === file.sha256)) throw new AppError('attachment.alreadyThere', { name: file.name });
    if (files.length >= mostFiles) throw new AppError('attachment.tooMany', { most: mostFiles });
    return row;
  },
  decide(row, { file }, { actor, now }) {
    const { content: _content, uid, ...facts } = file;
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { file: uid, sha256: file.sha256, size: file.size },
      outbox: [{ aggregate: { kind: 'application', uid: row.uid }, method: 'POST', path: `/v1/applications/${row.uid}/attachments`, body: { id: uid, ...facts }, baseVersion: null, before: {} }],
      topics: ['applications'],
      rows(db) {
        db.insert(attachments).values({ ...file, applicationId: row.id, fetchedAt: now, addedAt: now, addedBy: actor.name }).run();
        noteEvent(db, row.id, { at: now, action: 'fileAdded', actorName: actor.name, detail: { name: file.name } });
      },
    };
  },
});

/** Writes down of a file how many sheets it has, whether it can be read, and which document it is: marks of the office's own, which the portal need not know. */
export const markAttachment = defineCommand({
  name: 'applications.markAttachment',
  permission: 'applications.attach',
  load: (db, { uid }: z.infer<typeof markFileInput>) => attachmentWithOwner(db, uid),
  decide({ file, owner }, { sheets, isPoor, document }) {
    return {
      subject: { kind: 'application', uid: owner.uid },
      detail: { file: file.uid, sheets, isPoor, document },
      outbox: [],
      topics: ['applications'],
      rows: (db) => void db.update(attachments).set({ sheets, isPoor, document }).where(eq(attachments.uid, file.uid)).run(),
    };
  },
});

/** Sends a file once more that the portal refused. */
export const resendAttachment = defineCommand({
  name: 'applications.resendAttachment',
  permission: 'applications.attach',
  load: (db, { uid }: { readonly uid: string }) => attachmentWithOwner(db, uid),
  decide({ file, owner }) {
    return {
      subject: { kind: 'application', uid: owner.uid },
      detail: { file: file.uid },
      outbox: [],
      topics: ['applications', 'sync'],
      rows: (db) => void db.update(attachments).set({ refusedAt: null }).where(eq(attachments.uid, file.uid)).run(),
    };
  },
});

function attachmentWithOwner(db: ReadDb, uid: string) {
  const file = db.select({ uid: attachments.uid, applicationId: attachments.applicationId }).from(attachments).where(eq(attachments.uid, uid)).get();
  if (!file) throw new AppError('attachment.notFound');
  return { file, owner: applicationById(db, file.applicationId) };
}
