import type { Template } from './template.ts';

const proposal = (subject: string, about: string, summary: string, text: string, done: string): Template => ({
  subject, kind: 'proposal', about, summary, text, done, communal: true,
});

/** Proposals: how public life could be arranged better. */
export const proposals: readonly Template[] = [
  proposal('culture', 'ildə bir dəfə kənd bayramının keçirilməsi', '{locality}ndə hər il məhsul bayramının keçirilməsi təklif olunur.',
    '{locality} meyvəçiliyi ilə tanınır, lakin burada ictimai tədbirlər az keçirilir. Hər il payızda məhsul bayramının təşkilini, yerli fermerlərin və sənətkarların sərgisinin keçirilməsini təklif edirəm. Sakinlər təşkilatda kömək etməyə hazırdır.',
    'Məhsul bayramının növbəti ilin tədbirlər planına salınması qərara alınmışdır'),
  proposal('roads', 'velosiped yolunun salınması', '{street} boyunca velosiped yolunun salınması təklif olunur.',
    'Nümunə şəhərində gənclərin çoxu velosipeddən istifadə edir, lakin onlar üçün ayrıca yol yoxdur. {street} kifayət qədər enlidir və bir tərəfində velosiped yolu salmaq mümkündür. Bu, həm təhlükəsizliyi artırar, həm də sıxlığı azaldar.',
    'Velosiped yolunun salınması küçənin yenidənqurma layihəsinə daxil edilmişdir'),
  proposal('ecology', 'tullantıların ayrıca toplanması', 'Tullantıların növlər üzrə ayrıca toplanması təklif olunur.',
    'Kağız, plastik və şüşə tullantıların ayrıca qutulara toplanmasını təklif edirik. İşə {street}ndən sınaq kimi başlamaq, məktəblərdə isə uşaqlar üçün maarifləndirmə keçirmək olar. Könüllülərimiz qutuların yerləşdirilməsində kömək edər.',
    'Təklifiniz bəyənilmiş, sınaq üçün üç yerdə ayrıca qutular qoyulmuşdur'),
  proposal('education', 'kənd məktəbində peşə dərnəyinin açılması', '{locality}ndəki məktəbdə kompüter dərnəyinin açılması təklif olunur.',
    '{locality}ndəki məktəbdə dərsdən sonra uşaqların məşğul olması üçün dərnək yoxdur. Məktəbdə kompüter otağı var, {count} müəllim dərnək aparmağa razıdır. Həftədə iki dəfə proqramlaşdırma dərnəyinin təşkilini təklif edirəm.',
    'Dərnəyin açılması ilə bağlı məktəblə razılıq əldə olunmuş, məşğələlər növbəti aydan başlayır'),
  proposal('other', 'onlayn növbənin tətbiqi', 'Arayışların verilməsində onlayn növbənin tətbiqi təklif olunur.',
    'Arayış almaq üçün səhər tezdən növbəyə durmaq lazım gəlir və iş vaxtı itir. Növbənin əvvəlcədən elektron qaydada götürülməsini, hazır arayış barədə isə mesaj göndərilməsini təklif edirəm. Belə xidmət həm əməkdaşların, həm vətəndaşların vaxtına qənaət edər.',
    'Təklifiniz nəzərə alınmış, elektron növbənin sınaqdan keçirilməsinə başlanılmışdır'),
  proposal('construction', 'parkda oturacaqların və su bulağının qurulması', '{locality}ndəki parkda içməli su bulağının qurulması təklif olunur.',
    '{locality}ndəki parka axşamlar çoxlu ailə gəlir, lakin orada içməli su və kifayət qədər oturacaq yoxdur. Parkda bulağın və kölgəli oturacaqların qurulmasını təklif edirik. Sakinlər ağac əkilməsində iştirak etməyə hazırdır.',
    'Parkda bulaq qurulmuş və əlavə oturacaqlar qoyulmuşdur'),
];
