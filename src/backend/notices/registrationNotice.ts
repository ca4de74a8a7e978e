import { azCapitalise } from '#shared/az/case.ts';
import { dateInLetters, formatDate, formatInstant } from '#shared/az/dates.ts';
import { kindWords } from '#shared/az/officialWords.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { RegistrationNoticeData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { card, explanations, fullName, letter, nextPage, panel, paragraph, printable, signature, titleOf } from '../documents/letterParts.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';

/** The notice a citizen gets when their application is registered. */
export function registrationNotice(unclean: RegistrationNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { letterhead, number, citizen, reviewDays, dueDate } = data;
  const isFromPortal = data.channel === 'portal';
  return letter(data, number, `Bildiriş № ${number}`, data.registeredAt, [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    titleOf('BİLDİRİŞ', 'müraciətin qeydə alınması haqqında'),
    paragraph('Bildiririk ki, müraciətiniz qeydə alınmış və baxılması üçün qəbul edilmişdir.'),
    panel(
      [
        ['MÜRACİƏTİN NÖMRƏSİ', number],
        ['QEYDƏ ALINIB', formatInstant(data.registeredAt)],
        ['CAVAB MÜDDƏTİ', formatDate(dueDate)],
      ],
      ['*', 'auto', 'auto'],
    ),
    card([
      ['Müraciətin tarixi', formatInstant(data.submittedAt), 'half'],
      [isFromPortal ? 'Portaldakı nömrəsi' : 'İlkin nömrəsi', data.portalNumber, 'half'],
      ['Soyadı, adı, atasının adı', fullName(citizen)],
      ['Müraciət edən təşkilat', citizen.organisation],
      ['FİN', citizen.fin, 'half'],
      ['Əlaqə nömrəsi', citizen.phone && formatPhone(citizen.phone), 'half'],
      ['Ünvan', citizen.address],
      ['Müraciətin növü', azCapitalise(kindWords[data.kind]), 'half'],
      ['Əlavələr', data.attachments > 0 ? `${data.attachments} fayl` : null, 'half'],
      ['Xidmət', data.service],
      ['Qısa məzmunu', data.summary],
      ['Sosial status', data.socialStatus, 'half'],
      ['İmtiyaz statusu', data.privilege, 'half'],
    ]),
    explanations([
      `Müraciətə «Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikasının Qanununa uyğun olaraq ${reviewDays === null ? '' : `${reviewDays} iş günü ərzində, `}ən geci ${dateInLetters(dueDate)} tarixinədək baxılır. Əlavə məlumat tələb olunduqda müddət Qanunla müəyyən edilmiş qaydada uzadıla bilər və bu barədə Sizə məlumat verilir.`,
      isFromPortal
        ? 'Müraciətin gedişini və nəticəsini elektron hökumət portalında həmin nömrə ilə izləyə bilərsiniz.'
        : 'Müraciətin gedişi barədə yuxarıdakı telefonla, qeydiyyat nömrəsini bildirməklə məlumat ala bilərsiniz.',
      'Müraciətə baxılmasından və ya verilən cavabdan narazı qaldıqda yuxarı orqana (vəzifəli şəxsə) və (və ya) məhkəməyə şikayət etmək hüququnuz vardır.',
    ]),
    signature(data),
    ...formOfService(data.details),
  ]);
}

/** What the service's own form says, on a page of its own: the notice itself is one page. */
function formOfService(details: RegistrationNoticeData['details']): PdfContent[] {
  if (details.length === 0) return [];
  return [nextPage('XİDMƏTİN FORMASI'), card(details.map(({ label, value }) => [label, value] as const))];
}
