import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
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
export const rowColumns = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 84px 96px', gap: 2 } as const;

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
              // Long words are read whole; a value is one line all the same.
              multiline
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              readOnly={readOnly}
              value={item[part]}
              error={error !== undefined}
              onChange={(event) => onChange({ [part]: event.target.value.replaceAll('\n', ' ') })}
              inputProps={{ 'aria-label': t(`services.field.${part}`), 'aria-required': true, 'aria-describedby': error ? `${id}-${part}` : undefined }}
              sx={{ py: 0, ...(!item.active && { color: 'text.secondary' }) }}
            />
            {error && (
              <FormHelperText id={`${id}-${part}`} error sx={{ mx: 0 }}>
                {error}
              </FormHelperText>
            )}
          </div>
        );
      })}
      <Checkbox size="small" checked={item.active} disabled={readOnly} onChange={(_event, active) => onChange({ active })} slotProps={{ input: { 'aria-label': t('lists.active') } }} sx={{ justifySelf: 'center' }} />
      {readOnly ? <span /> : <RowTools name={name} onRemove={onRemove} onUp={onUp} onDown={onDown} />}
    </Box>
  );
}
