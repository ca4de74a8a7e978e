/** The clauses of the Law on citizens' appeals (No 1308-IVQ) that speak of terms: forwarding, leaving without review, review, its extension and what is excepted from it. */
export const termClauses: readonly string[] = ['7.10', '8.1', '9.2', '9.6', '10.1', '10.2', '10.3', '10.4'];

/** Whether a text speaks of that law: by its name or its number. */
const speaksOfTheLaw = /müraciətləri haqqında|1308/iu;

/**
 * A clause that a basis of terms takes from the Law on citizens' appeals and that is none of those that speak of terms; null where there is none. What another act
 * has is not known here, and nothing is said of it.
 */
export function unknownClause(basis: string): string | null {
  if (!speaksOfTheLaw.test(basis)) return null;
  const withoutDates = basis.replaceAll(/\d{1,2}\.\d{1,2}\.\d{4}/gu, ' ');
  for (const [text, clause = ''] of withoutDates.matchAll(/(?<![\d.])(\d{1,3}\.\d{1,3})(?:\.\d{1,2})?(?!\d)/gu)) if (!termClauses.includes(clause)) return text;
  return null;
}
