import { fold } from '#shared/az/fold.ts';
import type { Random } from './random.ts';

export type Gender = 'male' | 'female';

export interface PersonName {
  readonly gender: Gender;
  readonly surname: string;
  readonly name: string;
  /** With its particle: `Əli oğlu`, `Əli qızı`. */
  readonly patronymic: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Surnames in their masculine form, the most frequent first. */
export const surnames = words(`
  Məmmədov Əliyev Həsənov Hüseynov Quliyev İsmayılov İbrahimov Abbasov Rzayev Nəsibov Cəfərov Mustafayev Orucov Kərimov Babayev
  Səfərov Bayramov Əhmədov Süleymanov Nəbiyev Qasımov Musayev Hacıyev Mirzəyev Abdullayev Ağayev Rəhimov Şirinov Allahverdiyev Vəliyev
  Novruzov Cabbarov Əsgərov Şükürov Salmanov Nuriyev Xəlilov Rüstəmov Yusifov Tağıyev Mehdiyev Hümbətov Kazımov Zeynalov Qurbanov
  Məhərrəmov Əzizov Heydərov Bağırov Namazov Ramazanov Sadıqov İsgəndərov Səmədov Fətullayev Mahmudov Camalov Osmanov Ələkbərov Şahbazov
  Qədirov Nəzərov Paşayev Muradov Səlimov Umudov Dadaşov Verdiyev Qəhrəmanov İmanov Əsədov Bədəlov Rəcəbov Aslanov Fərzəliyev
  Nağıyev Eyvazov Aydınov Hətəmov Mərdanov Şərifov Tahirov Cavadov Manafov Behbudov Seyidov Teymurov Ağakişiyev Zülfüqarov Talıbov
  Məlikov Nəcəfov Əmirov Həmidov Sultanov Xudiyev Balayev Balakişiyev Atakişiyev Vəlizadə Əlizadə Hüseynzadə Rəsulzadə Məmmədzadə Axundzadə
  Kərimzadə Mirzəzadə Nəsirzadə Məmmədli Əlili Həsənli Hüseynli Quluzadə Kərimli İbrahimli Abbaslı Rzalı Səfərli Bayramlı Əhmədli Nəbili
  Qasımlı Musalı Hacılı Vəlili Novruzlu Nurlu Xəlilli Oruclu
  Əlibəyli Həsənbəyli Şahbəyli Rüstəmbəyli İsabəyli Məlikbəyli Ağabəyli Mehdibəyli Zeynallı Qurbanlı Əzizli Heydərli Sadıqlı Mahmudlu
  Muradlı Aslanlı Şərifli Tahirli Cavadlı Babazadə Hacızadə Qulizadə Bağırzadə Ağazadə`);

export const maleNames = words(`
  Əli Elçin Rəşad Vüqar Anar Elşən Ramil Samir Kamran Orxan Tural Fərid Nicat Elnur Rauf Emin İlqar Natiq Ceyhun Murad Azər Elvin Mahir
  Rövşən Seymur Zaur Ruslan Tofiq Vaqif Rafiq Namiq Nazim Ülvi Əhməd Məmməd Hüseyn Həsən Yusif İbrahim İsmayıl Mustafa Ömər Kənan Ayxan Ülfət
  Bəhruz Cavid Cavad Cəlal Cəmil Eldar Eldəniz Elman Elmar Fuad Faiq Famil Fikrət Füzuli Habil Hafiz Hikmət Xalid Xəyal İlkin İsa
  Kamal Kamil Qabil Qadir Qəzənfər Mübariz Müşfiq Nadir Nəriman Nizami Novruz Oqtay Pərviz Ramin Rasim Rəhman Rüfət Sabir Sahib Səfər Sənan
  Şahin Şamil Şaiq Tahir Taleh Teymur Toğrul Turan Tərlan Vahid Valeh Vasif Vidadi Yaşar Yasin Zakir Zahid Ziya`);

export const femaleNames = words(`
  Aygün Günel Sevinc Nigar Aynur Gülnar Könül Sevda Ülviyyə Lalə Aytən Vüsalə Nərmin Şəbnəm Elnarə Samirə Təranə Afaq Zəhra Fatimə
  Məryəm Xədicə Zeynəb Nuray Aysel Aysu Ayşən Ayan Fidan Fəridə Gülşən Gülnarə Gültəkin Günay Həcər Humay İradə İlahə Jalə Kəmalə Xalidə
  Xatirə Lamiyə Ləman Lətifə Mahirə Mələk Mətanət Mina Minarə Nailə Nazilə Nəzakət Nəsibə Nuranə Nurlanə Pərvanə Ramilə Rəna
  Reyhan Röya Ruhiyyə Sara Sabirə Saidə Sədaqət Səadət Səkinə Səmayə Səbinə Solmaz Sona Südabə Şahnaz Şəfəq Şəhla Şükufə Tamara Tamilla
  Tahirə Turanə Türkan Ülkər Validə Vəfa Yaqut Yeganə Zərifə Zemfira Zülfiyyə Zivər`);

/** Names that mostly older people bear: fathers of those who write. */
const fatherNames = words(`
  Məmməd Əli Hüseyn Həsən Tofiq Vaqif Rafiq Nəriman Oqtay Yaşar Fikrət Nazim Rasim Eldar Kamil Kamal İsmayıl İbrahim Yusif Əhməd Mustafa
  Sabir Tahir Cəmil Cəlal Nadir Salman Süleyman Şamil Zakir Zahid Vahid Valeh Əkbər Ələkbər Əsgər Abbas Rza Rəhim Kərim Səməd Bəhram Bayram
  Qurban Novruz Hacı Həmid Qədir Qasım Musa İsa Əziz Aslan Rüstəm Teymur Heydər Paşa Mirzə Ağa Əlihüseyn Vəli Nəbi Rəşid Adil Arif Akif Aqil
  Asif Aydın Elxan Elman Faiq Famil Firudin Habil Hafiz İlyas İman Mehdi Mahmud Natiq Şahin Tələt Telman Ramiz Rövşən Elçin`);

/** A surname as a person of that gender bears it: only those in -ov and -yev (-ev) change. */
export function surnameFor(masculine: string, gender: Gender): string {
  return gender === 'female' && /(?:ov|ev)$/u.test(masculine) ? `${masculine}a` : masculine;
}

/** The father's name with its particle. */
export function patronymicFor(father: string, gender: Gender): string {
  return `${father} ${gender === 'male' ? 'oğlu' : 'qızı'}`;
}

/** A made-up person; frequent names come up as often as they do in life. */
export function makePerson(random: Random, gender: Gender = random.chance(0.54) ? 'male' : 'female'): PersonName {
  return {
    gender,
    surname: surnameFor(random.skewed(surnames), gender),
    name: random.skewed(gender === 'male' ? maleNames : femaleNames),
    patronymic: patronymicFor(random.skewed(fatherNames), gender),
  };
}

const ascii = new Map<string, string>();

/** An e-mail address of the person at a domain that exists for examples only. */
export function emailOf(random: Random, { name, surname }: PersonName): string {
  const inAscii = (text: string): string => {
    const known = ascii.get(text);
    if (known !== undefined) return known;
    const folded = fold(text).replace(/[^a-z]/gu, '');
    ascii.set(text, folded);
    return folded;
  };
  const tail = random.weighted([['', 3], [String(random.int(1, 99)), 4], [String(random.int(1960, 2004)), 3]] as const);
  return `${inAscii(name)}.${inAscii(surname)}${tail}@example.org`;
}
