import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends Omit<OutlinedInputProps, 'error'> {
  readonly label: string;
  /** The sentence at the field when its value is wrong. */
  readonly error?: string | undefined;
  /** What is wrong with the form of what is typed; said once the field has been left, before anything is sent. */
  readonly fault?: string | undefined;
  readonly hint?: ReactNode;
  /** The hint stays below the error, such as a counter one writes by. */
  readonly keepHint?: boolean;
}

/** A field to fill in: its name above it, required ones marked, what is wrong below it in words. */
export function Labelled({ label, error: told, fault, hint, keepHint = false, required, inputProps, onBlur, ...input }: Props) {
  const id = useId();
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const error = told ?? (left ? fault : undefined);
  const below = error ?? hint;
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id} required={required ?? false} requiredText={t('common.required')}>
        {label}
      </FieldLabel>
      <OutlinedInput
        {...input}
        onBlur={(event) => {
          setLeft(true);
          onBlur?.(event);
        }}
        id={id}
        fullWidth
        size="small"
        error={error !== undefined}
        inputProps={{ ...inputProps, 'aria-required': required ?? false, 'aria-describedby': below ? `${id}-below` : undefined }}
      />
      {below && (
        <FormHelperText id={`${id}-below`} error={error !== undefined} component="div" sx={{ mx: 0, lineHeight: 1.4 }}>
          {below}
        </FormHelperText>
      )}
      {keepHint && error !== undefined && hint && (
        <FormHelperText component="div" sx={{ mx: 0, lineHeight: 1.4 }}>
          {hint}
        </FormHelperText>
      )}
    </Box>
  );
}

interface LabelProps {
  readonly htmlFor?: string;
  readonly id?: string;
  readonly required?: boolean;
  readonly requiredText?: string;
  readonly children: ReactNode;
}

/** The name above a field. */
export function FieldLabel({ children, required = false, requiredText, ...rest }: LabelProps) {
  return (
    <Box component="label" {...rest} sx={{ display: 'block', mb: 1, fontSize: '0.8125rem', fontWeight: 560, color: 'text.primary' }}>
      {children}
      {required && (
        <Box component="span" title={requiredText} aria-hidden sx={{ color: 'error.main', ml: 0.75 }}>
          *
        </Box>
      )}
    </Box>
  );
}
