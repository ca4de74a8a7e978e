import FormHelperText from '@mui/material/FormHelperText';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { ExecutorField, useExecutors } from '../applications/ExecutorField.tsx';
import { FieldLabel } from '../ui/Labelled.tsx';
import { useDepartments } from './useDepartments.ts';

interface Props {
  readonly application: ApplicationDetail;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** A department to send an application to; those of its service's card come first. */
export function RouteField({ application, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { set } = useClassifiers();
  const ofCard = set?.services.find(({ code }) => code === application.service)?.departments ?? [];
  const others = (useDepartments()?.departments ?? []).filter(({ code, active }) => active && code !== application.departmentCode);
  const first = others.filter(({ code }) => ofCard.includes(code));
  const rest = others.filter(({ code }) => !ofCard.includes(code));
  const item = (each: (typeof others)[number]) => (
    <MenuItem key={each.code} value={each.code} sx={{ whiteSpace: 'normal' }}>
      {each[locale]}
    </MenuItem>
  );
  return (
    <div>
      <FieldLabel id="work-department" required requiredText={t('common.required')}>
        {t('work.toDepartment')}
      </FieldLabel>
      <Select fullWidth size="small" labelId="work-department" autoFocus displayEmpty value={others.some(({ code }) => code === value) ? value : ''} error={error !== undefined} onChange={(event) => onChange(event.target.value)}>
        {first.length > 0 && rest.length > 0 && <ListSubheader>{t('work.departments.card')}</ListSubheader>}
        {first.map(item)}
        {first.length > 0 && rest.length > 0 && <ListSubheader>{t('work.departments.other')}</ListSubheader>}
        {rest.map(item)}
      </Select>
      {(error ?? (others.length === 0 ? t('work.noDepartments') : undefined)) && (
        <FormHelperText error={error !== undefined} sx={{ mx: 0 }}>
          {error ?? t('work.noDepartments')}
        </FormHelperText>
      )}
    </div>
  );
}

/** A member of the department that has the application. */
export function MemberField({ application, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const members = useDepartments()?.departments.find(({ code }) => code === application.departmentCode)?.memberUids ?? [];
  const { options } = useExecutors();
  const without = options.filter(({ uid }) => !members.includes(uid)).map(({ uid }) => uid);
  return <ExecutorField id="work-member" label={t('applications.fields.executor')} value={value} onChange={onChange} error={error} without={without} />;
}
