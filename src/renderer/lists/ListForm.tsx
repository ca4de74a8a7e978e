import AddOutlined from '@mui/icons-material/AddOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { listInput, type ListInput } from '#shared/classifiers/schema.ts';
import type { ClassifierItem, ClassifierSet } from '#shared/classifiers/views.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { replaced, swapped, without } from '../services/rows.ts';
import { FormEnd } from '../settings/FormEnd.tsx';
import { Section } from '../ui/Field.tsx';
import { focusFault } from '../ui/focusFault.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ListRow, rowColumns } from './ListRow.tsx';

interface Props {
  /** Null: a new list. */
  readonly code: string | null;
  readonly about: ClassifierSet['about'][string] | undefined;
  readonly items: readonly ClassifierItem[];
  /** What was typed before another list was looked at. */
  readonly kept: TypedList | undefined;
  readonly onKeep: (typed: TypedList) => void;
  /** Begins again from what is stored; with the code of the list that was saved. */
  readonly onRenew: (code?: string) => Promise<void>;
}

const nothing: ListInput['items'][number] = { code: null, az: '', en: '', active: true };

/** What is typed of a list and not saved. */
export interface TypedList {
  readonly seen: string;
  readonly name: ListInput['name'];
  readonly items: ListInput['items'];
}

/** One list of values as a form: its values in their order; the name of one that is the office's own. */
export function ListForm({ code, about, items: stored, kept, onKeep, onRenew }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const readOnly = !useMay()('settings.change');
  const { list: nameOf, set: lists } = useClassifiers();
  const sheet = useRef<HTMLFormElement>(null);
  // What the form began with: a list that somebody else changes meanwhile is not taken for it.
  const [typed, setTyped] = useState<TypedList>(
    () =>
      kept ?? {
        seen: about?.seen ?? '',
        name: about?.name ?? (code === null ? { az: '', en: '' } : null),
        items: code === null ? [nothing] : stored.toSorted((a, b) => a.order - b.order).map(({ order: _order, ...item }) => item),
      },
  );
  const { seen, name, items } = typed;
  const set = (part: Partial<TypedList>) => {
    setTyped({ ...typed, ...part });
    onKeep({ ...typed, ...part });
  };
  const setItems = (to: ListInput['items']) => set({ items: to });
  const save = useMutation(
    trpc.classifiers.saveList.mutationOptions({
      async onSuccess(saved) {
        toasts.done(t('lists.saved', { name: name?.az ?? nameOf(saved.code) }));
        await client.invalidateQueries(trpc.applications.pathFilter());
        await onRenew(saved.code);
      },
    }),
  );
  const form = useCheckedForm(listInput, { code, seen, name, items }, save.error);
  const keep = useOneAtATime(save.mutateAsync);
  const usedBy = (lists?.services ?? []).filter(({ fields }) => fields.some(({ list }) => list === code && code !== null));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) keep(checked);
    else focusFault(() => sheet.current);
  };
  const add = () => {
    setItems([...items, nothing]);
    requestAnimationFrame(() => [...(sheet.current?.querySelectorAll<HTMLElement>('[role="group"]') ?? [])].at(-1)?.querySelector('input')?.focus());
  };
  return (
    <Box component="form" ref={sheet} noValidate onSubmit={submit}>
      {readOnly && <Alert severity="info" sx={{ mb: 4 }}>{t('lists.readOnly')}</Alert>}
      {name && (
        <Section title={t('lists.name')}>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: 4 }}>
            {(['az', 'en'] as const).map((part) => (
              <Labelled key={part} required autoFocus={code === null && part === 'az'} label={t(part === 'az' ? 'services.fields.nameAz' : 'services.fields.nameEn')} value={name[part]} readOnly={readOnly} error={form.errorAt(`name.${part}`)} onChange={(event) => set({ name: { ...name, [part]: event.target.value } })} />
            ))}
          </Box>
        </Section>
      )}
      <Section title={name ? t('lists.values') : t('lists.valuesOf', { name: nameOf(code ?? '') })}>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 3 }}>
          {t('lists.hint')}
          {usedBy.length > 0 && ` ${t('lists.usedBy', { count: usedBy.length })}`}
        </Typography>
        {/* What the columns hold; each field says it to a screen reader itself. */}
        <Box aria-hidden sx={{ ...rowColumns, pb: 1, fontSize: '0.8125rem', fontWeight: 560 }}>
          <span>{t('services.field.az')}</span>
          <span>{t('services.field.en')}</span>
          <Box component="span" sx={{ textAlign: 'center' }}>
            {t('lists.active')}
          </Box>
        </Box>
        {items.map((item, index) => (
          <ListRow
            key={item.code ?? `new ${index}`}
            item={item}
            readOnly={readOnly}
            errorAt={(part) => form.errorAt(`items.${index}.${part}`)}
            onChange={(part) => setItems(replaced(items, index, part))}
            onRemove={item.code === null ? () => setItems(without(items, index)) : undefined}
            onUp={index > 0 ? () => setItems(swapped(items, index, index - 1)) : undefined}
            onDown={index < items.length - 1 ? () => setItems(swapped(items, index, index + 1)) : undefined}
          />
        ))}
        {!readOnly && (
          <Button sx={{ mt: 2 }} startIcon={<AddOutlined />} onClick={add}>
            {t('lists.addValue')}
          </Button>
        )}
      </Section>
      <FormEnd readOnly={readOnly} fault={form.errorAt('items')} isFaulty={form.isFaulty} error={save.error} pending={save.isPending} onUndo={() => void onRenew(code ?? '')} />
    </Box>
  );
}
