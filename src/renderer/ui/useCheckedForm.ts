import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { output, ZodType } from 'zod';
import { useErrorText } from '../app/i18n/useErrorText.ts';

interface CheckedForm<S extends ZodType> {
  /** Checks all fields by the same schema as the backend; the values when all are right, else null and each fault at its field. */
  check(): output<S> | null;
  /** What is wrong with a field, in words; before the first check only what the backend said. */
  errorAt(field: string): string | undefined;
  /** Whether a check found something and it still stands. */
  readonly isFaulty: boolean;
}

/** Checking of a form by its schema. `failure`: what the backend answered last. */
export function useCheckedForm<S extends ZodType>(schema: S, values: unknown, failure: unknown): CheckedForm<S> {
  const { t, i18n } = useTranslation();
  const errorText = useErrorText();
  const [tried, setTried] = useState(false);
  return {
    isFaulty: tried && !schema.safeParse(values).success,
    check() {
      setTried(true);
      const checked = schema.safeParse(values);
      return checked.success ? checked.data : null;
    },
    errorAt(field) {
      if (tried) {
        const checked = schema.safeParse(values);
        const issue = checked.success ? undefined : checked.error.issues.find((each) => each.path.join('.') === field);
        if (issue) return i18n.exists(`validation.${issue.message}`) ? t(`validation.${issue.message}`) : t('validation.invalid');
      }
      return errorText.atField(failure, field);
    },
  };
}
