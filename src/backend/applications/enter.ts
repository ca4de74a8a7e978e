import { uuidv7 } from 'uuidv7';
import type { ApplicationKind, Channel } from '#shared/applications/lifecycle.ts';
import type { Json } from '#shared/json.ts';
import { applicationRecord, type ApplicationRecord } from '#shared/portal/records.ts';
import type { CommandContext } from '../command.ts';
import { replaceWords } from '../db/search.ts';
import { insertRow } from '../db/rows.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { applicationRow, type ApplicationInsert } from './record.ts';
import { applicationEvents, applications } from './tables.ts';
import { applicationWords } from './words.ts';

/** Who appeals, as they are known where the application is entered. */
interface Appellant {
  readonly fin: string | null;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
  readonly documentNumber: string | null;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly socialStatus: string | null;
  readonly privilege: string | null;
}

/** What a whole card says beyond the appellant and the matter. */
type CardParts = Pick<ApplicationRecord, 'isCollective' | 'signatureCount' | 'representative' | 'details' | 'attachments' | 'isAnonymous' | 'previous' | 'incoming' | 'sheetCount'>;

const plainCard: CardParts = {
  isCollective: false,
  signatureCount: null,
  representative: null,
  details: {},
  attachments: [],
  isAnonymous: false,
  previous: null,
  incoming: null,
  sheetCount: null,
};

/** An application that is entered here instead of arriving from the portal. */
export interface NewApplication {
  /** Made where the form is opened, so that the same form sent twice is one application; a new one when left out. */
  readonly uid?: string;
  /** When it came; now when left out. */
  readonly receivedAt?: number;
  readonly card?: CardParts;
  readonly service: string;
  /** What it is known by until it is registered; must be unlike any other. */
  readonly portalNumber: string;
  readonly kind: ApplicationKind;
  readonly subject: string;
  readonly summary: string;
  readonly text: string;
  /** Of whom a complaint complains, where that is known. */
  readonly complainedOf: string | null;
  readonly channel: Channel;
  readonly appellant: Appellant;
  /** What the first point of its timeline keeps, under `timeline.<action>`. */
  readonly event: { readonly action: string; readonly detail: Readonly<Record<string, Json>> };
}

/** An application decided and not yet written. */
export interface EnteredApplication {
  readonly uid: string;
  /** The row as it will be written. */
  readonly row: ApplicationInsert;
  readonly outbox: readonly OutboxOperation[];
  /** Writes the row, its words and the first point of its timeline. Returns the row's id. */
  readonly write: (db: WriteDb) => number;
}

/**
 * Enters an application in the transaction of another command. It stands as submitted and waits in the queue like any other, so that a clerk registers it the same day
 * (Law on citizens' appeals: registration on the day of receipt); the portal hears of it before any later step.
 */
export function enterApplication(application: NewApplication, { actor, now }: CommandContext): EnteredApplication {
  const { appellant, event, uid = uuidv7(), receivedAt = now, card = plainCard, ...fields } = application;
  const { phone, email, currentAddress, socialStatus, privilege, ...citizen } = appellant;
  const at = new Date(now).toISOString();
  const body = {
    ...fields,
    id: uid,
    // The first version is the portal's to give; its document asks for one.
    version: 1,
    updatedAt: at,
    submittedAt: new Date(receivedAt).toISOString(),
    status: 'submitted',
    citizen,
    contact: { phone, email, currentAddress },
    socialStatus,
    privilege,
    ...card,
    registration: null,
    assignment: null,
    reply: null,
    closedAt: null,
    rating: null,
  };
  const row = { ...applicationRow(applicationRecord.parse(body)), version: 0 };
  return {
    uid,
    row,
    outbox: [{ aggregate: { kind: 'application', uid }, method: 'PUT', path: `/v1/applications/${uid}`, body, baseVersion: null, before: { removedAt: now } }],
    write(db) {
      const id = insertRow(db, applications, row);
      replaceWords(db)(id, applicationWords(db)(row), true);
      insertRow(db, applicationEvents, { applicationId: id, at: now, action: event.action, actorName: actor.name, detail: event.detail });
      return id;
    },
  };
}
