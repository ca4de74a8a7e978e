import { z } from 'zod';
import { repeatedAt } from '../formats/repeated.ts';

/** The list that departments are kept in. */
export const departmentList = 'department';

const name = z.string().trim().min(1, 'required').max(200, 'tooLong');

/** A department as the administrator saves it. `code` null: a new one. Its head is one of its members. */
const department = z.object({
  code: z.string().max(64).nullable(),
  az: name,
  en: name,
  active: z.boolean(),
  headUid: z.string().max(64).nullable(),
  memberUids: z.array(z.string().max(64)).max(200),
});

/** All departments in their order. `seen`: which state of them the screen saw. */
export const departmentsInput = z.object({ seen: z.string().max(64), departments: z.array(department).max(200) }).superRefine(({ departments }, context) => {
  for (const index of repeatedAt(departments.map(({ az }) => az.toLocaleLowerCase('az')))) context.addIssue({ code: 'custom', message: 'repeatedName', path: ['departments', index, 'az'] });
});
export type DepartmentsInput = z.output<typeof departmentsInput>;

/** A department with who is in it. */
export interface DepartmentView {
  readonly code: string;
  readonly az: string;
  readonly en: string;
  readonly active: boolean;
  readonly headUid: string | null;
  /** Everybody in it, the head too. */
  readonly memberUids: readonly string[];
}

/** `seen`: which state of the departments this is, for saving them. */
export interface DepartmentsView {
  readonly seen: string;
  readonly departments: readonly DepartmentView[];
}
