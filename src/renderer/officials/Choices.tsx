import FormHelperText from '@mui/material/FormHelperText';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../ui/Labelled.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';

interface Props {
  readonly label: string;
  readonly values: readonly number[];
  readonly options: ReadonlyArray<{ readonly value: number; readonly text: ReactNode; readonly said?: string }>;
  readonly onChange: (values: number[]) => void;
  readonly error?: string | undefined;
  /** As many columns as this, where the options are a table of numbers. */
  readonly columns?: number;
}

/** Several of a few: days of the week, weeks of the month. */
export function Choices({ label, values, options, onChange, error, columns }: Props) {
  const id = useId();
  const { t } = useTranslation();
  return (
    <div>
      <FieldLabel id={id} required requiredText={t('common.required')}>
        {label}
      </FieldLabel>
      <ToggleButtonGroup
        size="small"
        value={[...values]}
        onChange={(_event, next: number[]) => onChange(next)}
        aria-labelledby={id}
        aria-describedby={error ? `${id}-error` : undefined}
        sx={{
          ...(columns ? { display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : { flexWrap: 'wrap' }),
          gap: 1,
          // Each stands by itself: they wrap.
          '& .MuiToggleButton-root': { border: 1, borderColor: error ? 'error.main' : 'divider', borderRadius: 1.5, m: 0, minWidth: 36, minHeight: 30, px: 1.5, py: 0.25, fontVariantNumeric: 'tabular-nums' },
          '& .MuiToggleButton-root.Mui-selected, & .MuiToggleButton-root.Mui-selected:hover': { borderColor: 'primary.main', bgcolor: 'primary.light' },
        }}
      >
        {options.map(({ value, text, said }) => (
          <ToggleButton key={value} value={value} {...(said && { title: said })} sx={{ position: 'relative' }}>
            <span aria-hidden={said !== undefined}>{text}</span>
            {said && <span style={visuallyHidden}>{said}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error && (
        <FormHelperText id={`${id}-error`} error sx={{ mx: 0 }}>
          {error}
        </FormHelperText>
      )}
    </div>
  );
}
