import { eq } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import type { Office } from '../office.ts';
import type { PortalClient } from '../portal/client.ts';
import { attachments } from './tables.ts';

/** For the tests of query plans. */
export const nextToSend = `SELECT uid, sha256 FROM attachments INDEXED BY attachments_to_send
  WHERE added_at IS NOT NULL AND uploaded_at IS NULL AND refused_at IS NULL ORDER BY id LIMIT 1`;

/**
 * Sends the content of files that were added here, beside the outbox: a large file does not hold up the steps of any application, and one that the line broke
 * goes again whole at the next exchange. It stays in the store whatever comes of it; one that the portal refuses is marked and not sent again by itself.
 * @throws AppError those of the line
 */
export async function uploadAttachments(office: Office, portal: PortalClient): Promise<void> {
  for (;;) {
    const row = await office.store.read((db) => db.statement<{ uid: string; sha256: string }>(nextToSend).get());
    if (!row) return;
    const content = await office.store.read((db) => db.select({ content: attachments.content }).from(attachments).where(eq(attachments.uid, row.uid)).get()?.content);
    if (!content) throw new AppError('attachment.notFound');
    const isTaken = await portal.putAttachment(row.uid, content, row.sha256);
    if (!isTaken) office.log.warn('attachment.refused');
    await office.store.write((db) => db.update(attachments).set(isTaken ? { uploadedAt: office.now() } : { refusedAt: office.now() }).where(eq(attachments.uid, row.uid)).run());
    office.bus.publish(['applications']);
  }
}
