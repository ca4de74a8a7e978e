import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FieldLabel } from '../ui/Labelled.tsx';

interface Props {
  readonly list: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** One word of a list of the office; typing finds it. */
export function ChoiceField({ list, label, value, onChange, required = false, error }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { set } = useClassifiers();
  const id = useId();
  const known = set?.lists[list] ?? [];
  // A word that is not used any more stays where it was chosen.
  const options = known.filter((each) => each.active || each.code === value);
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id} required={required} requiredText={t('common.required')}>
        {label}
      </FieldLabel>
      <Autocomplete
        id={id}
        size="small"
        autoHighlight
        options={options}
        value={options.find((each) => each.code === value) ?? null}
        getOptionLabel={(item) => item[locale]}
        isOptionEqualToValue={(a, b) => a.code === b.code}
        noOptionsText={t('bookings.noChoice')}
        openText={t('common.open')}
        closeText={t('common.close')}
        clearText={t('common.clear')}
        onChange={(_event, item) => onChange(item?.code ?? '')}
        renderInput={(params) => <TextField {...params} error={error !== undefined} />}
      />
      {error !== undefined && (
        <FormHelperText error sx={{ mx: 0 }}>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}
