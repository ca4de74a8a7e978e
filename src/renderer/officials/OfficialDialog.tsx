import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { officialInput, type OfficialInput } from '#shared/officials/schema.ts';
import type { OfficialRow, OfficialView } from '#shared/officials/views.ts';
import { fullName, today } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { BegunLine } from '../ui/BegunLine.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { hasBegun, useDraft } from '../ui/useDraft.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { Leaving, type LeavingWay } from './Leaving.tsx';
import { PhotoField } from './PhotoField.tsx';

interface Props {
  /** Null: somebody new. */
  readonly official: OfficialRow | null;
  /** Everybody, to choose the deputy from. */
  readonly all: readonly OfficialView[];
  readonly onClose: () => void;
  readonly onSaved: (uid: string) => void;
}

/** At which field what the backend refused is said. */
const fieldOf: Readonly<Record<string, 'deputyUid' | 'room'>> = { 'official.deputySelf': 'deputyUid', 'official.deputyCycle': 'deputyUid', 'official.deputyUnknown': 'deputyUid', 'official.roomTaken': 'room' };

/** What is typed, and the state that the person saw before: what somebody else has changed meanwhile is not written over unseen. */
interface Begun extends OfficialInput {
  readonly base: string;
}

const nobody: OfficialInput = { uid: null, revision: 0, surname: '', name: '', patronymic: '', position: '', room: '', active: true, deputyUid: null, photo: null };

function inputOf({ uid, revision, surname, name, patronymic, position, room, active, deputyUid, photo }: OfficialRow): OfficialInput {
  return { uid, revision, surname, name, patronymic, position, room, active, deputyUid, photo };
}

/** Who receives citizens: entered or changed. */
export function OfficialDialog({ official, all, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const deputyId = useId();
  const seen = official ? inputOf(official) : nobody;
  const base = JSON.stringify({ ...seen, revision: 0 });
  // The portal's answer raises the revision and changes nothing: it is no part of what was begun.
  const key = `official:${official?.uid ?? 'new'}`;
  const [wasBegun, setWasBegun] = useState(() => hasBegun(key));
  const draft = useDraft<Begun>(key, { ...seen, revision: 0, base });
  const save = useMutation(trpc.officials.save.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.officials.pathFilter()) }));
  const isLeaving = official !== null && official.active && !draft.value.active;
  const expected = useQuery(trpc.officials.expected.queryOptions({ uid: official?.uid ?? '' }, { enabled: isLeaving })).data;
  const [way, setWay] = useState<LeavingWay | null>(null);
  const asksWay = isLeaving && expected !== undefined && expected.count > 0;
  const values = { ...draft.value, revision: seen.revision, bookingsSeen: asksWay && way !== null ? expected.count : 0 };
  const form = useCheckedForm(officialInput, values, save.error);
  const refused = save.error ? appErrorOf(save.error) : null;
  const errorAt = (field: keyof OfficialInput) => form.errorAt(field) ?? (refused && fieldOf[refused.code] === field ? errorText.ofShape(refused) : undefined);
  const set = (changes: Partial<OfficialInput>) => {
    save.reset();
    draft.set(changes);
  };
  const text = (name: 'surname' | 'name' | 'patronymic' | 'position' | 'room') => ({
    label: t(`officials.fields.${name}`),
    value: values[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: errorAt(name),
  });
  const give = useOneAtATime(async (input: OfficialInput) => {
    const { uid } = await save.mutateAsync(input);
    toasts.done(t('officials.saved', { name: fullName(input) }));
    draft.forget();
    onSaved(uid);
    // What was left without a place is seen to at once, or stands in its list.
    if (asksWay && way === 'together') void navigate({ to: '/reception/closures/$uid', params: { uid: 'new' }, search: { official: uid, from: today(), to: expected.until } });
    else if (asksWay) void navigate({ to: '/reception/unplaced', search: {} });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const checked = form.check();
    if (checked && !(asksWay && way === null)) give(checked);
  };
  const overtaken = values.base !== base;
  const [tried, setTried] = useState(false);
  const deputyError = errorAt('deputyUid');
  const deputies = all.filter(({ uid, active }) => uid !== official?.uid && (active || uid === values.deputyUid));

  return (
    <Dialog open onClose={save.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="official-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="official-title" sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 4 }}>
          {official ? t('officials.change') : t('officials.new')}
          {wasBegun && (
            <BegunLine
              text={t('officials.begun')}
              onClear={() => {
                save.reset();
                draft.set({ ...seen, revision: 0, base });
                setWasBegun(false);
              }}
            />
          )}
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          {overtaken && (
            <Alert severity="warning" action={<Button color="inherit" onClick={() => draft.set({ ...seen, revision: 0, base })}>{t('officials.takeNew')}</Button>}>
              {t('errors.official.changedMeanwhile')}
            </Alert>
          )}
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 4 }}>
            <Labelled required autoFocus {...text('surname')} />
            <Labelled required {...text('name')} />
            <Labelled {...text('patronymic')} />
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 120px', gap: 4 }}>
            <Labelled required {...text('position')} />
            <Labelled {...text('room')} />
          </Box>
          <div>
            <FieldLabel id={`${deputyId}-label`} htmlFor={deputyId}>
              {t('officials.fields.deputy')}
            </FieldLabel>
            <Select
              fullWidth
              displayEmpty
              labelId={`${deputyId}-label`}
              inputProps={{ id: deputyId, 'aria-describedby': `${deputyId}-below` }}
              value={values.deputyUid ?? ''}
              error={deputyError !== undefined}
              onChange={(event) => set({ deputyUid: event.target.value || null })}
            >
              <MenuItem value="">{t('officials.noDeputy')}</MenuItem>
              {deputies.map((each) => (
                <MenuItem key={each.uid} value={each.uid}>
                  {fullName(each)}
                  {!each.active && ` (${t('officials.inactive')})`}
                </MenuItem>
              ))}
            </Select>
            <FormHelperText id={`${deputyId}-below`} error={deputyError !== undefined} sx={{ mx: 0 }}>
              {deputyError ?? t('officials.deputyHint')}
            </FormHelperText>
          </div>
          <PhotoField official={values} onChange={(photo) => set({ photo })} />
          <Box>
            <FormControlLabel control={<Checkbox size="small" checked={values.active} onChange={(_event, active) => set({ active })} />} label={t('officials.fields.active')} slotProps={{ typography: { variant: 'body2' } }} />
            <FormHelperText sx={{ mx: 0, mt: 0 }}>{t('officials.activeHint')}</FormHelperText>
          </Box>
          {asksWay && <Leaving expected={expected} way={way} onWay={setWay} error={tried && way === null ? t('officials.leaving.choose') : undefined} />}
          {save.error && refused && !fieldOf[refused.code] && <Alert severity="error">{errorText.of(save.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={save.isPending}>
            {t('common.close')}
          </Button>
          <Button type="submit" variant="contained" loading={save.isPending} disabled={overtaken}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
