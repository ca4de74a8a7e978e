import { ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { bakuDate, bakuInstant, formatDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import type { ReceptionDayPlan } from '#shared/officials/expansion.ts';
import type { Locale } from '#shared/shell.ts';
import { defineKeeping } from '../command.ts';
import { insertRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { expansionOf, officialByUid, type StoredOfficial } from './queries.ts';
import { toldSessions } from './tables.ts';

/** A file to save under its name. */
export interface NamedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const months = 12;

/** A session as a file names it: the n-th of its day, whatever its hours are. */
interface Told {
  readonly date: string;
  readonly session: number;
  readonly startTime: string;
  readonly endTime: string;
}

interface Planned extends Told {
  readonly day: ReceptionDayPlan;
  readonly of: ReceptionDayPlan['sessions'][number];
}

/**
 * The receptions of an official in the coming 12 months as an iCalendar file (RFC 5545), one event a session. An event bears the same UID in every file and a higher
 * SEQUENCE in a later one, so that other hours take the place of the earlier ones; what an earlier file told and the schedule has no longer comes as cancelled.
 * Times stand in UTC: every calendar program understands those without knowing the time zone of Baku. A citizen's name never gets into it.
 * @throws AppError `official.notFound`, `schedule.noDays` when there is nothing to save
 */
export const calendarFile = defineKeeping({
  permission: 'reception.view',
  load(db, { uid }: { readonly uid: string; readonly locale: Locale }, { office }) {
    const official = officialByUid(db, uid);
    if (!official || official.removedAt !== null) throw new AppError('official.notFound');
    const today = bakuDate(office.now());
    const planned = plannedSessions(db, office, official, today);
    const isPlanned = new Set(planned.map(placeOf));
    const gone = toldSince(db, uid, today).filter((told) => !isPlanned.has(placeOf(told)));
    if (planned.length + gone.length === 0) throw new AppError('schedule.noDays');
    return { official, today, planned, gone };
  },
  decide({ official, today, planned, gone }, { locale }, { now }) {
    return {
      topics: [],
      rows(db): NamedFile {
        remember(db, official.uid, today, planned);
        const { t } = createTranslator(locale);
        return { fileName: `${t('officials.ics.file', { name: `${official.surname} ${official.name}` })}.ics`, bytes: new TextEncoder().encode(fileOf(official, planned, gone, locale, now)) };
      },
    };
  },
});

/** Somebody who does not receive any more has no days to come. */
function plannedSessions(db: ReadDb, office: Office, { uid, active }: StoredOfficial, today: string): Planned[] {
  if (!active) return [];
  const until = Temporal.PlainDate.from(today).add({ months }).toString();
  return expansionOf(db, office, uid, today, until).days.flatMap((day) => day.sessions.map((of, i) => ({ date: day.date, session: i + 1, startTime: of.startTime, endTime: of.endTime, day, of })));
}

function fileOf(official: StoredOfficial, planned: readonly Planned[], gone: readonly Told[], locale: Locale, now: number): string {
  const { t } = createTranslator(locale);
  const name = [official.surname, official.name, official.patronymic].filter(Boolean).join(' ');
  const calendar = new ICalCalendar({ name: t('officials.ics.name', { name }), prodId: { company: 'Qabulxana', product: 'Reception', language: locale.toUpperCase() }, method: ICalCalendarMethod.PUBLISH });
  const common = ({ date, session, startTime, endTime }: Told) => ({
    id: `${official.uid}-${date}-${session}@qabulxana`,
    sequence: sequenceAt(now),
    stamp: new Date(now),
    start: new Date(bakuInstant(date, startTime)),
    end: new Date(bakuInstant(date, endTime)),
    summary: t('officials.ics.summary', { name }),
  });
  for (const session of planned) {
    const { day: { plannedDate, exception }, of: { slotMinutes, placesPerSlot } } = session;
    calendar.createEvent({
      ...common(session),
      status: ICalEventStatus.CONFIRMED,
      location: official.room ? t('officials.ics.room', { room: official.room }) : null,
      description: [
        official.position,
        slotMinutes === null ? t('officials.ics.dayOnly', { places: placesPerSlot }) : t('officials.ics.slots', { minutes: slotMinutes, places: placesPerSlot }),
        plannedDate ? t('officials.ics.moved', { date: formatDate(plannedDate) }) : '',
        exception?.note ?? '',
      ]
        .filter(Boolean)
        .join('\n'),
      transparency: ICalEventTransparency.OPAQUE,
      busystatus: ICalEventBusyStatus.BUSY,
    });
  }
  for (const session of gone) {
    calendar.createEvent({ ...common(session), status: ICalEventStatus.CANCELLED, transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE });
  }
  return calendar.toString();
}

/** A later file of any computer of the office bears a higher number: the seconds since 2020, within the 31 bits that calendar programs keep. */
function sequenceAt(now: number): number {
  return Math.floor((now - Date.UTC(2020, 0, 1)) / 1000);
}

const placeOf = ({ date, session }: Told) => `${date} ${session}`;

function toldSince(db: ReadDb, officialUid: string, today: string): Told[] {
  return db
    .statement<Told>('SELECT date, session, start_time AS startTime, end_time AS endTime FROM told_sessions WHERE official_uid = ? AND date >= ? ORDER BY date, session')
    .all(officialUid, today);
}

/** Keeps what the files tell from today on; what was cancelled stays, for whoever opens a later file alone. */
function remember(db: WriteDb, officialUid: string, today: string, planned: readonly Planned[]): void {
  db.statement('DELETE FROM told_sessions WHERE official_uid = ? AND date < ?').run(officialUid, today);
  const forget = db.statement('DELETE FROM told_sessions WHERE official_uid = ? AND date = ? AND session = ?');
  for (const { date, session, startTime, endTime } of planned) {
    forget.run(officialUid, date, session);
    insertRow(db, toldSessions, { officialUid, date, session, startTime, endTime });
  }
}
