import type { CardField, FieldType } from './card.ts';

/** Into which other types a field may pass while values stand under it: every value of the first is one of the second too. */
const widening: Readonly<Partial<Record<FieldType, readonly FieldType[]>>> = {
  text: ['longText'],
  date: ['text', 'longText'],
  choice: ['text', 'longText'],
  district: ['text', 'longText'],
  phone: ['text', 'longText'],
  fin: ['text', 'longText'],
};

/** The fields whose new type, or another list, would not bear the values that may stand under them: their keys. */
export function brokenFields(before: readonly CardField[], after: readonly CardField[]): string[] {
  return after.flatMap((field) => {
    const old = before.find(({ key }) => key === field.key);
    if (!old || (old.type === field.type && (field.type !== 'choice' || old.list === field.list))) return [];
    return widening[old.type]?.includes(field.type) ? [] : [field.key];
  });
}
