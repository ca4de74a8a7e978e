import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { numberOf } from '#shared/applications/number.ts';
import { bakuInstant } from '#shared/az/dates.ts';
import { checkEntry, partAhead } from '#shared/applications/checkEntry.ts';
import type { enterInput, Entry } from '#shared/applications/entry.ts';
import type { EnteredView, EntryDraftView, PreviousView } from '#shared/applications/entryViews.ts';
import type { ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { AppError, inputFaults } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { listKnower, serviceByCode } from '../classifiers/queries.ts';
import { defineCommand } from '../command.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { enterApplication, type NewApplication } from './enter.ts';
import { entryFilesOf, moveEntryFiles } from './files.ts';
import { prepareRegistration, registrationStep } from './registration.ts';
import type { ApplicationRow } from './steps.ts';
import { applications, entryDrafts, entryFiles } from './tables.ts';

type Input = z.output<typeof enterInput>;

/**
 * Keeps an application that reached the office past the portal, with the files beside its form, and registers it in the same step where that is asked for.
 * The same form sent twice is one application. What the person had begun is then forgotten.
 * @throws ZodError with the path of each field that the service's card finds wrong, AppError `application.unknownService`, `attachment.notFound`,
 *   `auth.notAllowed`, `numbers.none` …
 */
export const enterByHand = defineCommand({
  name: 'applications.enter',
  permission: 'applications.enter',
  load(db, { form, register }: Input, context) {
    const { actor, now } = context;
    const known = rowBy(db, applications, 'uid', form.uid);
    if (known) return { known, service: null, files: [], previous: null, registration: null };
    if (register && !may(actor.role, 'applications.register')) throw new AppError('auth.notAllowed');
    const service = serviceByCode(db, form.service);
    if (!service?.active) throw new AppError('application.unknownService', { service: form.service });
    const faults: Array<{ key: string; code: string }> = [...checkEntry(service, form, listKnower(db))];
    const ahead = partAhead(form, now);
    if (ahead) faults.push({ key: ahead, code: 'inFuture' });
    if (faults.length > 0) throw inputFaults(faults.map(({ key, code }) => [['form', ...key.split('.')], code] as const));
    const theirs = entryFilesOf(db, actor);
    const files = form.files.map(({ uid }) => {
      const file = theirs.find((each) => each.uid === uid);
      if (!file) throw new AppError('attachment.notFound');
      return file;
    });
    const receivedAt = bakuInstant(form.receivedOn, form.receivedTime);
    return {
      known: null,
      service,
      files,
      previous: form.isRepeat && form.previousNumber !== null ? rowByNumber(db, form.previousNumber) : null,
      registration: register ? prepareRegistration(db, service, receivedAt, context) : null,
    };
  },
  decide({ known, files, previous, registration }, { form }, context) {
    const { actor, now } = context;
    const subject = { kind: 'application', uid: form.uid };
    if (known) {
      return { subject, detail: { repeated: true }, outbox: [], topics: [], rows: (): EnteredView => ({ id: known.id, number: known.number, dueDate: known.dueDate }) };
    }
    const entered = enterApplication(
      newApplication(form, {
        attachments: files.map(({ uid: id, name, mediaType, size, sha256 }) => ({ id, name, mediaType, size, sha256 })),
        previous: form.isRepeat && form.previousNumber !== null ? { number: previous?.number ?? previous?.portalNumber ?? form.previousNumber, applicationId: previous?.uid ?? null } : null,
      }),
      context,
    );
    const row = { ...(entered.row as Omit<ApplicationRow, 'id'>), revision: 1, countedFrom: null, departmentCode: null };
    const step = registration && registrationStep(row, registration, context);
    return {
      subject,
      detail: { channel: form.channel, files: files.length, ...step?.result },
      outbox: [...entered.outbox, ...(step?.outbox ?? [])],
      topics: ['applications', 'reports'],
      rows(db): EnteredView {
        const id = entered.write(db);
        moveEntryFiles(db, id, form.files, actor, now);
        step?.write(db, id);
        forgetEntry(db, actor);
        return { id, number: step?.result.number ?? null, dueDate: step?.result.dueDate ?? null };
      },
    };
  },
});

function newApplication(form: Entry, { attachments, previous }: Pick<NonNullable<NewApplication['card']>, 'attachments' | 'previous'>): NewApplication {
  const { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress, currentAddress, phone, email, socialStatus, privilege } = form;
  const { service, kind, subject, summary, text, channel } = form;
  return {
    uid: form.uid,
    receivedAt: bakuInstant(form.receivedOn, form.receivedTime),
    service, kind, subject, summary, text, channel,
    complainedOf: kind === 'complaint' ? form.complainedOf : null,
    portalNumber: entryNumber(form),
    appellant: { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress, currentAddress, phone, email, socialStatus, privilege },
    card: {
      isCollective: form.isCollective,
      signatureCount: form.isCollective ? form.signatureCount : null,
      representative: form.hasRepresentative
        ? { surname: form.representativeSurname, name: form.representativeName, patronymic: form.representativePatronymic, powerOfAttorney: form.powerOfAttorney }
        : null,
      details: form.details,
      attachments,
      isAnonymous: form.author === 'anonymous',
      previous,
      incoming: form.incomingBody === null ? null : { body: form.incomingBody, number: form.incomingNumber, date: form.incomingDate },
      sheetCount: form.sheetCount,
    },
    event: { action: 'enteredByHand', detail: { channel } },
  };
}

/** What it is known by until it is registered: the day it came and signs of its own, `Ə-20261121-9F3A2C` (*əl ilə*). */
function entryNumber({ uid, receivedOn }: Entry): string {
  return `Ə-${receivedOn.replaceAll('-', '')}-${uid.replaceAll('-', '').slice(-6).toUpperCase()}`;
}

function rowByNumber(db: ReadDb, number: string): ApplicationRow | null {
  const row = rowBy(db, applications, 'number', number) ?? rowBy(db, applications, 'portalNumber', number);
  return row && row.removedAt === null ? row : null;
}

/** The earlier application that a number names, ours or the portal's; null where it is not here. */
export function previousByNumber(db: ReadDb, number: string): PreviousView | null {
  const row = rowByNumber(db, number);
  return row && { id: row.id, number: numberOf(row), summary: row.summary, status: row.status as ApplicationStatus, submittedAt: row.submittedAt };
}

/** What a person has begun and not saved, with the files beside it. */
export function entryDraft(db: ReadDb, actor: Actor): EntryDraftView {
  const draft = rowBy(db, entryDrafts, 'personUid', actor.uid);
  const files = entryFilesOf(db, actor).map(({ uid, name, mediaType, size }) => ({ uid, name, mediaType, size }));
  return { form: (draft?.form as Record<string, Json> | undefined) ?? null, updatedAt: draft?.updatedAt ?? null, files };
}

/** Keeps what a person has typed so far. Nobody else sees it, and nothing hears of it. */
export async function keepEntryDraft(office: Office, actor: Actor, form: Record<string, Json>): Promise<void> {
  const values = { form, updatedAt: office.now() };
  await office.store.write((db) => db.insert(entryDrafts).values({ personUid: actor.uid, ...values }).onConflictDoUpdate({ target: entryDrafts.personUid, set: values }).run());
}

/** Forgets what a person has begun, with its files: on purpose, or because it was saved. */
export function forgetEntry(db: WriteDb, actor: Actor): void {
  db.delete(entryDrafts).where(eq(entryDrafts.personUid, actor.uid)).run();
  db.delete(entryFiles).where(eq(entryFiles.personUid, actor.uid)).run();
}
