import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factNames, type CitizenView, type FactName, type Told } from '#shared/citizens/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatDate, formatInstantDate } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Field } from '../ui/Field.tsx';

/** Each is called as on the card. */
const labels = {
  names: 'fullName',
  fins: 'fin',
  birthDates: 'birthDate',
  documents: 'documentNumber',
  registeredAddresses: 'registeredAddress',
  currentAddresses: 'currentAddress',
  phones: 'phone',
  emails: 'email',
  socialStatuses: 'socialStatus',
  privileges: 'privilege',
} as const satisfies Record<FactName, string>;

/** So many ways of telling a thing stand there at once. */
const shownAtFirst = 3;

/** Who it is: everything that was ever told, the newest first, with when. */
export function WhoCard({ citizen }: { readonly citizen: CitizenView }) {
  const { t } = useTranslation();
  const { word } = useClassifiers();
  const words: Partial<Record<FactName, (value: string) => string>> = {
    birthDates: formatDate,
    phones: formatPhone,
    socialStatuses: (value) => word('socialStatus', value) ?? value,
    privileges: (value) => word('privilege', value) ?? value,
  };
  return (
    <Paper variant="outlined" component="section" aria-label={t('citizens.who')} sx={{ p: 5, borderRadius: 2 }}>
      {citizen.facts.fins.length > 1 && (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {t('citizens.severalFins')}
        </Alert>
      )}
      {citizen.byName > 0 && (
        <Alert severity="info" sx={{ mb: 4 }}>
          {t('citizens.byName', { count: citizen.byName })}
        </Alert>
      )}
      <Box component="dl" sx={{ m: 0, display: 'flex', flexDirection: 'column', gap: 3 }}>
        {factNames
          .filter((fact) => citizen.facts[fact].length > 0 || fact === 'fins' || fact === 'phones')
          .map((fact) => (
            <Field key={fact} label={t(`applications.fields.${labels[fact]}`)}>
              {citizen.facts[fact].length > 0 ? <Values told={citizen.facts[fact]} words={words[fact]} /> : null}
            </Field>
          ))}
      </Box>
    </Paper>
  );
}

function Values({ told, words = String }: { readonly told: readonly Told[]; readonly words?: ((value: string) => string) | undefined }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? told : told.slice(0, shownAtFirst);
  return (
    <>
      {shown.map(({ value, first, last }, index) => {
        const [from, to] = [formatInstantDate(first), formatInstantDate(last)];
        return (
          <Box key={value} component="span" sx={{ display: 'block', ...(index > 0 && { mt: 1, color: 'text.secondary' }) }}>
            {words(value)}
            {told.length > 1 && (
              <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
                {from === to ? from : `${from} – ${to}`}
              </Box>
            )}
          </Box>
        );
      })}
      {told.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)} sx={{ ml: -1 }}>
          {t('citizens.others', { count: told.length - shown.length })}
        </Button>
      )}
    </>
  );
}
