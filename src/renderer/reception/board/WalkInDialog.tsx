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
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import type { BoardOfficial } from '#shared/reception/board.ts';
import { walkInInput, type WalkInForm } from '#shared/reception/boardSchema.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import type { BookedToday as BookedCitizen } from '#shared/reception/bookingViews.ts';
import { fullName } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { appErrorOf } from '../../app/rpc/errors.ts';
import { BegunLine } from '../../ui/BegunLine.tsx';
import { FieldLabel, Labelled } from '../../ui/Labelled.tsx';
import { useCheckedForm } from '../../ui/useCheckedForm.ts';
import { hasBegun, useDraft } from '../../ui/useDraft.ts';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { BookedToday } from './BookedToday.tsx';

const none: readonly BookedCitizen[] = [];

interface Props {
  /** Those who receive today stand first in the list. */
  readonly today: readonly BoardOfficial[];
  readonly officialUid: string | null;
  readonly fin: string | null;
  readonly onEntered: (entered: { id: number; ticket: number; name: string }) => void;
  /** Checks the citizen in by the booking that they have after all; whether it was done. */
  readonly onArrive: (citizen: BookedCitizen, urgentReason?: string) => Promise<boolean>;
  readonly onShow: (id: number) => void;
  readonly onClose: () => void;
}

/** Enters a citizen who stands there without a booking: who they are, to whom they go, and whether it cannot wait. What is typed is there again when it was closed by mistake. */
export function WalkInDialog({ today, officialUid, fin, onEntered, onArrive, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const id = useId();
  const officials = useQuery(trpc.officials.all.queryOptions());
  // One who was looked up by a FİN is somebody else than whoever was half entered before.
  const key = `walkIn:${fin ?? ''}`;
  const [wasBegun, setWasBegun] = useState(() => hasBegun(key));
  const [blank] = useState<Required<WalkInForm>>({
    officialUid: officialUid ?? (today.length === 1 ? (today[0]?.official.uid ?? '') : ''),
    surname: '',
    name: '',
    patronymic: '',
    fin: fin ?? '',
    kind: 'petition',
    note: '',
    urgent: false,
    urgentReason: '',
    bookedSeen: [],
  });
  const draft = useDraft(key, blank);
  const { value: values, set } = draft;
  const typedFin = isFin(values.fin) ? normaliseFin(values.fin) : '';
  const names = { surname: values.surname.trim(), name: values.name.trim(), patronymic: (values.patronymic ?? '').trim() };
  const isNamed = typedFin !== '' || (names.surname !== '' && names.name !== '');
  const booked = useQuery(trpc.reception.bookedToday.queryOptions({ fin: typedFin, ...names }, { enabled: isNamed, placeholderData: keepPreviousData })).data ?? none;
  const goesOn = booked.every(({ uid }) => values.bookedSeen.includes(uid));
  const [tried, setTried] = useState(false);
  const enter = useMutation(trpc.reception.walkIn.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()) }));
  const { check, errorAt } = useCheckedForm(walkInInput, values, enter.error);
  const submit = useOneAtATime(async () => {
    setTried(true);
    if (!check() || (isNamed && !goesOn)) return;
    const entered = await enter.mutateAsync(values);
    draft.forget();
    onEntered({ ...entered, name: `${values.surname} ${values.name}`.trim() });
  });
  const comes = useOneAtATime(async (booking: BookedCitizen) => {
    if (!(await onArrive(booking, values.urgent && values.urgentReason.trim() !== '' ? values.urgentReason.trim() : undefined))) return;
    draft.forget();
    onClose();
  });
  const refused = enter.error && appErrorOf(enter.error).code !== 'booking.bookedToday' ? enter.error : null;
  const chosen = officials.data?.find((each) => each.uid === values.officialUid);
  const receiving = new Set(today.map((each) => each.official.uid));
  const listed = (officials.data ?? []).filter((each) => each.active).toSorted((a, b) => Number(receiving.has(b.uid)) - Number(receiving.has(a.uid)));
  const text = (name: 'surname' | 'name' | 'patronymic' | 'fin', maxLength: number, options: { required?: boolean; autoFocus?: boolean } = {}) => (
    <Labelled label={t(`board.walkIn.fields.${name}`)} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} error={errorAt(name)} fault={name === 'fin' && values.fin.trim() !== '' && typedFin === '' ? t('validation.badFin') : undefined} autoComplete="off" inputProps={{ maxLength }} {...options} />
  );
  const wrongOfficial = errorAt('officialUid');

  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && onClose()} maxWidth="sm" fullWidth aria-labelledby={`${id}-title`}>
      <Box
        component="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit(undefined);
        }}
        sx={{ display: 'contents' }}
      >
        <DialogTitle id={`${id}-title`} sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 4 }}>
          {t('board.walkIn.title')}
          {wasBegun && (
            <BegunLine
              text={t('board.walkIn.begun')}
              onClear={() => {
                enter.reset();
                draft.set(blank);
                setWasBegun(false);
              }}
            />
          )}
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3.5 }}>
          {refused && !errorAt('officialUid') && <Alert severity="error">{errorText.of(refused)}</Alert>}
          <Box>
            <FieldLabel id={`${id}-official`} required requiredText={t('common.required')}>
              {t('board.walkIn.fields.official')}
            </FieldLabel>
            <Select fullWidth displayEmpty value={values.officialUid} error={wrongOfficial !== undefined} labelId={`${id}-official`} onChange={(event) => set({ officialUid: event.target.value })}>
              {listed.map((official) => (
                <MenuItem key={official.uid} value={official.uid}>
                  <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
                    {fullName(official)}
                    <Box component="span" sx={{ color: 'text.secondary', ml: 2, fontSize: '0.8125rem' }}>
                      {[official.room && t('reception.room', { room: official.room }), receiving.has(official.uid) ? '' : t('board.walkIn.notReceiving')].filter(Boolean).join(' · ')}
                    </Box>
                  </Box>
                </MenuItem>
              ))}
            </Select>
            {wrongOfficial && (
              <FormHelperText error sx={{ mx: 0 }}>
                {wrongOfficial}
              </FormHelperText>
            )}
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
            {text('surname', 100, { required: true, autoFocus: true })}
            {text('name', 100, { required: true })}
            {text('patronymic', 100)}
            {text('fin', 20)}
          </Box>
          {isNamed && booked.length > 0 && (
            <BookedToday
              written={{ ...names, fin: values.fin, note: values.note, official: chosen ? fullName(chosen) : '' }}
              booked={booked}
              goesOn={goesOn}
              onGoOn={(on) => set({ bookedSeen: on ? booked.map(({ uid }) => uid) : [] })}
              error={tried && !goesOn ? t('board.walkIn.booked.decide') : undefined}
              onArrive={comes}
              onShow={(booking) => onShow(booking.id)}
            />
          )}
          <Box sx={{ display: 'grid', gridTemplateColumns: '160px 1fr', gap: 3 }}>
            <Box>
              <FieldLabel id={`${id}-kind`}>{t('reception.fields.kind')}</FieldLabel>
              <Select fullWidth value={values.kind} labelId={`${id}-kind`} onChange={(event) => set({ kind: event.target.value })}>
                {applicationKinds.map((kind) => (
                  <MenuItem key={kind} value={kind}>
                    {t(`applications.kind.${kind}`)}
                  </MenuItem>
                ))}
              </Select>
            </Box>
            <Labelled label={t('reception.fields.note')} value={values.note} onChange={(event) => set({ note: event.target.value })} error={errorAt('note')} inputProps={{ maxLength: 1_000 }} />
          </Box>
          <Box>
            <FormControlLabel control={<Checkbox size="small" checked={values.urgent} onChange={(event) => set({ urgent: event.target.checked })} />} label={t('board.urgent.check')} />
            {values.urgent && (
              <Labelled required autoFocus label={t('board.urgent.reason')} hint={t('board.urgent.hint')} value={values.urgentReason} onChange={(event) => set({ urgentReason: event.target.value })} error={errorAt('urgentReason')} inputProps={{ maxLength: 500 }} />
            )}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button color="secondary" onClick={onClose}>
            {t('common.close')}
          </Button>
          <Button type="submit" variant="contained" loading={enter.isPending}>
            {t('board.walkIn.submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
