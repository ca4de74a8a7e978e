import { describe, expect, test } from 'vitest';
import { renderPdf, type PdfDefinition } from '#backend/documents/pdf.ts';
import { completionNotice } from '#backend/notices/completionNotice.ts';
import { forwardingNotice } from '#backend/notices/forwardingNotice.ts';
import { joiningNotice } from '#backend/notices/joiningNotice.ts';
import { leavingNotice } from '#backend/notices/leavingNotice.ts';
import { longerTermNotice } from '#backend/notices/longerTermNotice.ts';
import { reopeningNotice, withdrawalNotice } from '#backend/notices/reopeningNotice.ts';
import { completion, copiesNotice, extension, forwarding, joining, leaving, reopening, study, withdrawal } from '../../support/noticeSamples.ts';
import { pdfInfo, pdfPageText, pdfText } from '../../support/poppler.ts';

const render = (definition: PdfDefinition) => renderPdf(definition, 'resources');
const inOneLine = (text: string) => text.replace(/\s+/gu, ' ');
const textOf = async (definition: PdfDefinition) => inOneLine(pdfText(await render(definition)));

const all = {
  completion: completionNotice(completion),
  study: longerTermNotice(study),
  extension: longerTermNotice(extension),
  forwarding: forwardingNotice(forwarding),
  copies: forwardingNotice(copiesNotice),
  leaving: leavingNotice(leaving),
  joining: joiningNotice(joining),
  reopening: reopeningNotice(reopening),
  withdrawal: withdrawalNotice(withdrawal),
};

describe('a notice of a step beside the straight way', () => {
  test.each(Object.entries(all))('of a %s is one page of A4 of the same family: head, number, addressee, signature, who prepared it, check code', async (_kind, definition) => {
    const pdf = await render(definition);
    expect(pdfInfo(pdf)).toMatchObject({ Pages: '1', Title: 'Bildiriş № GT-2026/001284', 'Page size': expect.stringContaining('A4') });
    const text = inOneLine(pdfText(pdf));
    for (const part of [
      'GÖYTƏPƏ RAYON İCRA HAKİMİYYƏTİ', 'tel.: 024 999 00 11', '№ GT-2026/001284', '«24» noyabr 2026-cı il', 'Cəfərquliyeva Günəş Əşrəf qızı', 'Üzeyir Hacıbəyov küçəsi 27', 'Hörmətli Günəş Əşrəf qızı!',
      '21 noyabr 2026-cı il tarixində GT-2026/001284 nömrəsi ilə daxil olmuş', 'İcra Hakimiyyətinin başçısı', 'M.Y.', 'İcraçı: Şəfəq Ömərova, tel.: 024 999 00 12', '5HXT-8MWB-Q2KR',
    ]) expect(text).toContain(part);
    // The identity code is not for whoever opens the envelope.
    expect(text).not.toContain('7KQ2XZ9');
  });

  test('a return for completion names what is wrong, what to do and the last day', async () => {
    const text = await textOf(all.completion);
    for (const part of [
      'ərizənizdə çatışmazlıq aşkar edilmişdir. Müraciət tamamlanması üçün Sizə qaytarılır.', 'SON TAMAMLAMA GÜNÜ', '08.12.2026', 'Çatışmazlıq: Əlavə edilmiş çıxarışın surəti oxunmur', 'Nə etməlisiniz: Çıxarışın bütün səhifələrinin',
      'Yaşadığınız ünvanın mənzil nömrəsini göstərin.', 'yuxarıdakı ünvana göndərə və ya şəxsən təqdim edə bilərsiniz', 'Bu vaxtadək baxılma müddəti dayanır.',
    ]) expect(text).toContain(part);
    expect(text).not.toMatch(/portal/iu);
  });

  test('a return to who came through the portal is by the rules for e-services, and is completed there; where no day was given none is named', async () => {
    const text = await textOf(completionNotice({ ...completion, channel: 'portal', completeBy: null, isPaused: false }));
    for (const part of ['191 nömrəli qərarı ilə təsdiq edilmiş Qaydaların 7.4-cü bəndinə əsasən müraciət tamamlanması üçün Sizə qaytarılır', 'portalının «Müraciətlərim» bölməsində tamamlaya bilərsiniz']) expect(text).toContain(part);
    for (const part of ['SON TAMAMLAMA', 'müddəti dayanır', 'ünvana göndərə']) expect(text).not.toContain(part);
  });

  test('a longer term names its clause, its ground, the date before and the new one', async () => {
    const studied = await textOf(all.study);
    for (const part of ['ərizənizdə qaldırılan məsələnin əlavə öyrənilməsi və yoxlanılması tələb olunur', '10.1-ci maddəsinə əsasən müraciətə 30 iş günü ərzində, 6 yanvar 2027-ci il tarixinədək baxılacaqdır', '11.12.2026', '06.01.2027', 'Əsas: Yağış kanalizasiyasının layihəsi', 'şikayət etmək hüququnuz']) expect(studied).toContain(part);
    const extended = await textOf(all.extension);
    for (const part of ['10.2-ci maddəsinə əsasən müraciətə baxılma müddəti 3 fevral 2027-ci il tarixinədək uzadılmışdır', 'ƏVVƏLKİ MÜDDƏT', '06.01.2027', '03.02.2027', 'Əsas: Mənzil-Kommunal']) expect(extended).toContain(part);
    expect(extended).not.toContain('iş günü ərzində');
    expect(await textOf(longerTermNotice({ ...extension, dueBefore: null }))).not.toContain('ƏVVƏLKİ MÜDDƏT');
  });

  test('the parts of a date never come apart at the end of a line, whatever stands before it and however it is set', async () => {
    for (let length = 0; length < 24; length += 1) {
      const pdf = await render(longerTermNotice({ ...study, number: `GT-2026/${'1'.repeat(length)}`, dueDate: '2027-01-14', ground: `${'a'.repeat(length)} və «05» noyabr 2026-cı il tarixli sənəd, 14 yanvar 2027-ci il tarixli sorğu, habelə 9 mart 2027-ci ildə gözlənilən rəy.` }));
      const lines = pdfText(pdf).split('\n');
      const whole = (date: string) => lines.reduce((sum, line) => sum + line.split(date).length - 1, 0);
      expect([whole('14 yanvar 2027-ci il'), whole('«05» noyabr 2026-cı il'), whole('9 mart 2027-ci ildə')]).toEqual([2, 1, 1]);
    }
  });

  test('a forwarding tells the citizen to which body, and why; copies which part went where, and who answers the rest', async () => {
    const whole = await textOf(all.forwarding);
    for (const part of ['7.10-cu maddəsinə əsasən baxılması üçün aidiyyəti üzrə göndərilmişdir', 'Göndərildiyi orqan Göytəpə Rayon Mənzil-Kommunal Təsərrüfatı Birliyi', 'Səbəb: Məsələ həmin birliyin səlahiyyətinə aiddir.']) expect(whole).toContain(part);
    const parts = await textOf(all.copies);
    for (const part of ['bir neçə orqanın səlahiyyətinə aiddir', 'Yağış kanalizasiyasının təmizlənməsi.', '«Nurlu İşıq» ASC', 'Həyətin işıqlandırılması.', 'qalan hissəsinə tərəfimizdən baxılır']) expect(parts).toContain(part);
  });

  test('a joining names the earlier application and until when both are answered', async () => {
    expect(await textOf(all.joining)).toContain('eyni məsələ üzrə 4 noyabr 2026-cı il tarixində GT-2026/001190 nömrəsi ilə daxil olmuş əvvəlki müraciətə birləşdirilmişdir. Hər iki müraciətə birlikdə baxılır və onlara ən geci 26 noyabr 2026-cı il tarixinədək bir cavab veriləcəkdir.');
    expect(await textOf(joiningNotice({ ...joining, earlier: { ...joining.earlier, dueDate: null } }))).toContain('baxılır və onlara bir cavab veriləcəkdir');
  });

  test('a reopening and a withdrawal tell what becomes of the review', async () => {
    const reopened = await textOf(all.reopening);
    for (const part of ['ərizəniz 23 noyabr 2026-cı il tarixində baxılmamış saxlanılmışdı. Hazırda ona baxılması davam etdirilir.', '21.12.2026', 'Əsas: Məhkəmə qərarı ləğv olunub.', 'ən geci 21 dekabr 2026-cı il tarixinədək baxılacaq']) expect(reopened).toContain(part);
    expect(await textOf(reopeningNotice({ ...reopening, dueDate: null }))).not.toContain('CAVAB MÜDDƏTİ');
    expect(await textOf(reopeningNotice({ ...reopening, closedBy: null }))).toContain('ərizənizə baxılması davam etdirilir.');
    expect(await textOf(reopeningNotice({ ...reopening, closedBy: { step: 'withdraw', on: '2026-11-23', number: null } }))).toContain('tarixində geri götürüldüyü üçün baxılmamış saxlanılmışdı.');
    expect(await textOf(all.withdrawal)).toContain('şikayətinizin geri götürülməsi qeydə alınmış və «Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikası Qanununun 8.1-ci maddəsinə əsasən müraciət baxılmamış saxlanılmışdır.');
  });

  test('letters of the whole alphabet, of Cyrillic and decomposed ones are read back; what the font lacks has what is most like it', async () => {
    const reason = 'Əə Ğğ Iı İi Öö Şş Üü Çç; Әлијев Ғәзәнфәр Өмәр Һәсән Ҝүләр Ҹавад, Щёкин Ъ Ы Э; Şəki'.normalize('NFD');
    expect(await textOf(completionNotice({ ...completion, reason }))).toContain(reason.normalize('NFC').replace('Ҝ', 'Қ').replace('Ҹ', 'Ҷ'));
    const pasted = await textOf(completionNotice({ ...completion, reason: 'Borc 25,50 ₼-dir\u00ad, ödə\u00adniş\u202e edilməyib 🙂👍🏽 ✔ aydındır; 20 °C, № 7 © ™.' }));
    expect(pasted).toContain('Borc 25,50 AZN-dir, ödəniş edilməyib ✓ aydındır; 20 °C, № 7 © ™.');
  });

  test('a text longer than a page runs over numbered pages whole, and the signature never stands alone', async () => {
    const ground = `${'Sənədlər araşdırılır və yerində baxış keçirilir. '.repeat(180)}\n${'Əlavə rəy gözlənilir. '.repeat(60)}SON`;
    const pdf = await render(longerTermNotice({ ...extension, ground }));
    const pages = Number(pdfInfo(pdf).Pages);
    expect(pages).toBeGreaterThan(2);
    const texts = Array.from({ length: pages }, (_, i) => inOneLine(pdfPageText(pdf, i + 1)));
    expect(texts.join(' ').split('araşdırılır')).toHaveLength(181);
    texts.slice(1).forEach((text, i) => expect(text).toMatch(new RegExp(`^№ GT-2026/001284 ${i + 2} `)));
    expect(texts.slice(0, -1).join()).not.toContain('5HXT-8MWB-Q2KR');
    expect(texts.at(-1)).toMatch(/şikayət etmək hüququnuz vardır\. .*İcra Hakimiyyətinin başçısı.*5HXT-8MWB-Q2KR/u);
  });

  test('a table of copies longer than a page is printed whole', async () => {
    const bodies = Array.from({ length: 12 }, (_, i) => ({ body: `${i + 1}-ci idarə`, part: 'Həyətin işıqlandırılması və abadlaşdırılması məsələsi. '.repeat(12) }));
    const text = await textOf(forwardingNotice({ ...copiesNotice, bodies }));
    expect(text.split('abadlaşdırılması')).toHaveLength(145);
    for (const { body } of bodies) expect(text).toContain(body);
  });
});
