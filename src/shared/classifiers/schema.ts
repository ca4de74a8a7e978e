import { z } from 'zod';
import { departmentList } from '../departments/schema.ts';
import { repeatedAt } from '../formats/repeated.ts';

/** Lists that are not kept among the others: departments have a page of their own; districts and towns, whose names applications bear, come from the portal alone. */
export const listsKeptElsewhere: readonly string[] = [departmentList, 'territory'];

const name = z.string().trim().min(1, 'required').max(200, 'tooLong');

/** A list of values as the administrator saves it, in its order. `code` null: a new one; `seen`: which state of it the screen saw. `name` null where the program itself has words for it. */
export const listInput = z
  .object({
    code: z.string().max(64).nullable(),
    seen: z.string().max(64),
    name: z.object({ az: name, en: name }).nullable(),
    /** `code` null: a new value. */
    items: z.array(z.object({ code: z.string().max(200).nullable(), az: name, en: name, active: z.boolean() })).min(1, 'noValues').max(1_000, 'tooMany'),
  })
  .superRefine(({ code, name: its, items }, context) => {
    const fault = (path: ReadonlyArray<string | number>, message: string) => context.addIssue({ code: 'custom', message, path: [...path] });
    if (code === null && its === null) fault(['name', 'az'], 'required');
    for (const part of ['az', 'en'] as const) {
      for (const index of repeatedAt(items.map((item) => item[part].toLocaleLowerCase(part)))) fault(['items', index, part], 'repeatedValue');
    }
  });
export type ListInput = z.output<typeof listInput>;
