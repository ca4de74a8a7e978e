/** What a citizen writes later, and what the office answers. */
export type Thought = readonly [citizen: string, office: string];

/** Of an application that is in work. */
export const thoughtsInWork: readonly Thought[] = [
  ['Müraciətimin hansı mərhələdə olduğunu bilmək istərdim.', 'Müraciətiniz icraçıya verilmişdir, cavab müəyyən edilmiş müddətdə göndəriləcək.'],
  ['İcraçı mənimlə əlaqə saxlayacaqdı, hələ zəng gəlməyib.', 'İcraçıya xatırladıldı, yaxın günlərdə sizinlə əlaqə saxlanılacaq.'],
  ['Dünən komissiya gəldi, lakin akt bizə verilmədi. Surətini ala bilərəmmi?', 'Bəli, aktın surətini Ümumi şöbədən şəxsiyyət vəsiqəsi ilə ala bilərsiniz.'],
  ['Telefon nömrəm dəyişib, xahiş edirəm yeni nömrəmi qeyd edəsiniz: kartımda göstərilən nömrəyə zəng çatmır.', 'Yeni nömrənizi portaldakı məlumatlarınızda yeniləyin, bizdə dərhal görünəcək.'],
  ['Əlavə olaraq bildirmək istəyirəm ki, yağışdan sonra vəziyyət daha da pisləşib.', 'Qeydiniz nəzərə alındı və müraciətinizə əlavə edildi.'],
  ['Sənədin aydın surətini əlavə etdim. Yenidən müraciət etməyə ehtiyac varmı?', 'Ehtiyac yoxdur, sənəd mövcud müraciətinizə əlavə olundu.'],
];

/** Of one that has been answered. */
export const thoughtsAfterAnswer: readonly Thought[] = [
  ['Cavabı aldım, işlərə nə vaxt başlanacağı göstərilməyib.', 'İşlərin başlanması barədə sizə əlavə məlumat veriləcək.'],
  ['Məsələnin tez həll olunmasına görə təşəkkür edirəm.', 'Minnətdarlığınıza görə sağ olun.'],
  ['Cavab məktubunun möhürlü nüsxəsini ala bilərəmmi?', 'Bəli, iş günlərində saat 10:00–17:00 arasında Ümumi şöbəyə yaxınlaşa bilərsiniz.'],
];

/** Of a reception to come. */
export const thoughtsBeforeReception: readonly Thought[] = [
  ['Qəbula gələrkən hansı sənədləri gətirməliyəm?', 'Şəxsiyyət vəsiqəsi və məsələyə aid sənədlərin surətləri kifayətdir.'],
  ['Yaşlı anamı özümlə gətirə bilərəmmi?', 'Bəli, girişdə köməkçimiz sizi qarşılayacaq, bina pandusla təmin olunub.'],
  ['Kənddən gəldiyim üçün saatı bir az gec olsa, yaxşı olar.', 'Həmin gün üçün gec saatlarda boş yer olarsa, sizə bildiriləcək.'],
  ['Həmin gün yolda gecikə bilərəm, yerim saxlanılacaqmı?', 'On beş dəqiqəyədək gecikmə halında yeriniz saxlanılır.'],
];

/** Of a reception that is over. */
export const thoughtsAfterReception: readonly Thought[] = [
  ['Qəbul üçün təşəkkür edirəm, məsələ tam izah olundu.', 'Minnətdarlığınıza görə sağ olun.'],
  ['Qəbulda deyilən sənədləri hazırladım, nə vaxt gətirə bilərəm?', 'İstənilən iş günü Ümumi şöbəyə təqdim edə bilərsiniz.'],
];
