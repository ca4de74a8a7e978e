import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { fieldTypes, type CardField } from '#shared/services/card.ts';
import { followingCode } from '#shared/services/codeFrom.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { OneOf } from './OneOf.tsx';
import { RowTools } from './RowTools.tsx';
import { replaced, swapped, without } from './rows.ts';

interface Props {
  readonly fields: readonly CardField[];
  /** Codes that applications may bear already: they do not follow the name. */
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (fields: CardField[]) => void;
}

/** The fields of a service's own form, in their order. */
export function FieldsEditor({ fields, saved, readOnly, errorAt, onChange }: Props) {
  const { t } = useTranslation();
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
          codeFor={(en) => followingCode(field.key, { before: field.en, now: en }, new Set(without(fields, index).map(({ key }) => key)), saved, 'field')}
          readOnly={readOnly}
          errorAt={(part) => errorAt(`fields.${index}.${part}`)}
          onChange={(part) => onChange(replaced(fields, index, part))}
          onRemove={() => onChange(without(fields, index))}
          onUp={index > 0 ? () => onChange(swapped(fields, index, index - 1)) : undefined}
          onDown={index < fields.length - 1 ? () => onChange(swapped(fields, index, index + 1)) : undefined}
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
  /** The code that goes with a new English name. */
  readonly codeFor: (en: string) => string;
  readonly readOnly: boolean;
  readonly errorAt: (part: string) => string | undefined;
  readonly onChange: (part: Partial<CardField>) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

function FieldRow({ field, codeFor, readOnly, errorAt, onChange, onRemove, onUp, onDown }: RowProps) {
  const { t } = useTranslation();
  const { set, list: listName } = useClassifiers();
  const name = field.az || t('services.newField');
  const text = (part: 'az' | 'en' | 'key') => ({
    label: t(`services.field.${part}`),
    value: field[part],
    readOnly,
    required: true,
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
    error: errorAt(part),
  });
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 3 }} role="group" aria-label={name}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))', gap: 3 }}>
        <Labelled {...text('az')} />
        <Labelled {...text('en')} onChange={(event) => onChange({ en: event.target.value, key: codeFor(event.target.value) })} />
        <Labelled {...text('key')} spellCheck={false} />
        <OneOf
          label={t('services.field.type')}
          value={field.type}
          options={fieldTypes.map((type) => ({ value: type, text: t(`services.types.${type}`) }))}
          readOnly={readOnly}
          error={errorAt('type')}
          onChange={(value) => {
            const type = fieldTypes.find((each) => each === value) ?? field.type;
            onChange({ type, list: type === 'choice' ? field.list : null });
          }}
        />
        {field.type === 'choice' && (
          <OneOf
            hint={t('lists.ofOffice')} label={t('services.field.list')} value={field.list ?? ''} options={Object.keys(set?.lists ?? {}).map((list) => ({ value: list, text: listName(list) }))} readOnly={readOnly} error={errorAt('list')} onChange={(list) => onChange({ list })} />
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
        {!readOnly && <RowTools name={name} onRemove={onRemove} onUp={onUp} onDown={onDown} />}
      </Box>
    </Box>
  );
}
