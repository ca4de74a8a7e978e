import { z } from 'zod';
import { repeatedAt } from '../formats/repeated.ts';
import { unknownClause } from './basis.ts';
import { cardParts } from './card.ts';
import { bySubject, routableTypes } from './routing.ts';

/** What one part of a card asks of another: the path of each fault and its code, which has a sentence under `validation`. */
type Faults = Array<readonly [path: ReadonlyArray<string | number>, code: string]>;

const repeats = (values: readonly string[], path: readonly string[], part: string, code: string): Faults =>
  repeatedAt(values).flatMap((index) => (values[index] === '' ? [] : [[[...path, index, part], code] as const]));
const plain = (text: string) => text.toLocaleLowerCase('az');

/** A service's card as the administrator saves it. `uid` null: a new service; `seen`: which state of it the screen saw. */
export const serviceInput = z
  .object({
    uid: z.string().max(64).nullable(),
    seen: z.string().max(64),
    code: z.string().trim().regex(/^[a-z][A-Za-z0-9]{1,39}$/, 'badKey'),
    ...cardParts,
  })
  .superRefine((card, context) => {
    const { fields, documents, departments, routing, reviewDays, extendedReviewDays, termBasis } = card;
    const faults: Faults = [
      ...repeats(fields.map(({ key }) => key), ['fields'], 'key', 'repeatedKey'),
      ...repeats(documents.map(({ code }) => code), ['documents'], 'code', 'repeatedKey'),
      ...(['az', 'en'] as const).flatMap((part) => [...repeats(fields.map((field) => plain(field[part])), ['fields'], part, 'repeatedName'), ...repeats(documents.map((each) => plain(each[part])), ['documents'], part, 'repeatedName')]),
      ...repeats(routing.rules.map(({ value }) => value), ['routing', 'rules'], 'value', 'repeatedRule'),
    ];
    fields.forEach(({ type, list }, index) => {
      if (type === 'choice' && !list) faults.push([['fields', index, 'list'], 'required']);
    });
    if (extendedReviewDays < reviewDays) faults.push([['extendedReviewDays'], 'shorterThanReview']);
    if (termBasis === '') faults.push([['termBasis'], 'required']);
    else if (unknownClause(termBasis) !== null) faults.push([['termBasis'], 'unknownClause']);
    const by = fields.find(({ key }) => key === routing.by);
    if (routing.by !== null && routing.by !== bySubject && !(by && routableTypes.includes(by.type))) faults.push([['routing', 'by'], 'unknownRoute']);
    const isTaken = (code: string) => departments.length === 0 || departments.includes(code);
    routing.rules.forEach(({ department }, index) => {
      if (department !== '' && !isTaken(department)) faults.push([['routing', 'rules', index, 'department'], 'notOfCard']);
    });
    if (routing.otherwise !== null && !isTaken(routing.otherwise)) faults.push([['routing', 'otherwise'], 'notOfCard']);
    for (const [path, message] of faults) context.addIssue({ code: 'custom', message, path: [...path] });
  });
export type ServiceInput = z.infer<typeof serviceInput>;
