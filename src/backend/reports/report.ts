import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { buildMonthlyReport, type ApplicationCount, type MonthlyReport } from '#shared/reports/monthlyReport.ts';
import { countApplications, countApplicationsByEnd, countRatings, monthsWithApplications } from '../applications/counts.ts';
import { allClassifiers } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { countBookings } from '../reception/counts.ts';
import { readSetting } from '../settings/settings.ts';
import { monthlyWorkbook } from './monthlyWorkbook.ts';

/** The figures of a month: applications registered in it and receptions of its days. */
export function monthReport(db: ReadDb, office: Office, month: string): MonthlyReport {
  const services = allClassifiers(db).services;
  const previousMonth = Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString();
  const previous = monthsWithApplications(db).includes(previousMonth) ? countApplications(db, ...spanOf(previousMonth)) : null;
  return buildMonthlyReport(
    {
      month,
      today: bakuDate(office.now()),
      applications: countApplicationsByEnd(db, ...spanOf(month)) as ApplicationCount[],
      previous: previous as ApplicationCount[] | null,
      bookings: countBookings(db, ...spanOf(month)),
      ratings: countRatings(db, ...spanOf(month)),
      serviceNames: new Map(services.map((service) => [service.code, service.nameAz])),
    },
    office.calendar,
  );
}

/** The month as an Excel workbook. @throws AppError `notice.noLetterhead` before the office's name is known */
export async function renderWorkbook(office: Office, month: string): Promise<{ fileName: string; bytes: Uint8Array; report: MonthlyReport }> {
  const { report, letterheads } = await office.store.read((db) => ({ report: monthReport(db, office, month), letterheads: readSetting(db, 'letterheads') }));
  if (!letterheads) throw new AppError('notice.noLetterhead');
  return { fileName: `Hesabat ${month}.xlsx`, bytes: await monthlyWorkbook(report, letterheads.authority), report };
}

function spanOf(month: string): [from: string, to: string] {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  return [`${month}-01`, yearMonth.toPlainDate({ day: yearMonth.daysInMonth }).toString()];
}
