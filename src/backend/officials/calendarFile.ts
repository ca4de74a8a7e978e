import { ICalCalendar, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { bakuDate, bakuInstant, formatDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import type { Locale } from '#shared/shell.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { expansionOf, officialByUid } from './queries.ts';

/** A file to save under its name. */
export interface NamedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const months = 12;

/**
 * The receptions of an official in the coming 12 months as an iCalendar file (RFC 5545), one event a session. Times stand in UTC: every calendar
 * program understands those without knowing the time zone of Baku. A citizen's name never gets into it.
 * @throws AppError `official.notFound`, `schedule.noDays` when there is nothing to save
 */
export function calendarFile(db: ReadDb, office: Office, uid: string, locale: Locale): NamedFile {
  const official = officialByUid(db, uid);
  if (!official || official.removedAt !== null) throw new AppError('official.notFound');
  const { t } = createTranslator(locale);
  const today = bakuDate(office.now());
  const until = Temporal.PlainDate.from(today).add({ months }).toString();
  const { days } = expansionOf(db, office, uid, today, until);
  if (days.length === 0) throw new AppError('schedule.noDays');

  const name = [official.surname, official.name, official.patronymic].filter(Boolean).join(' ');
  const calendar = new ICalCalendar({ name: t('officials.ics.name', { name }), prodId: { company: 'Qabulxana', product: 'Reception', language: locale.toUpperCase() } });
  for (const { date, sessions, plannedDate, exception } of days) {
    for (const { startTime, endTime, slotMinutes, placesPerSlot } of sessions) {
      calendar.createEvent({
        id: `${uid}-${date}-${startTime.replace(':', '')}@qabulxana`,
        stamp: new Date(office.now()),
        start: new Date(bakuInstant(date, startTime)),
        end: new Date(bakuInstant(date, endTime)),
        summary: t('officials.ics.summary', { name }),
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
  }
  return { fileName: `${t('officials.ics.file', { name: `${official.surname} ${official.name}` })}.ics`, bytes: new TextEncoder().encode(calendar.toString()) };
}
