import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../ui/Labelled.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly text: string }>;
  /** The words for nothing chosen; without it something must be. */
  readonly none?: string;
  readonly hint?: string;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few to choose; a value that is not offered any more stands as it is. */
export function OneOf({ label, value, options, none, hint, readOnly, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const all = value === '' || options.some((each) => each.value === value) ? options : [...options, { value, text: value }];
  const below = error ?? hint;
  return (
    <div>
      <FieldLabel id={id} required={none === undefined} requiredText={t('common.required')}>
        {label}
      </FieldLabel>
      <Select fullWidth size="small" displayEmpty labelId={id} value={value} readOnly={readOnly} error={error !== undefined} SelectDisplayProps={{ 'aria-invalid': error !== undefined, 'aria-describedby': below === undefined ? undefined : `${id}-below` }} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <MenuItem value="">{none}</MenuItem>}
        {all.map((each) => (
          <MenuItem key={each.value} value={each.value} sx={{ whiteSpace: 'normal' }}>
            {each.text}
          </MenuItem>
        ))}
      </Select>
      {below && (
        <FormHelperText id={`${id}-below`} error={error !== undefined} sx={{ mx: 0 }}>
          {below}
        </FormHelperText>
      )}
    </div>
  );
}
