import type { ApplicationRecord } from '#shared/portal/records.ts';
import { emailOf, makePerson, type PersonName } from './names.ts';
import type { Random } from './random.ts';
import { dateAt, day } from './time.ts';

export interface SeedCitizen {
  readonly person: PersonName;
  readonly identity: ApplicationRecord['citizen'];
  readonly email: string;
  readonly phone: string;
  readonly socialStatus: string;
  readonly privilege: string | null;
}

/** A grown-up citizen at an address, with a status that suits the age. */
export function makeCitizen(random: Random, at: number, registeredAddress: string): SeedCitizen {
  const person = makePerson(random);
  const age = random.weighted([[random.int(18, 24), 8], [random.int(25, 44), 42], [random.int(45, 64), 36], [random.int(65, 86), 14]]);
  return {
    person,
    identity: {
      fin: random.fin(),
      surname: person.surname,
      name: person.name,
      patronymic: person.patronymic,
      birthDate: dateAt(at - Math.floor((age + random.next()) * 365.25) * day),
      documentNumber: random.chance(0.62) ? `AA${random.int(1_000_000, 9_999_999)}` : `AZE${random.int(10_000_000, 29_999_999)}`,
      registeredAddress,
    },
    email: emailOf(random, person),
    phone: random.phone(),
    socialStatus: socialStatusOf(random, age, person.gender),
    privilege: random.chance(0.24) ? privilegeOf(random, age) : null,
  };
}

function socialStatusOf(random: Random, age: number, gender: PersonName['gender']): string {
  if (age >= 65) return random.weighted([['pensioner', 9], ['disabled', 1]]);
  if (age < 25) return random.weighted([['student', 5], ['unemployed', 3], ['employed', 3], [gender === 'male' ? 'military' : 'housewife', 1]]);
  return random.weighted([
    ['employed', 36],
    ['unemployed', 22],
    [gender === 'female' ? 'housewife' : 'entrepreneur', 20],
    ['civilServant', 8],
    ['disabled', 8],
    ['entrepreneur', 4],
    ['other', 2],
  ]);
}

function privilegeOf(random: Random, age: number): string {
  return random.weighted([
    ['largeFamily', age < 60 ? 5 : 1],
    ['targetedAid', 4],
    ['disabled', 4],
    ['martyrFamily', 4],
    ['warVeteran', age < 62 ? 4 : 1],
    ['patrioticWar', age < 55 ? 3 : 0],
    ['warDisabled', 2],
    ['refugee', 1],
    ['chernobyl', age > 58 ? 1 : 0],
    ['orphan', age < 24 ? 3 : 0],
  ]);
}
