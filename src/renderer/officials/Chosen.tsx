import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, type ReactNode } from 'react';
import { FieldLabel } from '../ui/Labelled.tsx';

interface Props<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: ReadonlyArray<{ readonly value: V; readonly text: ReactNode }>;
  readonly onChange: (value: V) => void;
  readonly hint?: string | undefined;
}

/** One of a few, its name above it. */
export function Chosen<V extends string>({ label, value, options, onChange, hint }: Props<V>) {
  const id = useId();
  return (
    <div>
      <FieldLabel id={`${id}-label`} htmlFor={id}>
        {label}
      </FieldLabel>
      <Select fullWidth size="small" labelId={`${id}-label`} inputProps={{ id, 'aria-describedby': hint ? `${id}-hint` : undefined }} value={value} onChange={(event) => onChange(event.target.value as V)}>
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.text}
          </MenuItem>
        ))}
      </Select>
      {hint && (
        <FormHelperText id={`${id}-hint`} sx={{ mx: 0 }}>
          {hint}
        </FormHelperText>
      )}
    </div>
  );
}
