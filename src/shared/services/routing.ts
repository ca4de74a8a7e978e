import type { Json } from '../json.ts';

/** What a card routes by that is no field of its own form: the subject of the appeal. */
export const bySubject = '$subject';

/** Where the applications of a service go by themselves. `by`: the field whose value decides; null: none. */
export interface CardRouting {
  readonly by: string | null;
  readonly rules: ReadonlyArray<{ readonly value: string; readonly department: string }>;
  /** Where what no rule names goes; null: nowhere by itself. */
  readonly otherwise: string | null;
}

/** Types of fields that a route can be chosen by: those whose values come from a list. */
export const routableTypes: readonly string[] = ['choice', 'district'];

/** The department that a card sends an application to; null where a person decides. A service with one department needs no rule. */
export function departmentFor(
  { routing, departments }: { readonly routing: CardRouting; readonly departments: readonly string[] },
  application: { readonly subject: string; readonly details: Readonly<Record<string, Json>> },
): string | null {
  const value = routing.by === null ? null : routing.by === bySubject ? application.subject : (application.details[routing.by] ?? null);
  const rule = typeof value === 'string' ? routing.rules.find((each) => each.value === value) : undefined;
  return rule?.department ?? routing.otherwise ?? (departments.length === 1 ? (departments[0] ?? null) : null);
}
