import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { useFieldName } from './ServiceDetails.tsx';

/** Fields of the card itself; the others are the service's own. */
export const ownFields: readonly string[] = ['service', 'submittedAt', 'birthDate', 'incomingDate', 'phone', 'fin', 'fullName', 'registeredAddress', 'email', 'text'];

/** What was sent in place of a part that is broken, in quotation marks. */
function sentOf({ broken }: ApplicationDetail, key: string): string {
  const sent = broken?.[key as keyof typeof broken];
  return sent === undefined ? '' : ` (“${sent.slice(0, 60)}”)`;
}

/** What of the form is missing or wrong by its service's card, with what can be done about it. Nothing where all is well or nothing can be done any more. */
export function Faults({ application: a }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const nameOf = useFieldName(a.form);
  if (a.faults.length === 0 || a.closedAt !== null) return null;
  const list = a.faults.map(({ key, code }) => `${ownFields.includes(key) ? t(`applications.fields.${key}`) : nameOf(key)}: ${t(`services.fault.${code}`)}${sentOf(a, key)}`).join('; ');
  return (
    <Alert severity="warning" sx={{ mb: 4 }}>
      {t('services.faulty', { list })}
    </Alert>
  );
}
