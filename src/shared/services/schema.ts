import { z } from 'zod';
import { cardParts } from './card.ts';

/** A service's card as the administrator saves it. `uid` null: a new service; `version`: the one that the screen saw. */
export const serviceInput = z
  .object({
    uid: z.string().max(64).nullable(),
    version: z.number().int().nonnegative(),
    code: z.string().trim().regex(/^[a-z][A-Za-z0-9]{1,39}$/, 'badKey'),
    ...cardParts,
  })
  .superRefine(({ fields, documents }, context) => {
    const repeated = (list: readonly string[], path: string, part: string) =>
      list.forEach((key, index) => {
        if (list.indexOf(key) !== index) context.addIssue({ code: 'custom', message: 'repeatedKey', path: [path, index, part] });
      });
    repeated(fields.map(({ key }) => key), 'fields', 'key');
    repeated(documents.map(({ code }) => code), 'documents', 'code');
    fields.forEach(({ type, list }, index) => {
      if (type === 'choice' && !list) context.addIssue({ code: 'custom', message: 'required', path: ['fields', index, 'list'] });
    });
  });
export type ServiceInput = z.infer<typeof serviceInput>;
