import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { absenceInput, type Colleague } from '#shared/staff/absence.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay, usePerson } from '../app/rpc/session.ts';
import { DateField, typedDate } from '../ui/DateField.tsx';
import { FieldLabel } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** When somebody is away and who stands in for them: one's own, for a manager anybody's. */
export function AbsenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const may = useMay();
  const me = usePerson();
  const [uid, setUid] = useState(me.uid);
  const { data: people } = useQuery(trpc.staff.colleagues.queryOptions());
  const person = people?.find((each) => each.uid === uid);
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="absence-title">
      <DialogTitle id="absence-title">{t('work.absence.title')}</DialogTitle>
      {people && may('staff.absenceOfOthers') && (
        <Box sx={{ px: 5, pb: 3 }}>
          <FieldLabel id="absence-person">{t('work.absence.person')}</FieldLabel>
          <Select fullWidth size="small" labelId="absence-person" value={uid} onChange={(event) => setUid(event.target.value)}>
            {people.map((each) => (
              <MenuItem key={each.uid} value={each.uid}>
                {each.name}
              </MenuItem>
            ))}
          </Select>
        </Box>
      )}
      {people && person && <AbsenceForm key={uid} person={person} people={people} onClose={onClose} />}
    </Dialog>
  );
}

function AbsenceForm({ person, people, onClose }: { person: Colleague; people: readonly Colleague[]; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [from, setFrom] = useState(person.absentFrom === null ? '' : formatDate(person.absentFrom));
  const [to, setTo] = useState(person.absentTo === null ? '' : formatDate(person.absentTo));
  const [substituteUid, setSubstituteUid] = useState(person.substituteUid ?? '');
  const step = useMutation(
    trpc.staff.setAbsence.mutationOptions({
      onSuccess: (_done, input) => {
        toasts.done(t(input.from === null ? 'work.absence.removed' : 'work.absence.saved'));
        onClose();
      },
      onSettled: () => Promise.all([client.invalidateQueries(trpc.staff.pathFilter()), client.invalidateQueries(trpc.applications.pathFilter())]),
    }),
  );
  const form = useCheckedForm(absenceInput, { uid: person.uid, from: typedDate(from), to: typedDate(to), substituteUid: substituteUid || null }, step.error);
  const save = useOneAtATime(step.mutateAsync);
  const substitutes = people.filter((each) => each.uid !== person.uid && (each.executes || !person.executes));
  const substituteFault = form.errorAt('substituteUid');
  const nameOf = (uid: string | null) => people.find((each) => each.uid === uid)?.name ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) save(checked);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {person.absentFrom !== null && person.absentTo !== null && (
          <Alert severity="info">{t('work.absence.now', { from: formatDate(person.absentFrom), to: formatDate(person.absentTo), name: nameOf(person.substituteUid) })}</Alert>
        )}
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.5 }}>{t('work.absence.text')}</Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
          <DateField label={t('work.absence.from')} required value={from} onChange={setFrom} error={form.errorAt('from')} />
          <DateField label={t('work.absence.to')} required value={to} onChange={setTo} error={form.errorAt('to')} />
        </Box>
        <div>
          <FieldLabel id="absence-substitute" required requiredText={t('common.required')}>
            {t('work.absence.substitute')}
          </FieldLabel>
          <Select fullWidth size="small" labelId="absence-substitute" value={substituteUid} error={substituteFault !== undefined} onChange={(event) => setSubstituteUid(event.target.value)}>
            {substitutes.map((each) => (
              <MenuItem key={each.uid} value={each.uid}>
                {each.name} — {each.position}
              </MenuItem>
            ))}
          </Select>
          {substituteFault && (
            <FormHelperText error sx={{ mx: 0 }}>
              {substituteFault}
            </FormHelperText>
          )}
        </div>
        {step.error && <Alert severity="error">{errorText.of(step.error)}</Alert>}
      </DialogContent>
      <DialogActions>
        {person.absentFrom !== null && (
          <Button color="secondary" sx={{ mr: 'auto' }} disabled={step.isPending} onClick={() => save({ uid: person.uid, from: null, to: null, substituteUid: null })}>
            {t('work.absence.remove')}
          </Button>
        )}
        <Button onClick={onClose} color="secondary" disabled={step.isPending}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={step.isPending}>
          {t('work.absence.save')}
        </Button>
      </DialogActions>
    </Box>
  );
}
