import { describe, expect, test } from 'vitest';
import { renderPdf, type PdfDefinition } from '#backend/documents/pdf.ts';
import { answerNotice } from '#backend/notices/answerNotice.ts';
import { receptionNotice } from '#backend/notices/receptionNotice.ts';
import { registrationNotice } from '#backend/notices/registrationNotice.ts';
import { answer, letterhead, longAnswer, plainEmblem, reception, registration, utility } from '../../support/noticeSamples.ts';
import { pdfFonts, pdfInfo, pdfPageText, pdfText } from '../../support/poppler.ts';

const render = (definition: PdfDefinition) => renderPdf(definition, 'resources');
const inOneLine = (text: string) => text.replace(/\s+/gu, ' ');
const alphabet = 'Aa Bb Cc Çç Dd Ee Əə Ff Gg Ğğ Hh Xx Iı İi Jj Kk Qq Ll Mm Nn Oo Öö Pp Rr Ss Şş Tt Uu Üü Vv Yy Zz';

describe('a notice on paper', () => {
  test('every letter of the Azerbaijani alphabet can be read back from the file', async () => {
    const pdf = await render(registrationNotice({ ...registration, summary: alphabet }));
    expect(inOneLine(pdfText(pdf))).toContain(alphabet);
  });

  test('letters typed in decomposed spelling are printed as the letters they are', async () => {
    const pdf = await render(registrationNotice({ ...registration, summary: 'Şəkinin küçələri\u0000'.normalize('NFD') }));
    expect(inOneLine(pdfText(pdf))).toContain('Şəkinin küçələri');
  });

  test('fonts are embedded as subsets that map back to Unicode', async () => {
    const fonts = pdfFonts(await render(registrationNotice(registration)));
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatchObject({ name: expect.stringMatching(/^[A-Z]{6}\+SourceSerif4/), embedded: true, subset: true, unicode: true });
  });

  test('is A4 in the state language, titled by its number, and names no person as its author', async () => {
    const pdf = await render(registrationNotice(registration));
    const info = pdfInfo(pdf);
    expect(info['Page size']).toContain('A4');
    expect(info.Title).toBe('Bildiriş № GT-2026/001284');
    expect(info.Author).toBeUndefined();
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (az)');
  });

  test('the same data give the same bytes, also when the definition is rendered twice', async () => {
    const definition = registrationNotice(registration);
    const first = await render(definition);
    expect(Buffer.compare(first, await render(definition))).toBe(0);
    expect(Buffer.compare(first, await render(registrationNotice(registration)))).toBe(0);
  });

  test('several notices can be rendered at once', async () => {
    const all = await Promise.all([registrationNotice(registration), receptionNotice(reception), answerNotice(answer)].map(render));
    expect(all.map((pdf) => pdfInfo(pdf).Title)).toEqual(['Bildiriş № GT-2026/001284', 'Qəbul bildirişi № QB-2026/000417', 'Cavab məktubu № C-2026/000932']);
  });

  test('a damaged emblem is said in words, and what is no PNG is left out', async () => {
    const damaged = { ...letterhead, emblemPng: plainEmblem().slice(0, 40) };
    await expect(render(registrationNotice({ ...registration, letterhead: damaged }))).rejects.toMatchObject({ code: 'documents.badEmblem' });
    const other = { ...letterhead, emblemPng: Buffer.from('GIF89a').toString('base64') };
    expect(pdfInfo(await render(registrationNotice({ ...registration, letterhead: other }))).Pages).toBe('1');
  });
});

describe('the registration notice', () => {
  test('says everything of its layout on one page', async () => {
    const pdf = await render(registrationNotice(registration));
    expect(pdfInfo(pdf).Pages).toBe('1');
    const text = inOneLine(pdfText(pdf));
    for (const part of [
      'GÖYTƏPƏ RAYON İCRA HAKİMİYYƏTİ', 'AZ9900, Göytəpə şəhəri', 'tel.: 024 999 00 11', '№ GT-2026/001284', '«21» noyabr 2026-cı il', 'BİLDİRİŞ',
      '21.11.2026 09:14', '11.12.2026', '20.11.2026 17:42', '26-0098431', 'Cəfərquliyeva Günəş Əşrəf qızı', '7KQ2XZ9', '050 555 01 99', 'Ərizə', '3 fayl',
      'Təqaüdçü', 'Məcburi köçkün', '15 iş günü ərzində, ən geci 11 dekabr 2026-cı il tarixinədək baxılır', 'qeydə alınmış və baxılması üçün qəbul edilmişdir', 'elektron hökumət portalında', 'şikayət etmək hüququnuz',
      'İcra Hakimiyyətinin başçısı', 'Rüfət Şıxəliyev', 'M.Y.', 'İcraçı: Şəfəq Ömərova, tel.: 024 999 00 12', 'Yoxlama kodu', '7F3K-92QD',
    ]) expect(text).toContain(part);
  });

  test('still fits one page with an emblem and a long name of the office', async () => {
    const long = { ...letterhead, nameAz: 'Azərbaycan Respublikasının Göytəpə Şəhəri Nizami Rayon İcra Hakimiyyəti', emblemPng: plainEmblem() };
    expect(pdfInfo(await render(registrationNotice({ ...registration, letterhead: long }))).Pages).toBe('1');
  });

  test('has what the service’s own form says on a second page', async () => {
    const pdf = await render(registrationNotice({ ...registration, details: [{ label: 'Rayon', value: 'Nümunə rayonu' }, { label: 'Əvvəlki ünvan', value: 'Daşbulaqlı kəndi, Sahil küçəsi 12' }] }));
    expect(pdfInfo(pdf).Pages).toBe('2');
    expect(pdfText(pdf)).toMatch(/XİDMƏTİN FORMASI[\s\S]*Rayon\s+Nümunə rayonu[\s\S]*Əvvəlki ünvan\s+Daşbulaqlı kəndi, Sahil küçəsi 12/);
  });

  test('leaves out the lines that have no value', async () => {
    const bare = { ...registration, socialStatus: null, privilege: null, attachments: 0, portalNumber: null, preparedBy: null, citizen: { ...registration.citizen, fin: null, phone: null } };
    const text = pdfText(await render(registrationNotice(bare)));
    for (const label of ['Sosial status', 'İmtiyaz statusu', 'Əlavələr', 'Portaldakı nömrəsi', 'FİN', 'Əlaqə nömrəsi', 'İcraçı']) expect(text).not.toContain(label);
  });

  test('gives the date alone where it was not counted by the days of review', async () => {
    const text = inOneLine(pdfText(await render(registrationNotice({ ...registration, reviewDays: null, dueDate: '2027-01-12' }))));
    expect(text).toContain('uyğun olaraq ən geci 12 yanvar 2027-ci il tarixinədək baxılır');
    expect(text).not.toContain('iş günü ərzində');
  });

  test('what did not come through the portal has a first number, and is not to be followed there', async () => {
    const text = inOneLine(pdfText(await render(registrationNotice({ ...registration, channel: 'post', portalNumber: 'Ə-20261121-0001' }))));
    for (const part of ['İlkin nömrəsi', 'Ə-20261121-0001', 'qeydiyyat nömrəsini bildirməklə məlumat ala bilərsiniz']) expect(text).toContain(part);
    expect(text).not.toMatch(/portal/iu);
  });

  test('a summary longer than a page is printed whole', async () => {
    const text = pdfText(await render(registrationNotice({ ...registration, summary: 'Həyətin yağış kanalizasiyasının təmizlənməsi barədə. '.repeat(150) })));
    expect(text.split('kanalizasiyasının')).toHaveLength(151);
  });

  test('a company has its own head', async () => {
    expect(pdfText(await render(registrationNotice({ ...registration, letterhead: utility })))).toContain('«NURLU İŞIQ» AÇIQ SƏHMDAR CƏMİYYƏTİ');
  });
});

describe('the reception notice', () => {
  test('tells when, where and to whom, and to bring a document', async () => {
    const pdf = await render(receptionNotice(reception));
    expect(pdfInfo(pdf).Pages).toBe('1');
    const text = inOneLine(pdfText(pdf));
    for (const part of [
      '27 noyabr 2026-cı il, cümə', '10:30', '204', 'İcra Hakimiyyəti başçısının müavini, Ağazadə İlqar Çingiz oğlu', 'Şikayət', 'QB-2026/000417',
      'Qəbula gələrkən şəxsiyyətinizi təsdiq edən sənədi təqdim edin.', 'Q4XM-T7PA',
    ]) expect(text).toContain(part);
  });

  test('a day without an hour or a room has no empty boxes', async () => {
    const text = pdfText(await render(receptionNotice({ ...reception, startTime: null, room: null })));
    expect(text).not.toContain('SAAT');
    expect(text).not.toContain('OTAQ');
    expect(inOneLine(text)).toContain('Göstərilən gündə gələ bilmədikdə');
  });

  test('without an hour it gives the hours of the reception, and promises no time of one\'s own', async () => {
    const text = inOneLine(pdfText(await render(receptionNotice({ ...reception, startTime: null, hours: { from: '10:00', to: '13:00' } }))));
    expect(text).toContain('QƏBUL SAATLARI');
    expect(text).toContain('10:00–13:00');
    expect(text).toContain('Göstərilən gündə gələ bilmədikdə');
  });
});

describe('the reply', () => {
  test('names the application, its outcome, the reasons and how to complain', async () => {
    const pdf = await render(answerNotice(answer));
    expect(pdfInfo(pdf).Pages).toBe('1');
    const text = inOneLine(pdfText(pdf));
    for (const part of [
      'Hörmətli Günəş Əşrəf qızı!', '4 noyabr 2026-cı il tarixində GT-2026/001190 nömrəsi ilə qeydə alınmış ərizənizə baxılmış', 'müraciətiniz təmin edilmişdir',
      'Mənzil-Kommunal Təsərrüfatı', 'məhkəməyə şikayət etmək hüququnuz vardır',
    ]) expect(text).toContain(part);
    expect(text).not.toContain('BİLDİRİŞ');
    expect(text.split('şikayət etmək hüququnuz')).toHaveLength(2);
  });

  test('ten thousand characters run over numbered pages, and the signature never stands alone', async () => {
    expect(longAnswer.text.length).toBeGreaterThan(10_000);
    const pdf = await render(answerNotice(longAnswer));
    const pages = Number(pdfInfo(pdf).Pages);
    expect(pages).toBeGreaterThan(3);
    const texts = Array.from({ length: pages }, (_, i) => pdfPageText(pdf, i + 1));
    texts.slice(1).forEach((text, i) => expect(text).toMatch(new RegExp(`^№ C-2026/000932\\s+${i + 2}\\s`)));
    expect(texts.slice(0, -1).join()).not.toContain('B9WD-3HNE');
    expect(texts.at(-1)).toContain('B9WD-3HNE');
    expect(inOneLine(texts.at(-1) ?? '')).toMatch(/şikayət etmək hüququnuz vardır\. .*İcra Hakimiyyətinin başçısı/u);
  });

  test('a single paragraph of a hundred thousand characters is printed whole', async () => {
    const text = `${'Cavabın mətni uzundur və səhifədən-səhifəyə keçir. '.repeat(2_000)}SON`;
    expect(inOneLine(pdfText(await render(answerNotice({ ...answer, text }))))).toContain('SON');
  });
});
