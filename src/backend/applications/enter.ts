import { uuidv7 } from 'uuidv7';
import type { ApplicationKind, Channel } from '#shared/applications/lifecycle.ts';
import type { Json } from '#shared/json.ts';
import { applicationRecord } from '#shared/portal/records.ts';
import type { CommandContext } from '../command.ts';
import { replaceWords } from '../db/search.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { applicationRow, searchWords } from './record.ts';
import { applicationEvents, applications } from './tables.ts';

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

/** An application that is entered here instead of arriving from the portal. */
export interface NewApplication {
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
  readonly outbox: readonly OutboxOperation[];
  /** Writes the row, its words and the first point of its timeline. Returns the row's id. */
  readonly write: (db: WriteDb) => number;
}

/**
 * Enters an application in the transaction of another command. It stands as submitted and waits in the queue like any other, so that a clerk registers it the same day
 * (Law on citizens' appeals: registration on the day of receipt); the portal hears of it before any later step.
 */
export function enterApplication(application: NewApplication, { actor, now }: CommandContext): EnteredApplication {
  const { appellant, event, ...fields } = application;
  const { phone, email, currentAddress, socialStatus, privilege, ...citizen } = appellant;
  const uid = uuidv7();
  const at = new Date(now).toISOString();
  const body = {
    ...fields,
    id: uid,
    // The first version is the portal's to give; its document asks for one.
    version: 1,
    updatedAt: at,
    submittedAt: at,
    status: 'submitted',
    citizen,
    contact: { phone, email, currentAddress },
    socialStatus,
    privilege,
    isCollective: false,
    signatureCount: null,
    representative: null,
    details: {},
    attachments: [],
    registration: null,
    assignment: null,
    reply: null,
    closedAt: null,
    rating: null,
  };
  return {
    uid,
    outbox: [{ aggregate: { kind: 'application', uid }, method: 'PUT', path: `/v1/applications/${uid}`, body, baseVersion: null, before: { removedAt: now } }],
    write(db) {
      const row = { ...applicationRow(applicationRecord.parse(body)), version: 0 };
      const { id } = db.insert(applications).values(row).returning({ id: applications.id }).get();
      replaceWords(db)(id, searchWords(row), true);
      db.insert(applicationEvents).values({ applicationId: id, at: now, action: event.action, actorName: actor.name, detail: event.detail }).run();
      return id;
    },
  };
}
