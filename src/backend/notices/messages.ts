import { uuidv7 } from 'uuidv7';
import { formatDate } from '#shared/az/dates.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import { channelsFor, type CitizenEvent } from '#shared/services/notices.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxOperation, OutboxRow } from '../outbox/outbox.ts';
import { notices } from './tables.ts';

interface Recipient {
  readonly uid: string;
  readonly number?: string | null;
  readonly portalNumber: string;
  readonly dueDate?: string | null;
  /** The last day for completing. */
  readonly completeBy?: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

const numberOf = ({ number, portalNumber }: Recipient) => number ?? portalNumber;

/** What a citizen is told, in the state language. Short enough for one SMS, and without personal data. */
const texts: Record<CitizenEvent, (application: Recipient) => string> = {
  registered: ({ number, dueDate }) => `Müraciətiniz qeydə alındı. Nömrəsi: ${number}. Baxılma müddəti: ${dueDate ? formatDate(dueDate) : '—'}.`,
  answered: (application) => `${numberOf(application)} nömrəli müraciətinizə cavab verildi. Cavabı portalın "Müraciətlərim" bölməsində oxuya bilərsiniz.`,
  returned: (application) => `${numberOf(application)} nömrəli müraciətinizdə çatışmazlıq var. Nə etməli olduğunuz portalın "Müraciətlərim" bölməsində yazılıb.${application.completeBy ? ` Son gün: ${formatDate(application.completeBy)}.` : ''}`,
  forwarded: (application) => `${numberOf(application)} nömrəli müraciətiniz aidiyyəti üzrə göndərildi. Hansı quruma göndərildiyini portalda oxuya bilərsiniz.`,
  copiesSent: (application) => `${numberOf(application)} nömrəli müraciətinizin digər qurumlara aid hissələrinin surətləri onlara göndərildi. Qalan hissəsinə biz baxırıq. Ətraflı: portalda.`,
  studied: (application) => `${numberOf(application)} nömrəli müraciətinizin əlavə öyrənilməsi tələb olunur. Baxılma müddəti: ${application.dueDate ? formatDate(application.dueDate) : '—'} tarixinədək.`,
  extended: (application) => `${numberOf(application)} nömrəli müraciətinizə baxılma müddəti ${application.dueDate ? formatDate(application.dueDate) : '—'} tarixinədək uzadıldı.`,
  leftWithoutReview: (application) => `${numberOf(application)} nömrəli müraciətiniz baxılmamış saxlanıldı. Səbəbini portalın "Müraciətlərim" bölməsində oxuya bilərsiniz.`,
  reopened: (application) => `${numberOf(application)} nömrəli müraciətinizə yenidən baxılır.`,
};

/**
 * The SMS and e-mails that a service's card asks for at an event; for utility applications of internally displaced
 * persons both go out at registration and at the result. A channel for which the citizen gave no address is left out.
 */
export function citizenMessages(service: Pick<ServiceRecord, 'notify'>, application: Recipient, event: CitizenEvent): OutboxOperation[] {
  const channels = channelsFor(service.notify, event);
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
