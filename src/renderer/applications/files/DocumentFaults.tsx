import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { BranchDialog } from '../BranchDialog.tsx';

/** Documents that the service's card asks for and that are missing or cannot be read, with the step that asks the citizen for them (rules for e-services, 7.4). */
export function DocumentFaults({ application, readOnly }: { readonly application: ApplicationDetail; readonly readOnly: boolean }) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const [returning, setReturning] = useState(false);
  const { documentFaults, attachments, actions } = application;
  const poor = attachments.filter(({ isPoor, document }) => isPoor && document === null);
  if (documentFaults.length === 0 && poor.length === 0) return null;
  const lines = [...documentFaults.map((fault) => t(`files.fault.${fault.fault}`, { name: fault[locale] })), ...poor.map(({ name }) => t('files.fault.poor', { name }))];
  // What the citizen reads is in the state language.
  const told = [...documentFaults.map((fault) => t(`files.fault.${fault.fault}`, { name: fault.az, lng: 'az' })), ...poor.map(({ name }) => t('files.fault.poor', { name, lng: 'az' }))].join(' ');
  return (
    <>
      <Alert
        severity="warning"
        action={
          !readOnly && actions.includes('returnForCompletion') ? (
            <Button color="inherit" onClick={() => setReturning(true)}>
              {t('files.return.start')}
            </Button>
          ) : undefined
        }
      >
        {lines.map((line) => (
          <Box key={line}>{line}</Box>
        ))}
      </Alert>
      {returning && (
        <BranchDialog
          action="returnForCompletion"
          application={application}
          initial={{ reason: t('files.return.reason', { faults: told, lng: 'az' }), whatToDo: t('files.return.whatToDo', { lng: 'az' }) }}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}
