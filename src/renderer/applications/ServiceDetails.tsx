import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Json } from '#shared/json.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Field, Fields } from '../ui/Field.tsx';

/** Lists that word the codes of a service's own fields. */
const listOf: Readonly<Record<string, string>> = { reason: 'appealReason', district: 'territory' };

/** The fields of the service's own form; residents' FİNs are numbered as on the form. */
export function ServiceDetails({ details, min }: { details: Readonly<Record<string, Json>>; min: number }) {
  const { t, i18n } = useTranslation();
  const { word } = useClassifiers();
  const name = (key: string) => (i18n.exists(`applications.details.${key}`) ? t(`applications.details.${key}`) : key);

  const written = (key: string, value: Json): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : word(listOf[key] ?? key, value);
    if (Array.isArray(value)) return value.map((each) => written(key, each as Json)).join(', ');
    return Object.entries(value)
      .map(([part, each]) => `${name(part)}: ${written(part, each ?? null)}`)
      .join('; ');
  };

  return (
    <Fields min={min}>
      {Object.entries(details).map(([key, value]) =>
        Array.isArray(value) && value.length > 0 ? (
          <Field key={key} label={name(key)} wide>
            <Box component="ol" sx={{ m: 0, p: 0, pl: 4.5, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', columnGap: 5 }}>
              {(value as readonly Json[]).map((each, index) => (
                <li key={index}>{written(key, each)}</li>
              ))}
            </Box>
          </Field>
        ) : (
          <Field key={key} label={name(key)} wide={typeof value === 'string' && value.length > 40}>
            {written(key, value)}
          </Field>
        ),
      )}
    </Fields>
  );
}
