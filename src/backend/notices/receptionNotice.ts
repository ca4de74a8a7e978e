import { azCapitalise } from '#shared/az/case.ts';
import { bakuInstant, dateInLetters, formatInstant, weekdayName } from '#shared/az/dates.ts';
import { kindWords } from '#shared/az/officialWords.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { ReceptionNoticeData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { card, explanations, fullName, letter, panel, paragraph, printable, signature, titleOf } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';

/** The notice a citizen shows at the door of a reception. */
export function receptionNotice(unclean: ReceptionNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { letterhead, number, citizen, official, receptionDate, startTime, hours, room } = data;
  const appointment: Array<readonly [string, string]> = [['QƏBUL TARİXİ', `${dateInLetters(receptionDate)}, ${weekdayName(receptionDate)}`]];
  if (startTime) appointment.push(['SAAT', startTime]);
  else if (hours) appointment.push(['QƏBUL SAATLARI', `${hours.from}–${hours.to}`]);
  if (room) appointment.push(['OTAQ', room]);
  return letter(data, number, `Qəbul bildirişi № ${number}`, bakuInstant(data.date), [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    titleOf('BİLDİRİŞ', 'vəzifəli şəxsin qəbuluna yazılma haqqında'),
    paragraph(`Bildiririk ki, qəbula yazılmısınız. Qəbulun ${startTime || hours ? 'vaxtı' : 'günü'} və yeri aşağıda göstərilir.`),
    panel(appointment, appointment.map((_, i) => (i === 0 ? '*' : 'auto'))),
    card([
      ['Qəbul edən şəxs', [official.position, fullName(official)].filter(Boolean).join(', ')],
      ['Müraciətin nömrəsi', number, 'half'],
      ['Müraciətin tarixi', formatInstant(data.submittedAt), 'half'],
      ['Soyadı, adı, atasının adı', fullName(citizen)],
      ['FİN', citizen.fin, 'half'],
      ['Əlaqə nömrəsi', citizen.phone && formatPhone(citizen.phone), 'half'],
      ['Ünvan', citizen.address],
      ['Müraciətin növü', azCapitalise(kindWords[data.kind])],
      ['Sosial status', data.socialStatus, 'half'],
      ['İmtiyaz statusu', data.privilege, 'half'],
      ['Qeyd', data.note],
    ]),
    explanations([
      'Qəbula gələrkən şəxsiyyətinizi təsdiq edən sənədi təqdim edin.',
      `Göstərilən ${startTime ? 'vaxtda' : 'gündə'} gələ bilmədikdə yuxarıdakı telefonla əvvəlcədən məlumat verməyiniz xahiş olunur.`,
      'Qəbulda yazılı müraciət təqdim etdikdə o, ümumi qaydada qeydə alınır və Sizə qeydiyyat nömrəsi bildirilir.',
    ]),
    signature(data),
  ]);
}
