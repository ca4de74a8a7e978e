import type { z } from 'zod';
import type { applicationRecord } from '#shared/portal/records.ts';
import { makeCitizen, type SeedCitizen } from './citizens.ts';
import { makeAttachment } from './files.ts';
import { makePerson } from './names.ts';
import type { SeedOffice } from './office.ts';
import { makeDisplacedPlace, makePlace, town } from './places.ts';
import type { Random } from './random.ts';
import { complaints } from './texts/complaints.ts';
import { displaced } from './texts/displaced.ts';
import { petitions } from './texts/petitions.ts';
import { closings, collectiveClosing, openings, representativeClosing, utilityOpenings } from './texts/phrases.ts';
import { proposals } from './texts/proposals.ts';
import { fillSlots, makeSlots, type Template } from './texts/template.ts';
import { dateAt, isoOf, day } from './time.ts';

/** An application as the portal sends it, every field given. */
export type ApplicationInput = Required<z.input<typeof applicationRecord>>;

export interface ArrivalOptions {
  readonly random: Random;
  /** When it is sent, epoch milliseconds. */
  readonly at: number;
  /** Its number in the year, from 1. */
  readonly sequence: number;
  readonly office: SeedOffice;
  /** By chance when not given: three of ten are appeals of displaced subscribers. */
  readonly service?: 'general' | 'idpUtility';
}

export interface Arrival {
  readonly record: ApplicationInput;
  readonly template: Template;
}

/** A new application, status `submitted`. */
export function generateOneApplication(options: ArrivalOptions): ApplicationInput {
  return makeArrival(options).record;
}

/** The same with what it is about, for those who make up the answer too. */
export function makeArrival({ random, at, sequence, service }: ArrivalOptions): Arrival {
  return (service ?? (random.chance(0.3) ? 'idpUtility' : 'general')) === 'idpUtility' ? makeDisplaced(random, at, sequence) : makeGeneral(random, at, sequence);
}

/** An identifier in the form of a UUID of version 7: it grows with time, and within a moment with the sequence. */
export function orderedId(random: Random, at: number, sequence: number): string {
  const time = at.toString(16).padStart(12, '0');
  const tail = random.uuid().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${(sequence & 0xfff).toString(16).padStart(3, '0')}-${tail}`;
}

function blank(random: Random, at: number, sequence: number) {
  const submittedAt = isoOf(at);
  return {
    id: orderedId(random, at, sequence),
    version: 1,
    updatedAt: submittedAt,
    portalNumber: `M-${dateAt(at).slice(0, 4)}-${String(sequence).padStart(7, '0')}`,
    channel: 'portal',
    submittedAt,
    status: 'submitted',
    attachments: random.chance(0.25) ? Array.from({ length: random.int(1, 3) }, () => makeAttachment(random)) : [],
    registration: null,
    assignment: null,
    reply: null,
    closedAt: null,
    complainedOf: null,
    returned: null,
    pauses: [],
    forwarding: null,
    copies: [],
    study: null,
    extension: null,
    leaving: null,
    joinedToId: null,
    withdrawal: null,
    rating: null,
    isAnonymous: false,
    previous: null,
    incoming: null,
    sheetCount: null,
  } satisfies Partial<ApplicationInput>;
}

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function makeDisplaced(random: Random, at: number, sequence: number): Arrival {
  const { district, oldAddress, ...place } = makeDisplacedPlace(random);
  const citizen = makeCitizen(random, at, place.address);
  const template = random.pick(displaced);
  const slots = makeSlots(random, place, dateAt(at));
  const residentFins = new Set<string>(citizen.identity.fin ? [citizen.identity.fin] : []);
  for (let more = random.int(0, 6); more > 0; more -= 1) residentFins.add(random.fin());
  const record: ApplicationInput = {
    ...blank(random, at, sequence),
    service: 'idpUtility',
    kind: template.kind,
    subject: template.subject,
    summary: fillSlots(template.summary, slots),
    text: join([random.pick(utilityOpenings), fillSlots(template.text, slots), random.pick(closings)]),
    citizen: citizen.identity,
    contact: { phone: citizen.phone, email: random.chance(0.85) ? citizen.email : null, currentAddress: place.address },
    socialStatus: citizen.socialStatus,
    privilege: 'idp',
    isCollective: false,
    signatureCount: null,
    representative: null,
    details: { district, address: place.address, oldAddress: random.chance(0.9) ? oldAddress : null, reason: template.reason, residentFins: [...residentFins] },
  };
  return { record, template };
}

/** Kinds in the shares that the country's statistics show. */
const kinds: ReadonlyArray<readonly [readonly Template[], number]> = [[petitions, 68], [complaints, 31], [proposals, 1]];
const isRural = ({ summary, text }: Template): boolean => `${summary}${text}`.includes('{locality}');
const isUrban = ({ text }: Template): boolean => /yaşayış binas|çoxmənzilli|ndəki binan|Mənzil istismar|Nümunə şəhərində/u.test(text);

/** What somebody of a town or village may write about, of each list; made once. */
const fitting = new Map(
  kinds.flatMap(([list]) =>
    [true, false].flatMap((inTown) =>
      [true, false].map((many) => {
        const fit = list.filter((template) => (inTown ? !isRural(template) : !isUrban(template)) && (!many || template.communal));
        return [keyOf(list, inTown, many), fit.length > 0 ? fit : list] as const;
      }),
    ),
  ),
);

function keyOf(list: readonly Template[], inTown: boolean, many: boolean): string {
  return `${list[0]?.kind ?? ''} ${inTown} ${many}`;
}

function makeGeneral(random: Random, at: number, sequence: number): Arrival {
  const place = makePlace(random);
  const citizen = makeCitizen(random, at, place.address);
  const isCollective = random.chance(0.04);
  const list = random.weighted(kinds);
  const template = random.pick(fitting.get(keyOf(list, place.locality === town, isCollective)) ?? list);
  const slots = makeSlots(random, place, dateAt(at));
  const signatureCount = isCollective ? random.int(3, 120) : null;
  const representative = !isCollective && random.chance(0.03) ? makeRepresentative(random, at) : null;
  const isNameless = !isCollective && !representative && random.chance(0.03);
  const closing = isCollective
    ? fillSlots(collectiveClosing, { signatures: String(signatureCount) })
    : representative
      ? representativeClosing
      : random.pick(closings);
  const record: ApplicationInput = {
    ...blank(random, at, sequence),
    service: 'general',
    kind: template.kind,
    subject: template.subject,
    summary: fillSlots(template.summary, slots),
    text: join([random.pick(openings), fillSlots(template.text, slots), closing]),
    citizen: isNameless ? nobody : citizen.identity,
    contact: makeContact(random, citizen, place.address, isNameless),
    socialStatus: isNameless ? null : citizen.socialStatus,
    privilege: isNameless ? null : citizen.privilege,
    isCollective,
    signatureCount,
    representative,
    details: {},
  };
  return { record, template };
}

/** Who gives no name; with a contact such an application is not anonymous by the law (6.4). */
const nobody: ApplicationInput['citizen'] = { fin: null, surname: '', name: '', patronymic: '', birthDate: null, documentNumber: null, registeredAddress: null };

function makeContact(random: Random, { phone, email }: SeedCitizen, address: string, isNameless: boolean): ApplicationInput['contact'] {
  if (isNameless) return random.chance(0.5) ? { phone, email: null, currentAddress: null } : { phone: null, email, currentAddress: null };
  return {
    phone: random.chance(0.93) ? phone : null,
    email: random.chance(0.7) ? email : null,
    currentAddress: random.chance(0.85) ? address : makePlace(random).address,
  };
}

function makeRepresentative(random: Random, at: number): NonNullable<ApplicationInput['representative']> {
  const { surname, name, patronymic } = makePerson(random);
  const given = dateAt(at - random.int(10, 400) * day).split('-').reverse().join('.');
  return { surname, name, patronymic, powerOfAttorney: `№ 1-${random.int(100, 4_900)}, ${given}` };
}
