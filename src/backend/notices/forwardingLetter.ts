import { azCapitalise } from '#shared/az/case.ts';
import { bakuInstant, dateInLetters } from '#shared/az/dates.ts';
import { kindWords } from '#shared/az/officialWords.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { ForwardingLetterData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { card, fullName, letter, nextPage, paragraph, printable, signature } from '../documents/letterParts.ts';
import { mm } from '../documents/page.ts';
import type { PdfDefinition } from '../documents/pdf.ts';

/** The letter under which an application, or a copy of the part that concerns them, goes to another body; the application itself follows on a page of its own. */
export function forwardingLetter(unclean: ForwardingLetterData): PdfDefinition {
  const data = printable(unclean);
  const { letterhead, number, citizen, part } = data;
  const law = '«Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikası Qanununun 7.10-cu maddəsinə əsasən';
  const registered = `${dateInLetters(data.registeredOn)} tarixində ${data.applicationNumber} nömrəsi ilə qeydə alınmış müraciət`;
  return letter(data, number, `Müşayiət məktubu № ${number}`, bakuInstant(data.date), [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    { text: data.body, bold: true, margin: [mm(95), 20, 0, 18] },
    paragraph(
      part === null
        ? `${law}, ${registered} səlahiyyətinizə aid olduğu üçün baxılmaq üzrə Sizə göndərilir.`
        : `${law}, ${registered} bir neçə qurumun səlahiyyətinə aid məsələlərdən ibarətdir. Sizə aid hissəyə baxılması üçün müraciətin surəti göndərilir, qalan hissəyə tərəfimizdən baxılır.`,
    ),
    card([
      ['Müraciət edən', fullName(citizen) || 'göstərilməyib'],
      ['Ünvanı', citizen.address],
      ['Əlaqə nömrəsi', citizen.phone && formatPhone(citizen.phone), 'half'],
      ['Növü', azCapitalise(kindWords[data.kind]), 'half'],
      ['Qısa məzmunu', data.summary],
      ['Sizə aid hissə', part],
      ['Əsas', data.reason],
      ['Əlavə', `${part === null ? 'müraciətin mətni' : 'müraciətin surəti'}${data.attachments > 0 ? `, ${data.attachments} fayl` : ''}`],
    ]),
    signature(data, [paragraph('Müraciətə qanunla müəyyən edilmiş müddətdə baxılmasını və nəticəsi barədə müraciət edənə məlumat verilməsini xahiş edirik.', 0)]),
    nextPage(part === null ? 'MÜRACİƏTİN MƏTNİ' : 'MÜRACİƏTİN SURƏTİ'),
    ...data.text
      .split(/\n+/u)
      .filter((each) => each.trim() !== '')
      .map((each) => paragraph(each)),
  ]);
}
