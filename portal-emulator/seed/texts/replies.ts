import type { ReplyOutcome } from '#shared/applications/lifecycle.ts';

/**
 * Replies by what was decided. `{about}` is the matter, `{done}` what was done (without a full stop), `{department}` who
 * looked into it, `{date}` when the application came. How to complain of the reply is said by the letter itself.
 */
export const replies: Readonly<Record<ReplyOutcome, readonly string[]>> = {
  satisfied: [
    '{date} tarixli, {about} ilə bağlı müraciətiniz {department} tərəfindən araşdırılmışdır. {done}. Müraciətiniz təmin edilmişdir.',
    'Bildiririk ki, {about} ilə bağlı müraciətinizə baxılmış və göstərilən hal öz təsdiqini tapmışdır. Görülən tədbirlər nəticəsində: {doneLower}. Beləliklə, tələbiniz yerinə yetirilmişdir.',
    '{about} ilə bağlı müraciətiniz üzrə yerində baxış keçirilmişdir. {done}. İşlərin icrası sizin iştirakınızla yoxlanılmış və qəbul edilmişdir.',
    '{date} tarixdə daxil olmuş müraciətinizdə qaldırılan məsələ əsaslı hesab edilmişdir. {done}. Göstərdiyiniz diqqətə görə təşəkkür edirik.',
    '{department} {about} ilə bağlı müraciətinizi sənədlər əsasında və yerində araşdırmışdır. {done}. Müraciətiniz həll olunmuş hesab edilərək nəzarətdən çıxarılmışdır.',
    'Müraciətinizə baxılmış, aidiyyəti mütəxəssislərin rəyi öyrənilmişdir. {done}. Əlavə sualınız yaranarsa, {department} ilə əlaqə saxlaya bilərsiniz.',
  ],
  partlySatisfied: [
    '{about} ilə bağlı müraciətiniz araşdırılmış və qismən təmin edilmişdir. Təxirəsalınmaz işlər görülmüş, qalan hissəsi isə vəsait ayrılması tələb etdiyindən növbəti ilin planına təklif kimi verilmişdir.',
    '{date} tarixli müraciətiniz üzrə yerində baxış keçirilmişdir. Göstərilən nöqsanların bir hissəsi aradan qaldırılmışdır; digər hissəsi üzrə layihə-smeta sənədləri tələb olunduğundan işlər mərhələlərlə aparılacaq.',
    'Bildiririk ki, {about} ilə bağlı tələbiniz qismən əsaslı hesab edilmişdir. Bizim səlahiyyətimizə aid olan işlər icra edilmiş, qalan hissə üzrə müvafiq quruma yazılı təklif göndərilmişdir.',
    'Müraciətiniz {department} tərəfindən araşdırılmış, müvəqqəti həll kimi zəruri tədbirlər görülmüşdür. Məsələnin tam həlli hava şəraitindən asılı olduğundan yaz aylarında davam etdiriləcək.',
    '{about} ilə bağlı müraciətinizə baxılmışdır. Təqdim etdiyiniz sənədlər tələbinizin bir hissəsini təsdiq edir və həmin hissə təmin edilmişdir; digər hissəsi üzrə təsdiqedici sənəd olmadığından müsbət qərar qəbul edilməmişdir.',
  ],
  explained: [
    '{about} ilə bağlı müraciətinizə baxılmışdır. İzah edirik ki, bu məsələ qanunvericiliyə əsasən növbəlilik qaydasında həll olunur və növbəniz çatdıqda sizə yazılı məlumat veriləcək.',
    'Müraciətinizlə əlaqədar bildiririk ki, qaldırdığınız məsələnin həlli üçün əvvəlcə elektron hökumət portalı vasitəsilə müvafiq xidmətə müraciət edilməli və tələb olunan sənədlər əlavə olunmalıdır. Sənədlərin siyahısı {department} tərəfindən sizə telefonla izah edilmişdir.',
    '{date} tarixli müraciətiniz {department} tərəfindən araşdırılmışdır. {about} ilə bağlı işlərin aparılması üçün vəsait növbəti ilin büdcə layihəsində nəzərdə tutulur. Vəsait ayrıldıqdan sonra işlərin başlanması barədə sakinlərə məlumat veriləcək.',
    'Bildiririk ki, {about} ilə bağlı müraciətiniz üzrə sizinlə görüş keçirilmiş, məsələnin hüquqi tərəfi və tələb olunan sənədlər izah olunmuşdur. Sənədlər toplandıqdan sonra yenidən müraciət edə bilərsiniz.',
    'Müraciətinizdə göstərilən hallar öyrənilmişdir. Müəyyən edilmişdir ki, məsələ üzrə tədbirlər artıq təsdiq olunmuş plana uyğun aparılır və bu barədə sizə telefonla da məlumat verilmişdir. Gecikmə olarsa, {department} ilə əlaqə saxlamağınızı xahiş edirik.',
    '{about} ilə bağlı müraciətiniz barədə izah edirik ki, göstərilən ünvan üzrə məlumatlar dövlət reyestrində yoxlanılmışdır. Dəyişiklik yalnız reyestrdəki məlumat yeniləndikdən sonra mümkündür; bunun üçün qeydiyyat orqanına müraciət etməyiniz məqsədəuyğundur.',
  ],
  rejected: [
    '{about} ilə bağlı müraciətinizə baxılmışdır. Yerində aparılmış araşdırma zamanı göstərilən hal öz təsdiqini tapmamışdır. Bu səbəbdən müraciətinizi təmin etmək mümkün olmamışdır.',
    '{date} tarixli müraciətiniz {department} tərəfindən araşdırılmışdır. Təqdim etdiyiniz sənədlər qanunvericiliyin tələblərinə cavab vermir: tələb olunan təsdiqedici sənəd əlavə edilməyib. Buna görə müraciətiniz rədd edilmişdir; sənəd təqdim olunarsa, yenidən müraciət edə bilərsiniz.',
    'Bildiririk ki, {about} ilə bağlı tələbiniz qüvvədə olan normativlərə uyğun gəlmir. Aidiyyəti komissiya məsələyə baxmış və mənfi rəy vermişdir. Komissiyanın rəyi ilə {department}ndə tanış ola bilərsiniz.',
    '{about} ilə bağlı müraciətiniz üzrə aidiyyəti mütəxəssislərin rəyi alınmışdır. Rəyə görə, tələbin yerinə yetirilməsi üçün qanuni əsas yoxdur. Bu səbəbdən müraciətiniz təmin edilməmişdir.',
    '{about} ilə bağlı müraciətiniz araşdırılmışdır. Həmin məsələ üzrə əvvəllər qərar qəbul edilmiş və müraciətinizdə onun dəyişdirilməsinə əsas verən yeni hal göstərilməmişdir. Müraciətiniz əsassız hesab edilərək rədd edilmişdir.',
  ],
};

/** Replies of the utility, where the general ones would not fit. */
export const utilityReplies: Readonly<Record<ReplyOutcome, readonly string[]>> = {
  satisfied: replies.satisfied,
  partlySatisfied: [
    '{about} ilə bağlı müraciətiniz araşdırılmış və qismən təmin edilmişdir. Yerində görülməsi mümkün olan işlər tamamlanmış, qalanı şəbəkənin yenidənqurma planına daxil edilmişdir.',
    '{date} tarixli müraciətiniz üzrə {department} ünvana baxış keçirmişdir. Nöqsanın bir hissəsi dərhal aradan qaldırılmış, avadanlıq tələb edən işlər üçün sifariş verilmişdir.',
    'Müraciətiniz {department} tərəfindən araşdırılmış, son üç ay üzrə məlumatlar düzəldilmişdir. Daha əvvəlki dövr üzrə uyğunsuzluq aşkar edilməmişdir.',
    'Bildiririk ki, {about} ilə bağlı tələbinizin sənədlərlə təsdiq olunan hissəsi təmin edilmişdir. Qalan hissə üzrə qeydiyyat orqanından məlumat alındıqdan sonra əlavə yoxlama aparılacaq.',
    '{about} ilə bağlı müraciətinizə baxılmış, müvəqqəti həll təmin edilmişdir. Xəttin tam dəyişdirilməsi növbəti rüb üçün nəzərdə tutulur.',
  ],
  explained: [
    '{about} ilə bağlı müraciətinizə baxılmışdır. İzah edirik ki, göstərdiyiniz məlumatlar uçot sistemi ilə tutuşdurulmuş və uyğun gəlmişdir; hesablamanın qaydası qəbzin arxa üzündə də göstərilir.',
    'Bildiririk ki, {about} ilə bağlı məsələ yaşayış massivində aparılan planlı yenidənqurma işləri çərçivəsində növbəlilik qaydasında həll olunur. Ünvanınızda işlərin nə vaxt aparılacağı barədə sizə mesaj göndəriləcək.',
    '{date} tarixli müraciətiniz {department} tərəfindən araşdırılmışdır. Abonent kartındakı məlumatlar ünvanda qeydiyyatda olan şəxslərin siyahısına əsasən formalaşır; dəyişiklik qeydiyyat orqanının məlumatı daxil olduqdan sonra nəzərə alınır.',
    'Müraciətinizlə əlaqədar izah edirik ki, göstərilən iş üçün abonent bağlanmış müqavilənin və şəxsiyyət vəsiqəsinin surətini təqdim etməlidir. Sənədlər təqdim olunduqdan sonra iş üç gün ərzində görüləcək.',
    '{about} ilə bağlı müraciətiniz üzrə əməkdaşımız sizinlə əlaqə saxlamış, ödənişlərin tarixçəsini və hesablamanın qaydasını izah etmişdir. Üzləşmə aktının surətini {department} təqdim edə bilər.',
  ],
  rejected: [
    '{about} ilə bağlı müraciətinizə baxılmışdır. Göstərilən hal ünvanda yoxlanılmış və öz təsdiqini tapmamışdır. Bu səbəbdən tələbinizi təmin etmək mümkün olmamışdır.',
    '{date} tarixli müraciətiniz araşdırılmışdır. Siyahıda göstərilən şəxslərin həmin ünvanda qeydiyyatı təsdiq olunmamışdır, buna görə müraciətiniz rədd edilmişdir.',
    'Bildiririk ki, {about} ilə bağlı tələbiniz üçün təsdiqedici sənəd təqdim edilməyib. Sənəd təqdim olunarsa, müraciətinizə yenidən baxılacaq.',
    '{department} ünvana baxış keçirmiş və göstərilən məsələnin şəbəkənin deyil, abonentin öz məsuliyyət sahəsinə aid olduğunu müəyyən etmişdir. Bu səbəbdən müraciətiniz təmin edilməmişdir.',
    '{about} ilə bağlı müraciətiniz üzrə məlumatlar yenidən yoxlanılmış və səhv aşkar edilməmişdir. Müraciətiniz əsassız hesab edilərək rədd edilmişdir.',
  ],
};
