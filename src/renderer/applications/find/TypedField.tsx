import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/i18n/format.ts';
import { useSpanWords } from '../../reception/spanWords.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { readTyped } from './cardSearch.ts';

/** A key typed this soon after the one before belongs to the same word. */
const restMs = 300;

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (text: string | undefined) => void;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A text that narrows the list when the typing rests, or at once by Enter. */
export function TypedField({ value = '', onChange, ...field }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (next: string, rest: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current = next.trim();
      onChange(next.trim() || undefined);
    }, rest);
  };
  return (
    <Labelled
      {...field}
      value={text}
      autoComplete="off"
      spellCheck={false}
      inputProps={{ maxLength: 80 }}
      onChange={(event) => tell(event.target.value, restMs)}
      onBlur={() => text.trim() !== told.current && tell(text, 0)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell(text, 0);
      }}
    />
  );
}

/** Days in any form, with how they were understood below. */
export function SpanField({ label, value, onChange }: Pick<Props, 'label' | 'value' | 'onChange'>) {
  const { t } = useTranslation();
  const words = useSpanWords();
  const reading = readTyped(value, today());
  return (
    <TypedField
      label={label}
      value={value}
      onChange={onChange}
      placeholder={t('find.whenPlaceholder')}
      hint={reading && 'span' in reading ? words.withCount(reading.span) : undefined}
      error={reading && 'problem' in reading ? t(`find.problems.${reading.problem}`) : undefined}
    />
  );
}
