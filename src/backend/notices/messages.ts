import { uuidv7 } from 'uuidv7';
import { formatDate } from '#shared/az/dates.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxOperation, OutboxRow } from '../outbox/outbox.ts';
import { notices } from './tables.ts';

interface Recipient {
  readonly uid: string;
  readonly number?: string | null;
  readonly portalNumber: string;
  readonly dueDate?: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What a citizen is told, in the state language. Short enough for one SMS, and without personal data. */
const texts: Record<'registered' | 'answered', (application: Recipient) => string> = {
  registered: ({ number, dueDate }) => `Müraciətiniz qeydə alındı. Nömrəsi: ${number}. Baxılma müddəti: ${dueDate ? formatDate(dueDate) : '—'}.`,
  answered: ({ portalNumber, number }) => `${number ?? portalNumber} nömrəli müraciətinizə cavab verildi. Cavabı portalın "Müraciətlərim" bölməsində oxuya bilərsiniz.`,
};

/**
 * The SMS and e-mails that a service's card asks for at an event; for utility applications of internally displaced
 * persons both go out at registration and at the result. A channel for which the citizen gave no address is left out.
 */
export function citizenMessages(service: Pick<ServiceRecord, 'notify'>, application: Recipient, event: 'registered' | 'answered'): OutboxOperation[] {
  const channels = service.notify.find((entry) => entry.event === event)?.channels ?? [];
  return channels.flatMap((channel) => {
    const to = channel === 'sms' ? application.phone : application.email;
    if (!to) return [];
    return [
      {
        aggregate: { kind: 'application' as const, uid: application.uid },
        method: 'POST' as const,
        path: '/v1/notifications',
        body: { id: uuidv7(), applicationId: application.uid, channel, to, template: event, text: texts[event](application) },
        baseVersion: null,
        before: {},
      },
    ];
  });
}

/** Writes down that the portal took a message for sending; its delivery reports find it by its id. */
export function recordSentMessage(db: WriteDb, operation: OutboxRow, now: number): void {
  const { id, channel, to, template } = operation.body as { id: string; channel: string; to: string; template: string };
  db.insert(notices)
    .values({
      uid: id,
      subjectKind: operation.aggregateKind,
      subjectUid: operation.aggregateUid,
      kind: template,
      way: channel,
      recipient: to,
      status: 'queued',
      issuedAt: now,
      issuedBy: operation.actorName,
    })
    .onConflictDoNothing()
    .run();
}
