import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import type { Json } from '#shared/json.ts';
import { listOfField, type CardFault } from '#shared/services/check.ts';
import type { CardField } from '#shared/services/card.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Field, Fields } from '../ui/Field.tsx';

/** Names of the fields of a form as its card worded them; a field that the card does not know bears its key. */
export function useFieldName(form: ApplicationDetail['form']): (key: string) => string {
  const { locale } = useFormats();
  return (key) => form?.fields.find((each) => each.key === key)?.[locale] ?? key;
}

/** Words for a value of a service's form, as the card's field tells. */
export function useFieldWords(): (value: Json, field: CardField | undefined) => string {
  const { t } = useTranslation();
  const { word } = useClassifiers();
  const written = (value: Json, field: CardField | undefined): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      const list = field && listOfField(field);
      if (list) return word(list, value);
      if (field?.type === 'phone') return formatPhone(value);
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
    }
    if (Array.isArray(value)) return value.map((each) => written(each as Json, field)).join(', ');
    return Object.entries(value)
      .map(([part, each]) => `${part}: ${written(each ?? null, undefined)}`)
      .join('; ');
  };
  return written;
}

interface Props {
  readonly form: ApplicationDetail['form'];
  readonly details: Readonly<Record<string, Json>>;
  readonly faults: readonly CardFault[];
  readonly min: number;
}

/** The fields of the service's own form in the order of the card it was filled in under, then what that card does not know. Faulty ones say so. */
export function ServiceDetails({ form, details, faults, min }: Props) {
  const { t } = useTranslation();
  const written = useFieldWords();
  const nameOf = useFieldName(form);
  const fields = form?.fields ?? [];
  const unknown = Object.keys(details).filter((key) => !fields.some((field) => field.key === key));

  return (
    <Fields min={min}>
      {[...fields.map(({ key }) => key), ...unknown].map((key) => {
        const value = details[key] ?? null;
        const field = fields.find((each) => each.key === key);
        const fault = faults.find((each) => each.key === key);
        const isList = Array.isArray(value) && value.length > 0;
        return (
          <Field key={key} label={nameOf(key)} wide={isList || (typeof value === 'string' && value.length > 40)}>
            {isList ? (
              <Box component="ol" sx={{ m: 0, p: 0, pl: 4.5, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', columnGap: 5 }}>
                {(value as readonly Json[]).map((each, index) => (
                  <li key={index}>{written(each, field)}</li>
                ))}
              </Box>
            ) : fault ? (
              <FaultyValue text={written(value, field)} fault={t(`services.fault.${fault.code}`)} />
            ) : (
              written(value, field)
            )}
            {isList && fault && <FaultyValue text="" fault={t(`services.fault.${fault.code}`)} />}
          </Field>
        );
      })}
    </Fields>
  );
}

function FaultyValue({ text, fault }: { text: string; fault: string }) {
  return (
    <>
      {text}
      <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'error.main' }}>
        {fault}
      </Box>
    </>
  );
}
