import { crc32, deflateSync } from 'node:zlib';
import { bakuInstant } from '#shared/az/dates.ts';
import type {
  AnswerNoticeData,
  CompletionNoticeData,
  ForwardingNoticeData,
  JoiningNoticeData,
  LeavingNoticeData,
  LongerTermNoticeData,
  NoticeCitizen,
  ReceptionNoticeData,
  RegistrationNoticeData,
  ReopeningNoticeData,
  WithdrawalNoticeData,
} from '#shared/notices/data.ts';
import type { Letterhead } from '#shared/notices/letterhead.ts';

/** Papers of an office that does not exist, about people who do not either. */
export const letterhead: Letterhead = {
  kind: 'authority',
  nameAz: 'Göytəpə Rayon İcra Hakimiyyəti',
  address: 'AZ9900, Göytəpə şəhəri, Nizami küçəsi 1',
  phone: '+994249990011',
  email: 'qebul@goytepe-ih.example',
  site: 'www.goytepe-ih.example',
  headPosition: 'İcra Hakimiyyətinin başçısı',
  headName: 'Rüfət Şıxəliyev',
};

/** A picture of one colour, base64 of a PNG, as an office might bring as its emblem. */
export function plainEmblem(width = 8, height = 8): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: width }, () => [0x9f, 0xb0, 0xc3]).flat())]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]).toString('base64');
}

export const utility: Letterhead = {
  kind: 'utility',
  nameAz: '«Nurlu İşıq» Açıq Səhmdar Cəmiyyəti',
  address: 'AZ9901, Bakı şəhəri, Əlincə küçəsi 12',
  phone: '+994129990022',
  email: 'muraciet@nurlu-isiq.example',
  site: 'www.nurlu-isiq.example',
  headPosition: 'Abonentlərlə iş departamentinin müdiri',
  headName: 'Könül Həsənzadə',
};

const citizen: NoticeCitizen = {
  surname: 'Cəfərquliyeva',
  name: 'Günəş',
  patronymic: 'Əşrəf qızı',
  organisation: null,
  fin: '7KQ2XZ9',
  address: 'Göytəpə şəhəri, Üzeyir Hacıbəyov küçəsi 27, mənzil 14',
  phone: '+994505550199',
  email: 'gunes.c@posta.example',
};

const preparedBy = { name: 'Şəfəq Ömərova', phone: '+994249990012' };

export const registration: RegistrationNoticeData = {
  letterhead,
  date: '2026-11-21',
  checkCode: '7F3K-92QD',
  preparedBy,
  number: 'GT-2026/001284',
  channel: 'portal',
  portalNumber: '26-0098431',
  submittedAt: bakuInstant('2026-11-20', '17:42'),
  registeredAt: bakuInstant('2026-11-21', '09:14'),
  citizen,
  kind: 'petition',
  service: 'Vətəndaşların elektron müraciətlərinin qəbulu',
  summary: 'Yaşadığı binanın həyətində sel sularının yığılması və yağış kanalizasiyasının təmizlənməsi barədə.',
  socialStatus: 'Təqaüdçü',
  privilege: 'Məcburi köçkün',
  attachments: 3,
  details: [],
  reviewDays: 15,
  dueDate: '2026-12-11',
};

export const reception: ReceptionNoticeData = {
  letterhead,
  date: '2026-11-21',
  checkCode: 'Q4XM-T7PA',
  preparedBy,
  number: 'QB-2026/000417',
  submittedAt: bakuInstant('2026-11-19', '11:05'),
  citizen,
  kind: 'complaint',
  socialStatus: 'Təqaüdçü',
  privilege: null,
  official: { position: 'İcra Hakimiyyəti başçısının müavini', surname: 'Ağazadə', name: 'İlqar', patronymic: 'Çingiz oğlu' },
  receptionDate: '2026-11-27',
  startTime: '10:30',
  room: '204',
  note: 'Torpaq sahəsinin sərhədinin dəqiqləşdirilməsi barədə.',
};

export const answer: AnswerNoticeData = {
  letterhead,
  date: '2026-11-21',
  checkCode: 'B9WD-3HNE',
  preparedBy,
  number: 'C-2026/000932',
  applicationNumber: 'GT-2026/001190',
  isRegistered: true,
  registeredOn: '2026-11-04',
  citizen,
  kind: 'petition',
  joinedTo: null,
  also: [],
  outcome: 'satisfied',
  text: [
    'Müraciətinizdə göstərilən məsələ yerində araşdırılmış, 9 noyabr 2026-cı il tarixində Mənzil-Kommunal Təsərrüfatı Birliyinin mütəxəssisləri ilə birlikdə binanın həyətinə baxış keçirilmişdir. Baxış zamanı yağış kanalizasiyasının iki quyusunun lil və daşla dolduğu, buna görə də sel sularının həyətə yığıldığı müəyyən edilmişdir.',
    '12–14 noyabr tarixlərində quyular təmizlənmiş, zədələnmiş barmaqlıqlar dəyişdirilmiş və suyun axını bərpa edilmişdir. Görülmüş işlər barədə akt tərtib olunmuş və bina sakinlərinin nümayəndəsi tərəfindən imzalanmışdır.',
    'Gələcəkdə belə hallar barədə rayonun qaynar xəttinə zəng edə və ya portal vasitəsilə məlumat verə bilərsiniz.',
  ].join('\n\n'),
};

export const longAnswer: AnswerNoticeData = {
  ...answer,
  outcome: 'partlySatisfied',
  text: Array.from({ length: 18 }, () => answer.text.slice(0, 560)).join('\n'),
};

const step = { letterhead, date: '2026-11-24', checkCode: '5HXT-8MWB-Q2KR', preparedBy, number: 'GT-2026/001284', registeredOn: '2026-11-21', citizen, kind: 'petition', joinedTo: null, also: [] } as const;

export const completion: CompletionNoticeData = {
  ...step,
  channel: 'post',
  reason: 'Əlavə edilmiş çıxarışın surəti oxunmur, üçüncü səhifəsi yoxdur.',
  whatToDo: 'Çıxarışın bütün səhifələrinin aydın surətini təqdim edin.\nYaşadığınız ünvanın mənzil nömrəsini göstərin.',
  completeBy: '2026-12-08',
  isPaused: true,
};

export const study: LongerTermNoticeData = { ...step, ground: 'Yağış kanalizasiyasının layihəsi yerində yoxlanılmalı və ölçü işləri aparılmalıdır.', days: 30, dueBefore: '2026-12-11', dueDate: '2027-01-06' };

export const extension: LongerTermNoticeData = { ...step, ground: 'Mənzil-Kommunal Təsərrüfatı Birliyindən sənədlər sorğu edilib, cavab gözlənilir.', days: null, dueBefore: '2027-01-06', dueDate: '2027-02-03' };

export const forwarding: ForwardingNoticeData = { ...step, bodies: [{ body: 'Göytəpə Rayon Mənzil-Kommunal Təsərrüfatı Birliyi', part: null }], reason: 'Məsələ həmin birliyin səlahiyyətinə aiddir.' };

export const copiesNotice: ForwardingNoticeData = {
  ...step,
  bodies: [
    { body: 'Göytəpə Rayon Mənzil-Kommunal Təsərrüfatı Birliyi', part: 'Yağış kanalizasiyasının təmizlənməsi.' },
    { body: '«Nurlu İşıq» ASC', part: 'Həyətin işıqlandırılması.' },
  ],
  reason: null,
};

export const joining: JoiningNoticeData = { ...step, earlier: { number: 'GT-2026/001190', registeredOn: '2026-11-04', dueDate: '2026-11-26' } };

export const reopening: ReopeningNoticeData = { ...step, reason: 'Məhkəmə qərarı ləğv olunub.', closedBy: { step: 'leaveWithoutReview', on: '2026-11-23', number: null }, dueDate: '2026-12-21' };

export const withdrawal: WithdrawalNoticeData = { ...step, kind: 'complaint', reason: 'Vətəndaşın 23.11.2026 tarixli yazılı ərizəsi.' };

export const leaving: LeavingNoticeData = { ...step, ground: 'otherProcedure', text: 'Mülkiyyət barədə mübahisəyə məhkəmə qaydasında baxılır.' };
