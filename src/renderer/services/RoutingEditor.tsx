import AddOutlined from '@mui/icons-material/AddOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/classifiers/views.ts';
import { listOfField } from '#shared/services/check.ts';
import { bySubject, routableTypes } from '#shared/services/routing.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { OneOf } from './OneOf.tsx';
import { RowTools } from './RowTools.tsx';
import { replaced, without } from './rows.ts';

interface Props {
  readonly card: Pick<ServiceView, 'departments' | 'routing' | 'fields'>;
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (part: Partial<Pick<ServiceView, 'departments' | 'routing'>>) => void;
}

/** The departments that applications of a service go to, and by what they find the way there by themselves. */
export function RoutingEditor({ card, readOnly, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { set } = useClassifiers();
  const { departments, routing, fields } = card;
  const known = (set?.lists['department'] ?? []).filter(({ code, active }) => active || departments.includes(code));
  const offered = known.filter(({ code }) => departments.length === 0 || departments.includes(code)).map((each) => ({ value: each.code, text: each[locale] }));
  const by = fields.find(({ key }) => key === routing.by);
  const list = routing.by === bySubject ? 'subject' : by && listOfField(by);
  const values = (set?.lists[list ?? ''] ?? []).map((each) => ({ value: each.code, text: each[locale] }));
  const route = (part: Partial<ServiceView['routing']>) => onChange({ routing: { ...routing, ...part } });
  const error = errorAt('routing.by');
  const unknown = departments.map((_code, index) => errorAt(`departments.${index}`)).find((each) => each !== undefined);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {known.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('services.routing.noDepartments')} <Link href="#/settings/departments">{t('departments.title')}</Link>
        </Typography>
      ) : (
        <div>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {t('services.routing.hint')}
          </Typography>
          <Box role="group" aria-label={t('services.sections.departments')} sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))' }}>
            {known.map((department) => (
              <FormControlLabel
                key={department.code}
                control={
                  <Checkbox
                    size="small"
                    checked={departments.includes(department.code)}
                    disabled={readOnly}
                    onChange={(_event, on) => onChange({ departments: known.filter(({ code }) => (code === department.code ? on : departments.includes(code))).map(({ code }) => code) })}
                  />
                }
                label={department[locale]}
                slotProps={{ typography: { variant: 'body2' } }}
              />
            ))}
          </Box>
        </div>
      )}
      {unknown !== undefined && <Alert severity="error">{unknown}</Alert>}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: 4 }}>
        <OneOf
          label={t('services.routing.by')}
          value={routing.by ?? ''}
          none={t('services.routing.byNothing')}
          options={[{ value: bySubject, text: t('applications.fields.subject') }, ...fields.filter(({ key, type }) => key !== '' && routableTypes.includes(type)).map((field) => ({ value: field.key, text: field[locale] || field.key }))]}
          readOnly={readOnly}
          error={error}
          onChange={(value) => route({ by: value || null, rules: [] })}
        />
        <OneOf label={t('services.routing.otherwise')} value={routing.otherwise ?? ''} none={t('services.routing.nowhere')} options={offered} readOnly={readOnly} error={errorAt('routing.otherwise')} onChange={(value) => route({ otherwise: value || null })} />
      </Box>
      {routing.rules.map((rule, index) => (
        <Box key={index} role="group" aria-label={t('services.routing.rule', { number: index + 1 })} sx={{ display: 'flex', gap: 3, alignItems: 'flex-end' }}>
          <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 }}>
            <OneOf label={t('services.routing.value')} value={rule.value} options={values} readOnly={readOnly} error={errorAt(`routing.rules.${index}.value`)} onChange={(value) => route({ rules: replaced(routing.rules, index, { value }) })} />
            <OneOf label={t('services.routing.department')} value={rule.department} options={offered} readOnly={readOnly} error={errorAt(`routing.rules.${index}.department`)} onChange={(department) => route({ rules: replaced(routing.rules, index, { department }) })} />
          </Box>
          {!readOnly && <RowTools fixed name={t('services.routing.rule', { number: index + 1 })} onRemove={() => route({ rules: without(routing.rules, index) })} />}
        </Box>
      ))}
      {error !== undefined && routing.rules.length > 0 && <Alert severity="error">{error}</Alert>}
      {!readOnly && routing.by !== null && (
        <Button sx={{ alignSelf: 'flex-start' }} startIcon={<AddOutlined />} onClick={() => route({ rules: [...routing.rules, { value: '', department: '' }] })}>
          {t('services.routing.addRule')}
        </Button>
      )}
    </Box>
  );
}
