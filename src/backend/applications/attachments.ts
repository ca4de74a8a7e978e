import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import type { Office } from '../office.ts';
import type { PortalClient } from '../portal/client.ts';
import { attachments } from './tables.ts';

/** Larger files are fetched when somebody opens them. */
const fetchedAheadUpTo = 5 * 1024 * 1024;
const fetchedAtOnce = 20;

export interface AttachmentContent {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The content of an attachment, from the store or, where it is not there yet, from the portal.
 * @throws AppError `attachment.notFound`, `attachment.damaged` (length or SHA-256 differ), `portal.*` when the line is down
 */
export async function attachmentContent(office: Office, portal: PortalClient | null, uid: string): Promise<AttachmentContent> {
  const row = await office.store.read((db) => db.select().from(attachments).where(eq(attachments.uid, uid)).get());
  if (!row) throw new AppError('attachment.notFound');
  if (row.content) return { name: row.name, mediaType: row.mediaType, bytes: new Uint8Array(row.content) };
  if (!portal) throw new AppError('portal.notConfigured');
  return { name: row.name, mediaType: row.mediaType, bytes: await fetchOne(office, portal, row) };
}

/** Fetches small attachments of open applications ahead, so that they can be read when the line is down. A damaged one is left for later. */
export async function fetchMissingAttachments(office: Office, portal: PortalClient): Promise<void> {
  const rows = await office.store.read((db) =>
    db
      .statement<{ uid: string; size: number; sha256: string }>(
        `SELECT f.uid, f.size, f.sha256 FROM applications a INDEXED BY applications_open JOIN attachments f ON f.application_id = a.id
         WHERE a.closed_at IS NULL AND f.fetched_at IS NULL AND f.damaged_at IS NULL AND f.size <= ? LIMIT ?`,
      )
      .all(fetchedAheadUpTo, fetchedAtOnce),
  );
  for (const row of rows) {
    try {
      await fetchOne(office, portal, row);
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('attachment.')) throw error;
      office.log.warn('attachment.damaged');
      await office.store.write((db) => db.update(attachments).set({ damagedAt: office.now() }).where(eq(attachments.uid, row.uid)).run());
    }
  }
}

async function fetchOne(office: Office, portal: PortalClient, row: { uid: string; size: number; sha256: string }): Promise<Uint8Array> {
  const bytes = await portal.attachment(row.uid);
  if (bytes.length !== row.size || createHash('sha256').update(bytes).digest('hex') !== row.sha256) throw new AppError('attachment.damaged');
  await office.store.write((db) =>
    db.update(attachments).set({ content: Buffer.from(bytes), fetchedAt: office.now(), damagedAt: null }).where(eq(attachments.uid, row.uid)).run(),
  );
  return bytes;
}
