/** How letters begin and end; an empty one leaves it out. */
export const openings = ['', '', 'Hörmətli rəhbərlik!', 'Hörmətli cənab başçı!', 'Salam, hörmətli əməkdaşlar.', 'Sizə bu müraciəti ümidlə yazıram.'] as const;
export const utilityOpenings = ['', '', 'Hörmətli rəhbərlik!', 'Salam, hörmətli əməkdaşlar.', 'Hörmətli Abonentlərlə iş şöbəsi!'] as const;

export const closings = [
  '',
  'Müraciətimə baxılmasını və nəticəsinin mənə bildirilməsini xahiş edirəm.',
  'Əvvəlcədən təşəkkürümü bildirirəm.',
  'Məsələyə diqqətlə yanaşacağınıza ümid edirəm.',
  'Lazım gələrsə, yerində baxış zamanı iştirak etməyə hazıram.',
  'Müraciətimə qanunda göstərilən müddətdə cavab verilməsini xahiş edirəm.',
  'Əlavə məlumat üçün mənimlə telefonla əlaqə saxlaya bilərsiniz.',
] as const;

/** Ends a letter that several people signed; `{signatures}` is how many. */
export const collectiveClosing = 'Müraciəti {signatures} nəfər sakin imzalamışdır. Cavabın ilk imza sahibinə göndərilməsini xahiş edirik.';
export const representativeClosing = 'Müraciəti etibarnamə əsasında nümayəndəsi olduğum şəxsin adından təqdim edirəm.';

/** What the executor is told to do. */
export const resolutions = [
  'Yerində araşdırın və müraciət edənə əsaslandırılmış cavab hazırlayın.',
  'Baxış keçirin, akt tərtib edin və təkliflərinizi təqdim edin.',
  'Aidiyyəti üzrə baxılsın, nəticəsi barədə müddətində məlumat verilsin.',
  'Vətəndaşla əlaqə saxlayın, məsələni dəqiqləşdirin və cavab layihəsini imzaya təqdim edin.',
  'Qanunvericiliyə uyğun həlli təmin olunsun.',
  'Sənədləri yoxlayın, zəruri olduqda müvafiq qurumdan məlumat alın və cavablandırın.',
] as const;

/** Who is competent, by the subject, and why. */
export const forwardings: Readonly<Record<string, ReadonlyArray<readonly [body: string, reason: string]>>> = {
  utilities: [
    ['Su təchizatı idarəsi', 'Göstərilən məsələnin həlli kommunal xidməti göstərən idarənin səlahiyyətinə aiddir.'],
    ['Kommunal xidmətlər üzrə istismar sahəsi', 'Təchizat və hesablama məsələləri istismar sahəsinin səlahiyyətindədir.'],
  ],
  roads: [['Yol istismar sahəsi', 'Göstərilən yol istismar sahəsinin balansındadır.']],
  social: [['Sosial müdafiə orqanının rayon şöbəsi', 'Sosial ödənişlərin və xidmətlərin təyin edilməsi həmin orqanın səlahiyyətinə aiddir.']],
  employment: [['Rayon Məşğulluq Mərkəzi', 'Məsələ məşğulluq orqanının səlahiyyətinə aiddir.']],
  education: [['Regional təhsil idarəsi', 'Məsələ təhsil müəssisələrinin idarə edilməsinə aiddir.']],
  health: [['Tibbi ərazi bölməsi', 'Məsələ tibb müəssisələrinin idarə edilməsinə aiddir.']],
  lawEnforcement: [['Rayon polis şöbəsi', 'Göstərilən hal hüquq-mühafizə orqanı tərəfindən araşdırılmalıdır.']],
  land: [['Bələdiyyə', 'Göstərilən torpaq sahəsi bələdiyyə mülkiyyətindədir.']],
};

/** Ground (a code) and what the citizen is told, by law 8.1. */
export const leavings: ReadonlyArray<readonly [ground: string, text: string]> = [
  ['otherProcedure', 'Göstərilən məsələyə qanunvericiliklə müəyyən edilmiş başqa qaydada baxılmalı olduğundan müraciət baxılmamış saxlanılmışdır.'],
  ['finalCourtDecision', 'Həmin məsələ üzrə qanuni qüvvəyə minmiş məhkəmə qərarı olduğundan müraciət baxılmamış saxlanılmışdır.'],
  ['insufficientData', 'Müraciətin mahiyyətini müəyyən etmək üçün göstərilən məlumatlar kifayət etmədiyindən müraciət baxılmamış saxlanılmışdır.'],
];

/** Why an application was given back, and what to do. */
export const returns: ReadonlyArray<readonly [reason: string, whatToDo: string]> = [
  ['Müraciətə əlavə edilmiş sənədin surəti oxunmur.', 'Sənədin aydın surətini yenidən əlavə edin.'],
  ['Nümayəndənin səlahiyyətini təsdiq edən sənəd təqdim olunmayıb.', 'Etibarnamənin surətini əlavə edin.'],
  ['Ünvan tam göstərilməyib.', 'Küçənin, evin və mənzilin nömrəsini göstərin.'],
];

export const ratingTexts: Readonly<Record<1 | 2 | 3 | 4 | 5, ReadonlyArray<string | null>>> = {
  1: ['Məsələ həll olunmadı, cavab ümumi xarakterlidir.', 'Üç həftə gözlədim, nəticə yoxdur.', null],
  2: ['Cavab gec gəldi və suallarımın hamısına toxunulmayıb.', null],
  3: ['Cavab aydındır, lakin həll müddəti göstərilməyib.', null, null],
  4: ['Baxış keçirdilər, izah etdilər. Təşəkkür edirəm.', 'Münasibət yaxşı idi, bir az tez ola bilərdi.', null],
  5: ['Çox sağ olun, məsələ həll olundu.', 'Operativ baxıldığı üçün təşəkkür edirəm.', 'Əməkdaşların diqqətinə görə minnətdaram.', null, null],
};
