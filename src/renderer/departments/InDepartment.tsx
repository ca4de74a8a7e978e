import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Field, Fields, Section } from '../ui/Field.tsx';

/** Which department has an application that nobody in it has taken yet. Nothing where somebody has it. */
export function InDepartment({ application, min }: { readonly application: ApplicationDetail; readonly min: number }) {
  const { t } = useTranslation();
  const { word } = useClassifiers();
  if (application.executor !== null || application.departmentCode === null) return null;
  return (
    <Section title={t('applications.sections.resolution')}>
      <Fields min={min}>
        <Field label={t('applications.fields.department')} wide>
          {word('department', application.departmentCode)}
          {application.closedAt === null && <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('departments.waiting')}</Box>}
        </Field>
      </Fields>
    </Section>
  );
}
