import { uuidv7 } from 'uuidv7';
import { formatDate } from '#shared/az/dates.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import { channelsFor, type CitizenEvent } from '#shared/services/notices.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxOperation, OutboxRow } from '../outbox/outbox.ts';
import { notices } from './tables.ts';
import { weighMessage } from './telling.ts';

interface Recipient {
  readonly uid: string;
  readonly number?: string | null;
  readonly portalNumber: string;
  readonly dueDate?: string | null;
  /** The last day for completing. */
  readonly completeBy?: string | null;
  /** The number of the earlier application that it is joined to. */
  readonly joinedToNumber?: string | null;
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
  joined: (application) => `${numberOf(application)} nömrəli müraciətiniz eyni məsələ üzrə əvvəlki ${application.joinedToNumber ?? ''} nömrəli müraciətə birləşdirildi. Hər ikisinə bir cavab veriləcək.`,
  withdrawn: (application) => `${numberOf(application)} nömrəli müraciətinizin geri götürülməsi qeydə alındı, ona baxılması dayandırıldı.`,
  reopened: (application) => `${numberOf(application)} nömrəli müraciətinizə yenidən baxılır.`,
};

/**
 * The SMS and e-mails that a service's card asks for at an event; for utility applications of internally displaced
 * persons both go out at registration and at the result. A channel for which the citizen gave no address is left out.
 */
export function citizenMessages(service: Pick<ServiceRecord, 'notify'>, application: Recipient, event: CitizenEvent): OutboxOperation[] {
  return channelsFor(service.notify, event).flatMap((channel) => {
    const to = channel === 'sms' ? application.phone : application.email;
    return to ? [message(application, channel, to, event, texts[event](application))] : [];
  });
}

/**
 * The same to everybody whose application was joined to one: what becomes of that one is the answer to theirs. Whoever is reached by a message about the earlier one
 * already reads there of both.
 * @param joined each with its own service
 */
export function messagesToJoined(service: Pick<ServiceRecord, 'notify'>, application: Recipient, event: CitizenEvent, joined: ReadonlyArray<{ readonly row: Recipient; readonly service: Pick<ServiceRecord, 'notify'> }>): OutboxOperation[] {
  const told = new Map(citizenMessages(service, application, event).map((operation) => [addressOf(operation), { operation, numbers: [] as string[] }]));
  const others: OutboxOperation[] = [];
  for (const each of joined) {
    for (const channel of channelsFor(each.service.notify, event)) {
      const to = channel === 'sms' ? each.row.phone : each.row.email;
      const known = to ? told.get(`${channel} ${to}`) : undefined;
      if (known) known.numbers.push(numberOf(each.row));
      else if (to) others.push(message(each.row, channel, to, event, `${numberOf(each.row)} nömrəli müraciətiniz ${numberOf(application)} nömrəli müraciətə birləşdirilib. ${texts[event](application)}`));
    }
  }
  const both = [...told.values()].map(({ operation, numbers }) => {
    const body = operation.body as { text: string };
    return numbers.length === 0 ? operation : { ...operation, body: { ...body, text: `${body.text} Birləşdirilmiş müraciətinizə də aiddir: ${numbers.join(', ')}.` } };
  });
  return [...both, ...others];
}

const addressOf = ({ body }: OutboxOperation) => `${(body as { channel: string }).channel} ${(body as { to: string }).to}`;

function message(application: Recipient, channel: string, to: string, template: CitizenEvent, text: string): OutboxOperation {
  return {
    aggregate: { kind: 'application', uid: application.uid },
    method: 'POST',
    path: '/v1/notifications',
    body: { id: uuidv7(), applicationId: application.uid, channel, to, template, text },
    baseVersion: null,
    before: {},
  };
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
  weighMessage(db, template, operation.aggregateUid);
}
