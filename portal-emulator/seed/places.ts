import type { Random } from './random.ts';

/** A made-up district and what is in it. */
export const town = 'Nümunə şəhəri';
export const homeDistrict = 'Nümunə rayonu';

/** Villages, larger ones first. */
export const villages = [
  'Çinarlı', 'Gülüstanlı', 'Yuxarı Söyüdlü', 'Aşağı Söyüdlü', 'Bulaqlı', 'Qızılgüllü', 'Daşbulaqlı', 'Narlıbağ', 'Zoğallıq', 'Günəşli',
  'Armudluca', 'Köhnə Dəyirman', 'Yaşıldərə', 'Ağbulaqlı', 'Lalətəpə', 'Üçağac', 'Fındıqlıca', 'Sərinbulaq', 'Qoşatut', 'Dərəkəndli',
] as const;

/** Settlements where displaced families live today. */
export const settlements = ['Ümid', 'Yeni Həyat', 'Birlik', 'Qayıdış'] as const;

/** Streets; names that any town has. */
export const streets = [
  'Nizami', 'Füzuli', 'Nəsimi', 'Vaqif', 'Səməd Vurğun', 'Üzeyir Hacıbəyli', 'Azadlıq', 'İstiqlal', 'Zəfər', 'Bahar', 'Çinar', 'Nərgiz', 'Dostluq',
  'Gənclik', 'Xəqani', 'Natəvan', 'Sahil', 'Bağlar', 'Məktəb', 'Bulaq',
] as const;

const old = ['Ağdam', 'Füzuli', 'Cəbrayıl', 'Laçın', 'Kəlbəcər', 'Zəngilan', 'Qubadlı', 'Xocavənd', 'Xocalı'] as const;

/** Districts that objects of the utility lie in: the home one and some where it serves settlements too. */
export const districts: ReadonlyArray<readonly [az: string, en: string]> = [
  [homeDistrict, 'Numuna district'],
  ['Bərdə', 'Barda'],
  ['Tərtər', 'Tartar'],
  ['Ağcabədi', 'Aghjabadi'],
  ['Beyləqan', 'Beylagan'],
  ['İmişli', 'Imishli'],
  ['Yevlax', 'Yevlakh'],
  ['Goranboy', 'Goranboy'],
];

export interface Place {
  /** `Çinarlı kəndi`, `Nümunə şəhəri`: takes endings as it stands. */
  readonly locality: string;
  /** `Nizami küçəsi`. */
  readonly street: string;
  readonly address: string;
}

/** A dwelling of the district: a flat or house in the town or a house in a village. */
export function makePlace(random: Random): Place {
  const street = `${random.pick(streets)} küçəsi`;
  if (random.chance(0.42)) {
    const home = random.chance(0.6) ? `bina ${random.int(1, 48)}, mənzil ${random.int(1, 60)}` : `ev ${random.int(1, 140)}`;
    return { locality: town, street, address: `${town}, ${street}, ${home}` };
  }
  const locality = `${random.skewed(villages)} kəndi`;
  return { locality, street, address: `${homeDistrict}, ${locality}, ${street}, ev ${random.int(1, 120)}` };
}

/** A dwelling of a displaced family, and where the family lived before. */
export function makeDisplacedPlace(random: Random): Place & { readonly district: string; readonly oldAddress: string } {
  const [district] = random.chance(0.72) ? (districts[0] as readonly [string, string]) : random.pick(districts);
  const locality = `${random.pick(settlements)} qəsəbəsi`;
  const street = `${random.pick(streets)} küçəsi`;
  const home = random.chance(0.5) ? `bina ${random.int(1, 24)}, mənzil ${random.int(1, 45)}` : `ev ${random.int(1, 220)}`;
  const inDistrict = district.endsWith('rayonu') ? district : `${district} rayonu`;
  return {
    district,
    locality,
    street,
    address: `${inDistrict}, ${locality}, ${street}, ${home}`,
    oldAddress: `${random.pick(old)} rayonu, ${random.pick(streets)} küçəsi, ev ${random.int(1, 90)}`,
  };
}
