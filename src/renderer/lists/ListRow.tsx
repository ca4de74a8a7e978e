import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListInput } from '#shared/classifiers/schema.ts';
import { useFormats } from '../app/i18n/format.ts';
import { RowTools } from '../services/RowTools.tsx';

type Item = ListInput['items'][number];

interface Props {
  readonly item: Item;
  readonly readOnly: boolean;
  readonly errorAt: (part: 'az' | 'en') => string | undefined;
  readonly onChange: (part: Partial<Item>) => void;
  /** Only one that was never saved can be taken away: records may bear the others. */
  readonly onRemove: (() => void) | undefined;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** Both names, whether it is in use, and what moves it. */
export const rowColumns = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 130px 110px', gap: 2 } as const;

/** One value of a list: how it reads in both languages, and whether it is still offered. */
export function ListRow({ item, readOnly, errorAt, onChange, onRemove, onUp, onDown }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const id = useId();
  const name = item[locale] || item.az || t('lists.newValue');
  return (
    <Box role="group" aria-label={name} sx={{ ...rowColumns, alignItems: 'start', py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      {(['az', 'en'] as const).map((part) => {
        const error = errorAt(part);
        return (
          <div key={part}>
            <OutlinedInput
              fullWidth
              size="small"
              readOnly={readOnly}
              value={item[part]}
              error={error !== undefined}
              onChange={(event) => onChange({ [part]: event.target.value })}
              inputProps={{ 'aria-label': t(`services.field.${part}`), 'aria-required': true, 'aria-describedby': error ? `${id}-${part}` : undefined }}
              sx={item.active ? undefined : { color: 'text.secondary' }}
            />
            {error && (
              <FormHelperText id={`${id}-${part}`} error sx={{ mx: 0 }}>
                {error}
              </FormHelperText>
            )}
          </div>
        );
      })}
      <FormControlLabel sx={{ mr: 0, height: 36 }} control={<Checkbox size="small" checked={item.active} disabled={readOnly} onChange={(_event, active) => onChange({ active })} />} label={t('lists.active')} slotProps={{ typography: { variant: 'body2' } }} />
      {readOnly ? <span /> : <RowTools name={name} onRemove={onRemove} onUp={onUp} onDown={onDown} />}
    </Box>
  );
}
