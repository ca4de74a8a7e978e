import type { z } from 'zod';
import type { officeRecord } from '#shared/portal/records.ts';
import { departmentName, makeClassifiers, type ClassifierInput } from './classifiers.ts';
import { makeOfficials, type OfficialInput, type ScheduleInput } from './officials.ts';
import { createRandom } from './random.ts';
import { authorityName, makeServices, utilityName, type ServiceInput } from './services.ts';

export type OfficeInput = z.input<typeof officeRecord> & { readonly kind: 'authority' | 'utility' };

/** An employee who answers applications, as the portal knows them: by name and department. */
export interface Executor {
  readonly name: string;
  readonly department: string;
  /** Codes of the subjects (reasons, for the utility) they deal with. */
  readonly matters: readonly string[];
}

export interface SeedOffice {
  readonly office: OfficeInput;
  readonly classifiers: ClassifierInput[];
  readonly services: ServiceInput[];
  readonly officials: OfficialInput[];
  readonly schedules: ScheduleInput[];
  /** Those who register. */
  readonly clerks: readonly string[];
  readonly executors: Readonly<Record<'authority' | 'utility', readonly Executor[]>>;
}

const executor = (name: string, department: string, matters: string): Executor => ({ name, department: departmentName(department), matters: matters.split(' ') });

/** A made-up authority and utility that share one reception hall: its paper, lists, services and people. */
export function generateOffice(seed: number): SeedOffice {
  const random = createRandom(seed);
  const updatedAt = '2025-01-06T05:00:00.000Z';
  return {
    office: {
      id: random.uuid(),
      nameAz: authorityName,
      nameEn: 'Numuna District Executive Authority',
      kind: 'authority',
      letterheads: {
        authority: {
          kind: 'authority',
          nameAz: authorityName,
          address: 'AZ0000, Nümunə şəhəri, Azadlıq meydanı, 1',
          phone: '+994 12 555 01 00',
          email: 'qebul@example.org',
          site: 'icra.example.org',
          headPosition: 'İcra hakimiyyətinin başçısı',
          headName: 'Elçin Nümunəzadə',
        },
        utility: {
          kind: 'utility',
          nameAz: utilityName,
          address: 'AZ0000, Nümunə şəhəri, İşıq küçəsi, 7',
          phone: '+994 12 555 02 00',
          email: 'abonent@example.org',
          site: 'elektrik.example.org',
          headPosition: 'İdarə Heyətinin sədri',
          headName: 'Kənan Sınaqzadə',
        },
      },
    },
    classifiers: makeClassifiers(updatedAt),
    services: makeServices(updatedAt),
    ...makeOfficials(random, updatedAt),
    clerks: ['Aynur Sınaqova', 'Lalə Misalzadə', 'Tural Nümunəli'],
    executors: {
      authority: [
        executor('Vüsalə Örnəkli', 'socioEconomic', 'social employment'),
        executor('Rəşad Misalov', 'architecture', 'roads construction'),
        executor('Cavid Nümunəyev', 'architecture', 'utilities housing ecology'),
        executor('Günel Sınaqlı', 'humanitarian', 'education health culture'),
        executor('Elnur Timsalov', 'law', 'lawEnforcement officialConduct land'),
        executor('Könül Nümunəzadə', 'localWork', 'land other'),
      ],
      utility: [
        executor('Samir Örnəkzadə', 'subscribers', 'limit residents other'),
        executor('Təranə Misallı', 'subscribers', 'newAddress debt'),
        executor('Vüqar Sınaqov', 'metering', 'meterReplacement meterCheck'),
        executor('Zaur Nümunəli', 'networks', 'powerCut voltage'),
      ],
    },
  };
}
