import { uuidv7 } from 'uuidv7';
import { numberOf } from '#shared/applications/number.ts';
import { formatDate } from '#shared/az/dates.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { hasAddress, isInLetter, waysToTell, type WordsInLetter } from '#shared/notices/telling.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import { channelsFor, type CitizenEvent, type MessageChannel } from '#shared/services/notices.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation, OutboxRow } from '../outbox/outbox.ts';
import { readSetting } from '../settings/settings.ts';
import { notices } from './tables.ts';
import { weighMessage } from './telling.ts';

/** A citizen's application as a message about it needs it. */
interface Recipient {
  readonly uid: string;
  readonly number?: string | null;
  readonly portalNumber: string;
  readonly channel: string;
  readonly dueDate?: string | null;
  /** The last day for completing. */
  readonly completeBy?: string | null;
  /** The number of the earlier application that it is joined to. */
  readonly joinedToNumber?: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
}

/** Who tells the citizen: by the channels of which service's card, and where the citizen can ask. */
export interface Teller {
  readonly service: Pick<ServiceRecord, 'notify'>;
  /** Telephone of the desk, from the head of the paper that the service writes on; null where the office has none. */
  readonly deskPhone: string | null;
}

/** Telephone of the desk where a citizen can ask about an application of a service. */
export function deskPhoneOf(db: ReadDb, { letterhead }: Pick<ServiceRecord, 'letterhead'>): string | null {
  return readSetting(db, 'letterheads')?.[letterhead].phone || null;
}

const dayOf = (date: string | null | undefined) => (date ? formatDate(date) : '—');

/** What is said alike to everybody; what the portal shows, or a letter says, is left to `portalWords` and `letterWords`. */
const facts: Record<CitizenEvent, (application: Recipient) => string> = {
  registered: ({ number, dueDate }) => `Müraciətiniz qeydə alındı. Nömrəsi: ${number}. Baxılma müddəti: ${dayOf(dueDate)}.`,
  answered: (application) => `${numberOf(application)} nömrəli müraciətinizə cavab verildi.`,
  returned: (application) => `${numberOf(application)} nömrəli müraciətinizdə çatışmazlıq var.`,
  forwarded: (application) => `${numberOf(application)} nömrəli müraciətiniz aidiyyəti üzrə göndərildi.`,
  copiesSent: (application) => `${numberOf(application)} nömrəli müraciətinizin digər qurumlara aid hissələri onlara göndərildi, qalanına biz baxırıq.`,
  studied: (application) => `${numberOf(application)} nömrəli müraciətinizin əlavə öyrənilməsi tələb olunur. Baxılma müddəti: ${dayOf(application.dueDate)} tarixinədək.`,
  extended: (application) => `${numberOf(application)} nömrəli müraciətinizə baxılma müddəti ${dayOf(application.dueDate)} tarixinədək uzadıldı.`,
  leftWithoutReview: (application) => `${numberOf(application)} nömrəli müraciətiniz baxılmamış saxlanıldı.`,
  joined: (application) => `${numberOf(application)} nömrəli müraciətiniz eyni məsələ üzrə ${application.joinedToNumber ?? ''} nömrəli müraciətə birləşdirildi. Hər ikisinə bir cavab veriləcək.`,
  withdrawn: (application) => `${numberOf(application)} nömrəli müraciətinizin geri götürülməsi qeydə alındı, müraciət 8.1-ci maddəyə əsasən baxılmamış saxlanıldı.`,
  reopened: (application) => `${numberOf(application)} nömrəli müraciətinizə yenidən baxılır.${application.dueDate ? ` Baxılma müddəti: ${formatDate(application.dueDate)} tarixinədək.` : ''}`,
};

/** Where whoever sent it through the portal reads the rest. */
const portalWords: Readonly<Record<WordsInLetter, string>> = {
  answered: 'Cavabı portalın "Müraciətlərim" bölməsində oxuya bilərsiniz.',
  returned: 'Nə etməli olduğunuz portalın "Müraciətlərim" bölməsində yazılıb.',
  forwarded: 'Hansı quruma göndərildiyini portalda oxuya bilərsiniz.',
  copiesSent: 'Ətraflı: portalda.',
  leftWithoutReview: 'Səbəbini portalın "Müraciətlərim" bölməsində oxuya bilərsiniz.',
};

/** What the others are sent a letter with, by post or at the desk: the portal may not show them their application. */
const letterWords: Readonly<Record<WordsInLetter, { readonly sent: string; readonly taken: string }>> = {
  answered: { sent: 'Cavab məktubu ünvanınıza göndərilir, onu qəbulxanadan da ala bilərsiniz.', taken: 'Cavab məktubunu qəbulxanadan ala bilərsiniz.' },
  returned: { sent: 'Nə etməli olduğunuz Sizə göndərilən məktubda yazılıb.', taken: 'Nə etməli olduğunuz barədə məktubu qəbulxanadan alın.' },
  forwarded: { sent: 'Hansı quruma göndərildiyi Sizə ünvanlanan məktubda yazılıb.', taken: 'Hansı quruma göndərildiyini qəbulxanadan öyrənə bilərsiniz.' },
  copiesSent: { sent: 'Ətraflı: məktubda.', taken: 'Ətraflı: qəbulxanada.' },
  leftWithoutReview: { sent: 'Səbəbi Sizə göndərilən məktubda yazılıb.', taken: 'Səbəbi yazılan məktubu qəbulxanadan ala bilərsiniz.' },
};

/** What a citizen is told, in the state language: at most 160 characters (two or three parts of an SMS, since the letters of the language take two bytes), without personal data, and never sending to the portal who did not come through it. */
function textOf(event: CitizenEvent, application: Recipient, { deskPhone }: Pick<Teller, 'deskPhone'>, to: Recipient = application): string {
  const isFromPortal = to.channel === 'portal';
  const rest = !isInLetter(event) ? null : isFromPortal ? portalWords[event] : letterWords[event][hasAddress(to) ? 'sent' : 'taken'];
  const lastDay = event === 'returned' && application.completeBy ? `Son gün: ${formatDate(application.completeBy)}.` : null;
  const desk = isFromPortal || deskPhone === null ? null : `Tel.: ${formatPhone(deskPhone)}.`;
  return [facts[event](application), rest, lastDay, desk].filter((part) => part !== null).join(' ');
}

/**
 * The SMS and e-mails that a service's card asks for at an event; for utility applications of internally displaced
 * persons both go out at registration and at the result. A channel for which the citizen gave no address is left out.
 */
export function citizenMessages(teller: Teller, application: Recipient, event: CitizenEvent): OutboxOperation[] {
  return addressesOf(teller.service, application, event).map(({ channel, to }) => message(application, channel, to, event, textOf(event, application, teller)));
}

function addressesOf(service: Teller['service'], application: Recipient, event: CitizenEvent): Array<{ channel: MessageChannel; to: string }> {
  const reached = waysToTell(application);
  return channelsFor(service.notify, event).flatMap((channel) => {
    const to = channel === 'sms' ? application.phone : application.email;
    return reached[channel] && to ? [{ channel, to }] : [];
  });
}

/**
 * The same to everybody whose application was joined to one: what becomes of that one is the answer to theirs. Whoever is reached by a message about the earlier one
 * already reads there of both.
 * @param joined each with its own service
 */
export function messagesToJoined(teller: Teller, application: Recipient, event: CitizenEvent, joined: ReadonlyArray<{ readonly row: Recipient; readonly service: Teller['service'] }>): OutboxOperation[] {
  const told = new Map(citizenMessages(teller, application, event).map((operation) => [addressOf(operation), { operation, numbers: [] as string[] }]));
  const others: OutboxOperation[] = [];
  for (const each of joined) {
    for (const { channel, to } of addressesOf(each.service, each.row, event)) {
      const known = told.get(`${channel} ${to}`);
      if (known) known.numbers.push(numberOf(each.row));
      else others.push(message(each.row, channel, to, event, `${numberOf(each.row)} nömrəli müraciətiniz ${numberOf(application)} nömrəli müraciətə birləşdirilib. ${textOf(event, application, teller, each.row)}`));
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
