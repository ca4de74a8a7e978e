import { useTranslation } from 'react-i18next';
import type { ErrorShape } from '#shared/errors.ts';
import { appErrorOf, fieldErrorsOf } from '../rpc/errors.ts';

export interface ErrorText {
  /** The sentence of a failure that was thrown. */
  of(error: unknown): string;
  /** The sentence of a failure that came as data. */
  ofShape(shape: ErrorShape): string;
  /** What is wrong with a field, or undefined. */
  atField(error: unknown, field: string): string | undefined;
}

/** Sentences for failures, in the person's language. */
export function useErrorText(): ErrorText {
  const { t, i18n } = useTranslation();
  const ofShape = ({ code, params }: ErrorShape): string => {
    const key = `errors.${code}`;
    return i18n.exists(key) ? t(key, { ...params }) : t('errors.unexpected');
  };
  return {
    ofShape,
    of: (error) => (Object.keys(fieldErrorsOf(error)).length > 0 ? t('common.checkFields') : ofShape(appErrorOf(error))),
    atField: (error, field) => {
      const code = fieldErrorsOf(error)[field];
      if (code === undefined) return undefined;
      return i18n.exists(`validation.${code}`) ? t(`validation.${code}`) : t('validation.invalid');
    },
  };
}
