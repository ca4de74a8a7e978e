import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import TextField from '@mui/material/TextField';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '#shared/applications/found.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { FieldLabel } from '../../ui/Labelled.tsx';

/** A value that a filter offers; `found`: how many it would leave. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly text: string;
  readonly found?: Found | undefined;
}

/** How many were found: up to a thousand to the end, then `1 000+`. */
export function FoundNumber({ found }: { readonly found: Found | undefined }) {
  const formats = useFormats();
  if (!found) return null;
  return (
    <Box component="span" sx={{ ml: 'auto', pl: 3, fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {formats.number(found.count)}
      {found.more && '+'}
    </Box>
  );
}

function Named({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel id={id}>{label}</FieldLabel>
      {children(id)}
    </Box>
  );
}

interface SomeProps<T extends string> {
  readonly label: string;
  readonly any: string;
  readonly choices: ReadonlyArray<Choice<T>>;
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
}

/** Any of several values. */
export function PickSome<T extends string>({ label, any, choices, value, onChange }: SomeProps<T>) {
  return (
    <Named label={label}>
      {(id) => (
        <Select<string[]>
          multiple
          displayEmpty
          fullWidth
          value={[...value]}
          onChange={(event) => onChange(choices.filter((choice) => event.target.value.includes(choice.value)).map((choice) => choice.value))}
          renderValue={(chosen) => (chosen.length === 0 ? <Box component="span" sx={{ color: 'text.secondary' }}>{any}</Box> : choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.text).join(', '))}
          SelectDisplayProps={{ 'aria-labelledby': id }}
          sx={{ fontSize: '0.8125rem', height: 34 }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.value} value={choice.value} sx={{ pl: 1.5 }}>
              <Checkbox size="small" checked={value.includes(choice.value)} tabIndex={-1} disableRipple sx={{ p: 0.5, mr: 1.5 }} />
              {choice.text}
              <FoundNumber found={choice.found} />
            </MenuItem>
          ))}
        </Select>
      )}
    </Named>
  );
}

interface OneProps {
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One value of a few. */
export function PickOne({ label, any, choices, value, onChange }: OneProps) {
  return (
    <Named label={label}>
      {(id) => (
        <Select displayEmpty fullWidth value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} renderValue={(chosen) => choices.find((choice) => choice.value === chosen)?.text ?? <Box component="span" sx={{ color: 'text.secondary' }}>{any}</Box>} SelectDisplayProps={{ 'aria-labelledby': id }} sx={{ fontSize: '0.8125rem', height: 34 }}>
          <MenuItem value="">{any}</MenuItem>
          {choices.map((choice) => (
            <MenuItem key={choice.value} value={choice.value}>
              {choice.text}
              <FoundNumber found={choice.found} />
            </MenuItem>
          ))}
        </Select>
      )}
    </Named>
  );
}

/** One value of many; typing finds it. */
export function PickTyped({ label, any, choices, value, onChange }: OneProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <Autocomplete
        id={id}
        size="small"
        autoHighlight
        options={choices}
        value={choices.find((choice) => choice.value === value) ?? (value === undefined ? null : { value, text: value })}
        getOptionLabel={(choice) => choice.text}
        isOptionEqualToValue={(a, b) => a.value === b.value}
        noOptionsText={t('bookings.noChoice')}
        openText={t('common.open')}
        closeText={t('common.close')}
        clearText={t('common.clear')}
        onChange={(_event, choice) => onChange(choice?.value)}
        renderOption={({ key, ...props }, choice) => (
          <li key={key} {...props}>
            {choice.text}
            <FoundNumber found={choice.found} />
          </li>
        )}
        renderInput={(params) => <TextField {...params} placeholder={any} />}
      />
    </Box>
  );
}
