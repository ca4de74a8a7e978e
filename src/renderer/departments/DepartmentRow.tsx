import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../app/i18n/format.ts';
import { useExecutors } from '../applications/ExecutorField.tsx';
import { RowTools } from '../services/RowTools.tsx';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import type { TypedDepartment } from './DepartmentsForm.tsx';

interface Props {
  readonly department: TypedDepartment;
  readonly readOnly: boolean;
  readonly errorAt: (part: string) => string | undefined;
  readonly onChange: (part: Partial<TypedDepartment>) => void;
  /** Only one that was never saved can be taken away: applications may bear the others. */
  readonly onRemove: (() => void) | undefined;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** One department: its names, its head, its members. Those who cannot answer applications are not offered. */
export function DepartmentRow({ department, readOnly, errorAt, onChange, onRemove, onUp, onDown }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { options } = useExecutors();
  const id = useId();
  const name = department[locale] || department.az || t('departments.new');
  const text = (part: 'az' | 'en') => ({
    label: t(part === 'az' ? 'services.fields.nameAz' : 'services.fields.nameEn'),
    value: department[part],
    readOnly,
    required: true,
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
    error: errorAt(part),
  });
  const members = options.filter(({ uid }) => department.memberUids.includes(uid) && uid !== department.headUid);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 3 }} role="group" aria-label={name}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 }}>
        <Labelled {...text('az')} />
        <Labelled {...text('en')} />
        <div>
          <FieldLabel id={`${id}-head`}>{t('departments.head')}</FieldLabel>
          <Select
            fullWidth
            size="small"
            labelId={`${id}-head`}
            displayEmpty
            readOnly={readOnly}
            value={options.some(({ uid }) => uid === department.headUid) ? (department.headUid ?? '') : ''}
            onChange={(event) => onChange({ headUid: event.target.value || null, memberUids: [...new Set([...department.memberUids, ...(event.target.value ? [event.target.value] : [])])] })}
          >
            <MenuItem value="">{t('departments.nobody')}</MenuItem>
            {options.map((person) => (
              <MenuItem key={person.uid} value={person.uid}>
                {person.name}
              </MenuItem>
            ))}
          </Select>
        </div>
        <div>
          <FieldLabel htmlFor={`${id}-members`}>{t('departments.members')}</FieldLabel>
          <Autocomplete
            id={`${id}-members`}
            multiple
            disableCloseOnSelect
            size="small"
            readOnly={readOnly}
            options={options.filter(({ uid }) => uid !== department.headUid)}
            value={members}
            openText={t('common.open')}
            closeText={t('common.close')}
            clearText={t('common.clear')}
            noOptionsText={t('applications.assign.noExecutors')}
            getOptionLabel={(person) => person.name}
            isOptionEqualToValue={(a, b) => a.uid === b.uid}
            onChange={(_event, chosen) => onChange({ memberUids: [...(department.headUid === null ? [] : [department.headUid]), ...chosen.map(({ uid }) => uid)] })}
            slotProps={{ chip: { size: 'small' } }}
            renderInput={(params) => <TextField {...params} />}
          />
        </div>
      </Box>
      {department.active && department.memberUids.length === 0 && department.headUid === null && (
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {t('departments.noMembers')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
        <FormControlLabel control={<Checkbox size="small" checked={department.active} disabled={readOnly} onChange={(_event, active) => onChange({ active })} />} label={t('departments.active')} slotProps={{ typography: { variant: 'body2' } }} />
        {!readOnly && <RowTools name={name} onRemove={onRemove} onUp={onUp} onDown={onDown} />}
      </Box>
    </Box>
  );
}
