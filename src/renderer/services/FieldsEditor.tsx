import AddOutlined from '@mui/icons-material/AddOutlined';
import ArrowDownward from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpward from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldTypes, type CardField } from '#shared/services/card.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';

interface Props {
  readonly fields: readonly CardField[];
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (fields: CardField[]) => void;
}

/** The fields of a service's own form, in their order. */
export function FieldsEditor({ fields, readOnly, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const replace = (index: number, part: Partial<CardField>) => onChange(fields.map((field, i) => (i === index ? { ...field, ...part } : field)));
  const swap = (a: number, b: number) => onChange(fields.map((field, i) => (i === a ? (fields[b] ?? field) : i === b ? (fields[a] ?? field) : field)));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {fields.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('services.noFields')}
        </Typography>
      )}
      {fields.map((field, index) => (
        <FieldRow
          key={index}
          field={field}
          readOnly={readOnly}
          errorAt={(part) => errorAt(`fields.${index}.${part}`)}
          onChange={(part) => replace(index, part)}
          onRemove={() => onChange(fields.filter((_field, i) => i !== index))}
          onUp={index > 0 ? () => swap(index, index - 1) : undefined}
          onDown={index < fields.length - 1 ? () => swap(index, index + 1) : undefined}
        />
      ))}
      {!readOnly && (
        <Button sx={{ alignSelf: 'flex-start' }} startIcon={<AddOutlined />} onClick={() => onChange([...fields, { key: '', az: '', en: '', type: 'text', required: false, list: null, searchable: false }])}>
          {t('services.addField')}
        </Button>
      )}
    </Box>
  );
}

interface RowProps {
  readonly field: CardField;
  readonly readOnly: boolean;
  readonly errorAt: (part: string) => string | undefined;
  readonly onChange: (part: Partial<CardField>) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

function FieldRow({ field, readOnly, errorAt, onChange, onRemove, onUp, onDown }: RowProps) {
  const { t } = useTranslation();
  const { set } = useClassifiers();
  const id = useId();
  const text = (name: 'az' | 'en' | 'key') => ({
    label: t(`services.field.${name}`),
    value: field[name],
    readOnly,
    required: true,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    error: errorAt(name),
  });
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 3 }} role="group" aria-label={field.az || t('services.newField')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))', gap: 3 }}>
        <Labelled {...text('az')} />
        <Labelled {...text('en')} />
        <Labelled {...text('key')} spellCheck={false} />
        <div>
          <FieldLabel id={`${id}-type`}>{t('services.field.type')}</FieldLabel>
          <Select fullWidth size="small" labelId={`${id}-type`} value={field.type} readOnly={readOnly} onChange={(event) => onChange({ type: event.target.value, list: event.target.value === 'choice' ? field.list : null })}>
            {fieldTypes.map((type) => (
              <MenuItem key={type} value={type}>
                {t(`services.types.${type}`)}
              </MenuItem>
            ))}
          </Select>
        </div>
        {field.type === 'choice' && (
          <div>
            <FieldLabel id={`${id}-list`} required requiredText={t('common.required')}>
              {t('services.field.list')}
            </FieldLabel>
            <Select fullWidth size="small" labelId={`${id}-list`} value={field.list ?? ''} readOnly={readOnly} error={errorAt('list') !== undefined} onChange={(event) => onChange({ list: event.target.value })}>
              {Object.keys(set?.lists ?? {}).map((list) => (
                <MenuItem key={list} value={list}>
                  {list}
                </MenuItem>
              ))}
            </Select>
          </div>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
        {(['required', 'searchable'] as const).map((flag) => (
          <FormControlLabel
            key={flag}
            control={<Checkbox size="small" checked={field[flag]} disabled={readOnly} onChange={(_event, on) => onChange({ [flag]: on })} />}
            label={t(`services.field.${flag}`)}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
        {!readOnly && (
          <Box sx={{ ml: 'auto' }}>
            <IconButton size="small" aria-label={t('services.up')} disabled={!onUp} onClick={onUp}>
              <ArrowUpward fontSize="small" />
            </IconButton>
            <IconButton size="small" aria-label={t('services.down')} disabled={!onDown} onClick={onDown}>
              <ArrowDownward fontSize="small" />
            </IconButton>
            <IconButton size="small" aria-label={t('services.removeField', { name: field.az || field.key })} onClick={onRemove}>
              <DeleteOutlined fontSize="small" />
            </IconButton>
          </Box>
        )}
      </Box>
    </Box>
  );
}
