import type { ApplicationRecord, BookingRecord } from '#shared/portal/records.ts';

/** What citizens want to speak about, by the kind of appeal. */
export const bookingNotes: Readonly<Record<ApplicationRecord['kind'], readonly string[]>> = {
  petition: [
    'Kənd yolunun təmiri məsələsi ilə bağlı görüşmək istəyirəm.',
    'Həyətyanı torpaq sahəsinin sənədləşdirilməsi barədə məsləhət almaq istəyirəm.',
    'Maddi yardımla bağlı şəxsi müraciətim var.',
    'İşlə təmin olunmaq məsələsini müzakirə etmək istəyirəm.',
    'Uşağımın bağçaya yerləşdirilməsi ilə bağlı.',
    'Qəzalı vəziyyətdə olan evimizə baxış keçirilməsi barədə.',
    'Küçəmizdə içməli suyun verilməsi məsələsi.',
    'Məcburi köçkün ailəsi kimi mənzil məsələmizin vəziyyətini öyrənmək istəyirəm.',
    'Anamın müalicəsinə kömək məsələsi ilə bağlı.',
    'Qaz xəttinin çəkilməsi ilə bağlı sənədləri təqdim edəcəyəm.',
    'Şəhid ailəsinə göstərilən güzəştlər barədə məlumat almaq istəyirəm.',
    'Fərdi sahibkarlıq üçün yer ayrılması məsələsi.',
  ],
  complaint: [
    'Qonşuluqda aparılan icazəsiz tikinti ilə bağlı şikayətim var.',
    'Əvvəlki müraciətimə verilmiş cavabla razı deyiləm.',
    'Torpaq sahəmin sərhədinin pozulması barədə.',
    'Elektrik enerjisinin tez-tez kəsilməsi ilə bağlı.',
    'Ərazi nümayəndəsinin hərəkətlərindən şikayət etmək istəyirəm.',
    'Müavinətin dayandırılması ilə bağlı.',
    'Binamızda liftin işləməməsi barədə.',
  ],
  proposal: ['Kənddə idman meydançasının qurulması barədə təklifim var.', 'Məktəb üçün könüllü dərnəyin təşkili ilə bağlı təklif.'],
};

export const workplaces: ReadonlyArray<readonly [workplace: string, jobTitle: string]> = [
  ['Nümunə rayonu, 2 nömrəli tam orta məktəb', 'müəllim'],
  ['Nümunə Rayon Mərkəzi Xəstəxanası', 'tibb işçisi'],
  ['“Nümunə Aqro” MMC', 'mexanizator'],
  ['“Çinar Tikinti” MMC', 'usta'],
  ['Nümunə rayonu, 1 nömrəli uşaq bağçası', 'tərbiyəçi'],
  ['“Misal Ticarət” MMC', 'satıcı'],
  ['Nümunə Rayon Mədəniyyət Mərkəzi', 'kitabxanaçı'],
];

export const civilPosts: ReadonlyArray<readonly [workplace: string, jobTitle: string]> = [
  ['Nümunə rayon statistika şöbəsi', 'mütəxəssis'],
  ['Nümunə rayon arxiv şöbəsi', 'böyük məsləhətçi'],
];
export const trades: ReadonlyArray<readonly [workplace: string, jobTitle: string]> = [
  ['Fərdi sahibkar', 'ticarət'],
  ['Fərdi sahibkar', 'sərnişin daşınması'],
  ['Fərdi sahibkar', 'arıçılıq'],
];

export const refusalReasons = [
  'Qaldırdığınız məsələ bu vəzifəli şəxsin səlahiyyətinə aid deyil; aidiyyəti qurumun qəbuluna yazılmağınız məqsədəuyğundur.',
  'Eyni məsələ üzrə yazılı müraciətiniz icradadır, cavab müddəti hələ bitməyib.',
] as const;
export const officeCancellations = ['Vəzifəli şəxsin ezamiyyəti ilə əlaqədar qəbul keçirilmir. Başqa günə yazılmağınızı xahiş edirik.'] as const;
export const citizenCancellations = ['Məsələ həll olundu.', 'Həmin gün gələ bilmirəm.', 'Səhhətimlə əlaqədar gələ bilməyəcəyəm.'] as const;

/** What was said, by how the reception ended. */
export const receptionNotes: Readonly<Record<NonNullable<BookingRecord['receptionOutcome']>, readonly string[]>> = {
  answeredOrally: ['Məsələ izah olundu, vətəndaş şifahi cavabla razılaşdı.', 'Növbənin vəziyyəti barədə məlumat verildi.'],
  putInWriting: ['Yazılı müraciət qəbul edildi və qeydiyyata verildi.', 'Məsələ araşdırma tələb edir, vətəndaş yazılı müraciət etdi.'],
  referred: ['Vətəndaş aidiyyəti quruma yönləndirildi.', 'Sosial müdafiə məsələsi üzrə müvafiq şöbəyə yönləndirildi.'],
  toBeContinued: ['Əlavə sənədlər gətirildikdən sonra qəbul davam etdiriləcək.'],
};
