import { azCapitalise } from '#shared/az/case.ts';
import { bakuInstant, dateInLetters, formatDate } from '#shared/az/dates.ts';
import { kindWords } from '#shared/az/officialWords.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { ForwardingLetterData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { authorOf, card, letter, nextPage, paragraph, printable, signature } from '../documents/letterParts.ts';
import { mm } from '../documents/page.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';
import { cameInWords } from './stepLetter.ts';

/** The letter under which an application, or a copy of the part that concerns them, goes to another body; the application itself follows on a page of its own, and so does each that was joined to it. */
export function forwardingLetter(unclean: ForwardingLetterData): PdfDefinition {
  const data = printable(unclean);
  const { letterhead, number, citizen, part, joined } = data;
  const law = '«Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikası Qanununun 7.10-cu maddəsinə əsasən';
  const came = `${dateInLetters(data.registeredOn)} tarixində ${data.applicationNumber} nömrəsi ilə ${cameInWords(data)} müraciət`;
  const isSeveral = joined.length > 0;
  const joinedToIt = isSeveral ? ` və ona birləşdirilmiş ${joined.map((each) => each.number).join(', ')} nömrəli ${joined.length === 1 ? 'müraciət' : 'müraciətlər'}` : '';
  const enclosed = part === null ? 'müraciətin mətni' : 'müraciətin surəti';
  return letter(data, number, `Müşayiət məktubu № ${number}`, bakuInstant(data.date), [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    { text: data.body, bold: true, margin: [mm(95), 20, 0, 18] },
    paragraph(
      part === null
        ? `${law}, ${came}${joinedToIt} səlahiyyətinizə aid olduğundan baxılması üçün Sizə göndərilir.`
        : `${law}, ${came}${joinedToIt} bir neçə qurumun səlahiyyətinə aid məsələlərdən ibarətdir. Sizə aid hissəyə baxılması üçün ${isSeveral ? 'müraciətlərin' : 'müraciətin'} surəti göndərilir, qalan hissəyə tərəfimizdən baxılır.`,
    ),
    card([
      ['Müraciət edən', authorOf(citizen) || 'göstərilməyib'],
      ['Ünvanı', citizen.address],
      ['Əlaqə nömrəsi', citizen.phone && formatPhone(citizen.phone), 'half'],
      ['Növü', azCapitalise(kindWords[data.kind]), 'half'],
      ['Kollektiv müraciət', data.signatures === null ? null : `${data.signatures} imza`],
      ['Nümayəndə', data.representative],
      ['Göndərən təşkilat', data.incoming],
      ['Qısa məzmunu', data.summary],
      ['Sizə aid hissə', part],
      ['Əsas', data.reason],
      ...joined.map((each) => ['Birləşdirilmiş müraciət', joinedWords(each)] as const),
      ['Əlavə', [enclosed, ...joined.map((each) => `${each.number} nömrəli ${enclosed}`), ...(data.attachments > 0 ? [`${data.attachments} fayl`] : [])].join(', ')],
    ]),
    signature(data, [paragraph(`${isSeveral ? 'Müraciətlərə' : 'Müraciətə'} qanunla müəyyən edilmiş müddətdə baxılmasını və nəticəsi barədə ${joined.some((each) => authorOf(each.citizen) !== authorOf(citizen)) ? 'müraciət edənlərə' : 'müraciət edənə'} məlumat verilməsini xahiş edirik.`, 0)]),
    ...enclosure(part === null ? 'MÜRACİƏTİN MƏTNİ' : 'MÜRACİƏTİN SURƏTİ', data.text),
    ...joined.flatMap((each) => enclosure(`BİRLƏŞDİRİLMİŞ MÜRACİƏT № ${each.number}`, each.text)),
  ]);
}

/** Which application was joined, and whose it is. */
function joinedWords({ number, registeredOn, citizen }: ForwardingLetterData['joined'][number]): string {
  return [`№ ${number} (${formatDate(registeredOn)})`, authorOf(citizen) || 'müraciət edən göstərilməyib', citizen.address, citizen.phone && formatPhone(citizen.phone)].filter(Boolean).join(', ');
}

function enclosure(title: string, text: string): PdfContent[] {
  return [
    nextPage(title),
    ...text
      .split(/\n+/u)
      .filter((each) => each.trim() !== '')
      .map((each) => paragraph(each)),
  ];
}
