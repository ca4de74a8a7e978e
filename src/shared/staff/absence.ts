import { z } from 'zod';

/** When somebody is away, both days within it, and who stands in for them. All null: they are not. */
export interface Absence {
  readonly absentFrom: string | null;
  readonly absentTo: string | null;
  readonly substituteUid: string | null;
}

/** Whether somebody is away on a day. */
export function isAbsentOn({ absentFrom, absentTo }: Pick<Absence, 'absentFrom' | 'absentTo'>, day: string): boolean {
  return absentFrom !== null && absentTo !== null && absentFrom <= day && day <= absentTo;
}

/** Whether two are away on a common day. */
export function areAbsentTogether(a: Pick<Absence, 'absentFrom' | 'absentTo'>, b: Pick<Absence, 'absentFrom' | 'absentTo'>): boolean {
  return a.absentFrom !== null && a.absentTo !== null && b.absentFrom !== null && b.absentTo !== null && a.absentFrom <= b.absentTo && b.absentFrom <= a.absentTo;
}

/** An absence to write down for a person; `from` null takes it away. */
export const absenceInput = z
  .object({ uid: z.string().min(1), from: z.iso.date('badDate').nullable(), to: z.iso.date('badDate').nullable(), substituteUid: z.string().min(1, 'required').nullable() })
  .refine(({ from, to }) => (from === null) === (to === null), { path: ['to'], message: 'badDate' })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: 'endsBeforeStart' })
  .refine(({ from, substituteUid }) => from === null || substituteUid !== null, { path: ['substituteUid'], message: 'required' });

/** A colleague, as lists to choose from show them. */
export interface Colleague extends Absence {
  readonly uid: string;
  readonly name: string;
  readonly position: string;
  /** Whether applications can be assigned to them. */
  readonly executes: boolean;
}
