import { azCapitalise } from '#shared/az/case.ts';
import { formatDate, formatInstant } from '#shared/az/dates.ts';
import { channelWords, kindWords, outcomeWords } from '#shared/az/officialWords.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { RegistrationCardData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { card, fullName, letter, printable, type CardLine } from '../documents/letterParts.ts';
import { ink } from '../documents/page.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';

/** The registration-control card on paper: what was entered, who works on it, how it ended. What is not known yet is left out, but for the lines that are filled in by hand. */
export function registrationCard(unclean: RegistrationCardData): PdfDefinition {
  const data = printable(unclean);
  const { letterhead, number, citizen } = data;
  return letter(data, number, `Qeydiyyat-nəzarət vərəqəsi № ${number}`, data.printedAt, [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    { text: 'QEYDİYYAT-NƏZARƏT VƏRƏQƏSİ', bold: true, fontSize: 14, characterSpacing: 2, alignment: 'center', margin: [0, 8, 0, 4] },
    ...part('Daxilolma və qeydiyyat', [
      ['Daxil olub', formatInstant(data.submittedAt), 'half'],
      ['Üsulu', azCapitalise(channelWords[data.channel]), 'half'],
      ['Qeydə alınıb', data.registeredAt === null ? 'qeydə alınmayıb' : formatInstant(data.registeredAt), 'half'],
      ['Qeydə alan', data.officer, 'half'],
      ['Göndərən təşkilat', data.incoming],
      ['Xidmət', data.service],
    ]),
    ...part('Müraciət edən', [
      ['Soyadı, adı, atasının adı', data.isAnonymous ? 'anonim (6.4)' : fullName(citizen) || 'göstərilməyib'],
      ['FİN', citizen.fin, 'half'],
      ['Sənədin nömrəsi', data.documentNumber, 'half'],
      ['Doğum tarixi', data.birthDate && formatDate(data.birthDate), 'half'],
      ['Əlaqə nömrəsi', citizen.phone && formatPhone(citizen.phone), 'half'],
      ['E-poçt', citizen.email],
      ['Qeydiyyat ünvanı', data.registeredAddress],
      ['Yaşadığı ünvan', data.currentAddress],
      ['Sosial status', data.socialStatus, 'half'],
      ['İmtiyaz statusu', data.privilege, 'half'],
      ['Fərdi / kollektiv', data.signatures === null ? 'fərdi' : `kollektiv, ${data.signatures} imza`],
      ['Nümayəndə', data.representative],
    ]),
    ...part('Müraciət', [
      ['Növü', azCapitalise(kindWords[data.kind]), 'half'],
      ['İlkin / təkrar', data.previousNumber === null ? 'ilkin' : `təkrar, № ${data.previousNumber}`, 'half'],
      ['Mövzusu', data.subject],
      ['Qısa məzmunu', data.summary],
      ['Kimdən şikayət olunur', data.complainedOf],
      ['Vərəq sayı', data.sheetCount === null ? null : String(data.sheetCount), 'half'],
      ['Əlavələr', data.attachments.length === 0 ? null : `${data.attachments.length} fayl${sheetsOf(data)}`, 'half'],
    ]),
    ...(data.details.length === 0 ? [] : part('Xidmətin forması', data.details.map(({ label, value }) => [label, value] as const))),
    ...part('İcra və nəzarət', [
      ['Dərkənar', data.resolution ?? blank],
      ['Dərkənarın müəllifi', data.resolution === null ? blank : data.resolutionBy, 'half'],
      ['Dərkənarın tarixi', data.resolution === null ? blank : data.resolutionAt === null ? null : formatInstant(data.resolutionAt), 'half'],
      ['İcraçı', data.executors ?? blank],
      ['Şöbə', data.department],
      ['İcra müddəti', data.dueDate === null ? blank : formatDate(data.dueDate), 'half'],
      ['Nəticə', data.outcome === null ? blank : azCapitalise(outcomeWords[data.outcome]), 'half'],
      ['Tamamlanmaya qaytarma', data.returned],
      ['Əlavə öyrənilmə', data.study],
      ['Müddətin uzadılması', data.extension],
      ['Müddətin dayanması', data.pauses],
      ['Yönləndirmə', data.forwarding],
      ['Birləşdirilib', data.joining],
      ['Buna birləşdirilənlər', data.joined],
      ['Baxılmamış saxlanılıb', data.leaving],
      ['Geri götürülüb', data.withdrawal],
      ['Cavab', data.reply ?? blank],
      ['Nəzarətdən çıxarılıb', data.closedAt === null ? blank : formatInstant(data.closedAt), 'half'],
      ['İşə tikilib', data.filedTo ?? blank, 'half'],
    ]),
  ]);
}

/** A line for the pen. */
const blank = '______________';

function sheetsOf({ attachments }: RegistrationCardData): string {
  const sheets = attachments.reduce((sum, file) => sum + (file.sheets ?? 0), 0);
  return sheets > 0 ? `, ${sheets} vərəq` : '';
}

/** A part with its heading, closer set than on a letter: a usual card is one page. */
function part(title: string, lines: readonly CardLine[]): PdfContent[] {
  const heading = { text: title, bold: true, fontSize: 10.5, color: ink.accent, margin: [-2, -3.4, 0, 0] };
  return [{ ...(card(lines, heading) as object), fontSize: 9.5, lineHeight: 1, margin: [0, 0, 0, 5] }];
}
