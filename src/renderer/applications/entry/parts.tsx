import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import FormHelperText from '@mui/material/FormHelperText';
import { FieldLabel } from '../../ui/Labelled.tsx';
import type { EntryDraft } from './entryDraft.ts';

export interface PartProps {
  readonly draft: EntryDraft;
  readonly set: (changes: Partial<EntryDraft>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** Fields side by side on a card of six columns; `span` of each is set on the field. */
export function Grid({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(6, minmax(0, 1fr))', columnGap: 3, rowGap: 3, alignItems: 'start' }}>{children}</Box>;
}

export function Cell({ span = 2, children }: { readonly span?: 1 | 2 | 3 | 4 | 6; readonly children: ReactNode }) {
  return <Box sx={{ minWidth: 0, gridColumn: { xs: 'span 6', sm: `span ${span}` } }}>{children}</Box>;
}

interface RadiosProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: ReadonlyArray<{ readonly value: T; readonly text: string }>;
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
}

/** One of a few, all seen at once. */
export function Radios<T extends string>({ label, value, options, onChange, error }: RadiosProps<T>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Box>
      <FieldLabel id={id} required requiredText={t('common.required')}>
        {label}
      </FieldLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={value}
        onChange={(_event, chosen) => {
          const option = options.find((each) => each.value === chosen);
          if (option) onChange(option.value);
        }}
      >
        {options.map((option) => (
          <FormControlLabel key={option.value} value={option.value} control={<Radio size="small" sx={{ py: 0.5 }} slotProps={{ input: { 'aria-invalid': error !== undefined } }} />} label={option.text} slotProps={{ typography: { variant: 'body2' } }} />
        ))}
      </RadioGroup>
      {error !== undefined && (
        <FormHelperText error role="alert" sx={{ mx: 0, lineHeight: 1.4 }}>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}

/** A yes that opens more fields. */
export function Flag({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: (on: boolean) => void }) {
  return <FormControlLabel control={<Checkbox size="small" checked={checked} onChange={(_event, on) => onChange(on)} sx={{ py: 0.5 }} />} label={label} slotProps={{ typography: { variant: 'body2' } }} />;
}
