import { formatDate, formatInstant } from '#shared/az/dates.ts';
import type { PlanPlace } from '#shared/closures/plan.ts';
import { AppError } from '#shared/errors.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { fullName, printable } from '../documents/letterParts.ts';
import { ink } from '../documents/page.ts';
import { renderPdf, type PdfDefinition } from '../documents/pdf.ts';
import type { Office } from '../office.ts';
import { officialByUid } from '../officials/queries.ts';
import { bookingByUid } from '../reception/touched.ts';
import { closureByUid } from './record.ts';
import { contactsOf } from './steps.ts';

interface Line {
  readonly number: string;
  readonly citizen: string;
  readonly reach: string;
  readonly was: string;
  readonly becomes: string;
}

/** The citizens of a carried out closure whom neither SMS nor e-mail reaches, as a paper to telephone by. @throws AppError `closure.nobodyToPhone` */
export async function phoneList(office: Office, uid: string): Promise<{ fileName: string; pdf: Uint8Array }> {
  const { closure, lines } = await office.store.read((db) => {
    const found = closureByUid(db, uid);
    const place = ({ officialUid, date, startTime }: PlanPlace) => {
      const official = officialByUid(db, officialUid);
      return `${[formatDate(date), startTime].filter(Boolean).join(', ')}\n${official ? `${official.surname} ${official.name}` : '—'}`;
    };
    const all = found.plan.entries.flatMap(({ doneAt, bookingUid, from, decision }): Line[] => {
      const row = doneAt === null ? null : bookingByUid(db, bookingUid);
      if (!row) return [];
      const { sms, email, phone } = contactsOf(row);
      if (sms || email) return [];
      const reach = phone ? formatPhone(phone) : (row.currentAddress ?? row.registeredAddress ?? '—');
      return [{ number: row.number, citizen: fullName(row), reach, was: place(from), becomes: decision.kind === 'move' ? place(decision.to) : 'Ləğv edilib' }];
    });
    return { closure: found, lines: all };
  });
  if (lines.length === 0) throw new AppError('closure.nobodyToPhone');
  const span = `${formatDate(closure.fromDate)} – ${formatDate(closure.toDate)}`;
  const pdf = await renderPdf(document(printable(lines), printable(closure.reason), span, office.now()), office.resourcesDir);
  return { fileName: `Zəng ediləcəklər ${span}.pdf`, pdf };
}

function document(lines: readonly Line[], reason: string, span: string, now: number): PdfDefinition {
  const head = ['№', 'Vətəndaş', 'Telefon və ya ünvan', 'Əvvəlki vaxt', 'Yeni vaxt', 'Bildirildi'].map((text) => ({ text, bold: true, color: ink.grey, fontSize: 9 }));
  return {
    title: `Zəng ediləcəklər, ${span}`,
    createdAt: now,
    content: [
      { text: 'Zəng ediləcək vətəndaşlar', bold: true, fontSize: 16 },
      { text: `Qəbulun keçirilmədiyi günlər: ${span}. Səbəb: ${reason}.\nBu vətəndaşlara SMS və ya elektron məktub çatmır. Siyahı ${formatInstant(now)} tarixinə tərtib edilib.`, color: ink.grey, fontSize: 10, margin: [0, 3, 0, 10] },
      {
        fontSize: 9.5,
        lineHeight: 1.1,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [16, '*', 92, 84, 84, 48],
          body: [head, ...lines.map(({ number, citizen, reach, was, becomes }, i) => [String(i + 1), `${citizen}\n${number}`, reach, was, becomes, ''])],
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => ink.hairline, paddingTop: () => 4, paddingBottom: () => 3 },
      },
    ],
  };
}
