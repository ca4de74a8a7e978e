import type { ForwardingNoticeData } from '#shared/notices/data.ts';
import { card, paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { ofTheLaw, paragraphsOf, stepLetter, thatCame } from './stepLetter.ts';

/** Notice to the citizen that their application was forwarded to the competent body, or copies of its parts to several (7.10). The letter to the body is another paper. */
export function forwardingNotice(unclean: ForwardingNoticeData): PdfDefinition {
  const data = printable(unclean);
  const [first] = data.bodies;
  const law = `${ofTheLaw} 7.10-cu maddəsinə əsasən`;
  if (first && first.part === null) {
    return stepLetter(
      data,
      [
        paragraph([`Bildiririk ki, ${thatCame(data)} ${law} baxılması üçün `, { text: 'aidiyyəti üzrə göndərilmişdir', bold: true }, '.']),
        card([['Göndərildiyi orqan', first.body]]),
        ...(data.reason === null ? [] : paragraphsOf(data.reason, 'Səbəb')),
      ],
      ['Müraciətinizə həmin orqan baxacaq və nəticəsi barədə Sizə məlumat verəcəkdir.'],
    );
  }
  return stepLetter(
    data,
    [
      paragraph([`Bildiririk ki, ${thatCame(data, 'də')} qaldırılan məsələlər bir neçə orqanın səlahiyyətinə aiddir. ${law} müraciətin surətləri `, { text: 'aid olduqları orqanlara göndərilmişdir', bold: true }, ':']),
      card(data.bodies.map(({ body, part }) => [body, part] as const)),
    ],
    ['Həmin orqanlar onlara aid hissələrə baxacaq və nəticəsi barədə Sizə məlumat verəcəklər. Müraciətin qalan hissəsinə tərəfimizdən baxılır və Sizə cavab veriləcəkdir.'],
  );
}
