import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAnyDate } from '#shared/az/parseDate.ts';
import { formatDate, today, useFormats } from '../app/i18n/format.ts';
import { Labelled } from './Labelled.tsx';

/** The date that was typed in any usual form, `YYYY-MM-DD`; what is no date stays as it was typed, so that it can be said at the field. `near`: what a date without a year is near to. */
export function typedDate(text: string, near = today()): string {
  const span = parseAnyDate(text, near);
  return span && span.from === span.to ? span.from : text.trim();
}

interface Props {
  readonly label: string;
  /** As it stands in the field. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** A date without a year belongs near this one, `YYYY-MM-DD`; else near today. */
  readonly near?: string;
}

/** A date, typed in any usual form; on leaving the field it stands as `dd.MM.yyyy` with its day of the week below. */
export function DateField({ value, onChange, near, hint, ...rest }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const date = typedDate(value, near);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return (
    <Labelled
      {...rest}
      value={value}
      placeholder={t('common.datePlaceholder')}
      autoComplete="off"
      spellCheck={false}
      hint={isDate ? formats.dayInWords(date) : hint}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => isDate && onChange(formatDate(date))}
    />
  );
}
