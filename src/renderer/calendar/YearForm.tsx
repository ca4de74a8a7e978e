import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutline from '@mui/icons-material/DeleteOutlineOutlined';
import SyncAlt from '@mui/icons-material/SyncAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearView } from '#shared/calendar/views.ts';
import { yearInput } from '#shared/calendar/yearInput.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { DateField } from '../ui/DateField.tsx';
import { focusFault } from '../ui/focusFault.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import type { Draft } from './drafts.ts';
import { ImpactBox } from './ImpactBox.tsx';
import { choicesTyped, nearDecision, nearYear, newKey, withFeastDay, type TypedYear } from './typedYear.ts';

interface Props {
  readonly view: YearView;
  readonly draft: Draft;
  readonly onRebase: (basedOn: number | null) => void;
  readonly onType: (typed: TypedYear) => void;
  readonly onClose: () => void;
}

/** What somebody has to decide of a year; what follows from it is shown beside while it is typed. */
export function YearForm({ view, draft: { typed, preview, basedOn }, onType, onRebase, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { year } = typed;
  const save = useMutation(
    trpc.calendar.record.mutationOptions({
      onSuccess: () => {
        toasts.done(t('calendar.saved', { year }));
        onClose();
      },
      onError: async (error) => {
        if (appErrorOf(error).code !== 'calendar.changedMeanwhile') return;
        const now = await client.fetchQuery({ ...trpc.calendar.year.queryOptions({ year }), staleTime: 0 });
        onRebase(now.changedAt);
      },
    }),
  );
  const form = useCheckedForm(yearInput, choicesTyped(typed), save.error);
  const change = (part: Partial<TypedYear>) => onType({ ...typed, ...part });
  const near = nearYear(year);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const choices = form.check();
    if (choices) save.mutate({ choices, basedOn });
    else focusFault(() => document.querySelector('#year-form'));
  };

  return (
    <Box component="form" id="year-form" noValidate onSubmit={submit} aria-label={t('calendar.editing', { year })} sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
      {(['ramazan', 'qurban'] as const).map((feast) => (
        <Group key={feast} title={t(`calendar.feasts.${feast}`)}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
            {typed[feast].map((date, i) => (
              <DateField
                key={i}
                required
                label={t(i % 2 === 0 ? 'calendar.firstDay' : 'calendar.secondDay')}
                value={date}
                near={near}
                onChange={(text) => change({ [feast]: withFeastDay(typed[feast], i, text, year) })}
                error={form.errorAt(`${feast}.${i}`)}
              />
            ))}
          </Box>
        </Group>
      ))}

      <Group
        title={t('calendar.swaps')}
        text={t('calendar.swapsText')}
        add={{ label: t('calendar.addSwap'), run: () => change({ swaps: [...typed.swaps, { key: newKey(), off: '', work: '' }] }) }}
      >
        {typed.swaps.map((swap, i) => {
          const set = (part: Partial<typeof swap>) => change({ swaps: typed.swaps.map((each) => (each.key === swap.key ? { ...each, ...part } : each)) });
          return (
            <Row key={swap.key} remove={t('calendar.removeSwap')} onRemove={() => change({ swaps: typed.swaps.filter((each) => each.key !== swap.key) })} middle={<SyncAlt sx={{ fontSize: 18, color: 'text.secondary', mt: 7 }} aria-hidden />}>
              <DateField label={t('calendar.swapOff')} value={swap.off} near={near} onChange={(off) => set({ off })} error={form.errorAt(`swaps.${i}.off`)} />
              <DateField label={t('calendar.swapWork')} value={swap.work} near={near} onChange={(work) => set({ work })} error={form.errorAt(`swaps.${i}.work`)} />
            </Row>
          );
        })}
      </Group>

      <Group title={t('calendar.votingDays')} add={{ label: t('calendar.addVotingDay'), run: () => change({ votingDays: [...typed.votingDays, { key: newKey(), date: '', name: 'Səsvermə günü' }] }) }}>
        {typed.votingDays.map((day, i) => {
          const set = (part: Partial<typeof day>) => change({ votingDays: typed.votingDays.map((each) => (each.key === day.key ? { ...each, ...part } : each)) });
          return (
            <Row key={day.key} remove={t('calendar.removeVotingDay')} onRemove={() => change({ votingDays: typed.votingDays.filter((each) => each.key !== day.key) })}>
              <DateField required label={t('calendar.columns.date')} value={day.date} near={near} onChange={(date) => set({ date })} error={form.errorAt(`votingDays.${i}.date`)} />
              <Labelled required label={t('calendar.columns.name')} value={day.name} onChange={(event) => set({ name: event.target.value })} error={form.errorAt(`votingDays.${i}.name`)} />
            </Row>
          );
        })}
      </Group>

      <Group title={t('calendar.decision')}>
        <ToggleButtonGroup exclusive size="small" value={typed.decided} onChange={(_event, decided: boolean | null) => decided !== null && change({ decided })} aria-label={t('calendar.decision')}>
          <ToggleButton value={true}>{t('calendar.decided')}</ToggleButton>
          <ToggleButton value={false}>{t('calendar.projected')}</ToggleButton>
        </ToggleButtonGroup>
        {typed.decided ? (
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
            <Labelled required label={t('calendar.decisionNumber')} value={typed.number} autoComplete="off" onChange={(event) => change({ number: event.target.value })} error={form.errorAt('decision.number')} />
            <DateField required label={t('calendar.decisionDate')} value={typed.date} near={nearDecision(year)} onChange={(date) => change({ date })} error={form.errorAt('decision.date')} />
          </Box>
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('calendar.projectedText')}
          </Typography>
        )}
      </Group>

      <ImpactBox choices={preview} isNew={view.source === 'new'} />

      <Box sx={{ position: 'sticky', bottom: 0, bgcolor: 'background.paper', py: 3, borderTop: 1, borderColor: 'divider', display: 'flex', flexDirection: 'column', gap: 2 }}>
        {save.error && <Alert severity="error">{errorText.of(save.error)}</Alert>}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t(typed.decided ? 'calendar.saveDecided' : 'calendar.saveProjected')}
          </Button>
          <Button variant="outlined" color="secondary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

function Group({ title, text, add, children }: { title: string; text?: string; add?: { readonly label: string; readonly run: () => void }; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0, mb: 2, color: 'primary.main' }}>
        {title}
      </Typography>
      {text && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text}
        </Typography>
      )}
      {children}
      {add && (
        <Button variant="text" startIcon={<AddOutlined />} onClick={add.run} sx={{ alignSelf: 'flex-start', ml: -2 }}>
          {add.label}
        </Button>
      )}
    </Box>
  );
}

function Row({ children, middle, remove, onRemove }: { children: [ReactNode, ReactNode]; middle?: ReactNode; remove: string; onRemove: () => void }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: middle ? '1fr auto 1fr auto' : '1fr 1fr auto', columnGap: 1.5, alignItems: 'start' }}>
      {children[0]}
      {middle}
      {children[1]}
      <Tooltip title={remove}>
        <IconButton aria-label={remove} onClick={onRemove} sx={{ mt: 6 }}>
          <DeleteOutline fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
