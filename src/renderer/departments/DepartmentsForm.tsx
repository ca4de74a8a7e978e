import AddOutlined from '@mui/icons-material/AddOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentsInput, type DepartmentsInput, type DepartmentsView } from '#shared/departments/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { DepartmentRow } from './DepartmentRow.tsx';

export type TypedDepartment = DepartmentsInput['departments'][number];

/** All departments as one form: names, heads, members, order. `onRenew`: begins again from what is stored. */
export function DepartmentsForm({ view, onRenew }: { readonly view: DepartmentsView; readonly onRenew: () => Promise<void> }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const readOnly = !useMay()('settings.change');
  // What the form began with: a list that somebody else changes meanwhile is not taken for it.
  const [base] = useState(view);
  const [departments, setDepartments] = useState<readonly TypedDepartment[]>(() => base.departments.map((each) => ({ ...each, memberUids: [...each.memberUids] })));
  const save = useMutation(
    trpc.departments.save.mutationOptions({
      async onSuccess() {
        toasts.done(t('departments.saved'));
        await Promise.all([client.invalidateQueries(trpc.classifiers.pathFilter()), client.invalidateQueries(trpc.applications.pathFilter())]);
        await onRenew();
      },
    }),
  );
  const form = useCheckedForm(departmentsInput, { seen: base.seen, departments }, save.error);
  const keep = useOneAtATime(save.mutateAsync);
  const replace = (index: number, part: Partial<TypedDepartment>) => setDepartments((before) => before.map((each, i) => (i === index ? { ...each, ...part } : each)));
  const swap = (a: number, b: number) => setDepartments((before) => before.map((each, i) => (i === a ? (before[b] ?? each) : i === b ? (before[a] ?? each) : each)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) keep(checked);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {readOnly && <Alert severity="info">{t('departments.readOnly')}</Alert>}
      {departments.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('departments.empty')}
        </Typography>
      )}
      {departments.map((department, index) => (
        <DepartmentRow
          key={department.code ?? `new ${index}`}
          department={department}
          readOnly={readOnly}
          errorAt={(part) => form.errorAt(`departments.${index}.${part}`)}
          onChange={(part) => replace(index, part)}
          onRemove={department.code === null ? () => setDepartments((before) => before.filter((_each, i) => i !== index)) : undefined}
          onUp={index > 0 ? () => swap(index, index - 1) : undefined}
          onDown={index < departments.length - 1 ? () => swap(index, index + 1) : undefined}
        />
      ))}
      {save.error && <Alert severity="error">{errorText.of(save.error)}</Alert>}
      {!readOnly && (
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <Button startIcon={<AddOutlined />} onClick={() => setDepartments((before) => [...before, { code: null, az: '', en: '', active: true, headUid: null, memberUids: [] }])}>
            {t('departments.add')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button color="secondary" disabled={save.isPending} onClick={() => void onRenew()}>
            {t('departments.undo')}
          </Button>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
