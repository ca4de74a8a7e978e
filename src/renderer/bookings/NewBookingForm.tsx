import WarningAmber from '@mui/icons-material/WarningAmberOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { enterBookingInput, officeChannels, type BookingForm } from '#shared/reception/bookingForm.ts';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { useMay } from '../app/rpc/session.ts';
import { BegunLine } from '../ui/BegunLine.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { hasBegun, useDraft } from '../ui/useDraft.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { birthDateOf, draftKey, emptyDraft, formOf, type BookingDraft } from './bookingDraft.ts';
import { CaseFields } from './CaseFields.tsx';
import { CitizenFields } from './CitizenFields.tsx';
import type { Entered } from './EnteredSheet.tsx';
import type { NewBooking } from './NewBookingProvider.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { SimilarBookings, similarId } from './SimilarBookings.tsx';
import { useHold } from './useHold.ts';

interface Props {
  readonly preset: NewBooking;
  readonly titleId: string;
  readonly onPending: (pending: boolean) => void;
  readonly onEntered: (entered: Entered) => void;
  /** The draft was given up: a fresh form is wanted. */
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** A booking at the counter or by telephone in the order of the paper card: who, with whom and when, about what. What is typed stays through every error, and when the form is closed. */
export function NewBookingForm({ preset, titleId, onPending, onEntered, onClear, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const may = useMay();
  const form = useRef<HTMLFormElement>(null);
  const [wasBegun] = useState(() => hasBegun(draftKey));
  const [empty] = useState(emptyDraft);
  const kept = useDraft<BookingDraft>(draftKey, empty);
  const { value: draft, set } = kept;
  // A password is never kept with what was begun.
  const [approval, setApproval] = useState({ login: '', password: '' });
  const holding = useHold(draft, set);
  const [tried, setTried] = useState(false);
  usePreset(preset, draft, set, holding.choose);

  const fin = isFin(draft.fin) ? normaliseFin(draft.fin) : '';
  const birthDate = birthDateOf(draft.birthDate);
  const isBirthDate = /^\d{4}-\d{2}-\d{2}$/.test(birthDate);
  const mayBeKnown = draft.officialUid !== '' && (fin !== '' || (draft.surname.trim() !== '' && draft.name.trim() !== ''));
  const similarQuery = useQuery(
    trpc.reception.counter.similar.queryOptions(
      { officialUid: draft.officialUid, fin, surname: draft.surname.trim(), name: draft.name.trim(), patronymic: draft.patronymic.trim(), birthDate: isBirthDate ? birthDate : '', registeredAddress: draft.registeredAddress.trim(), currentAddress: draft.currentAddress.trim() },
      { enabled: mayBeKnown, placeholderData: keepPreviousData },
    ),
  );
  const similar = mayBeKnown ? (similarQuery.data ?? []) : [];
  const goesOn = similar.length > 0 && similar.every(({ uid }) => draft.goneOn.includes(uid));
  const official = useQuery(trpc.officials.all.queryOptions()).data?.find(({ uid }) => uid === draft.officialUid);

  const enter = useMutation(
    trpc.reception.counter.enter.mutationOptions({
      onSuccess: ({ id, number, told }, sent) => {
        kept.forget();
        onEntered({ id, number, told, phone: sent.phone ?? '', email: sent.email ?? '', citizen: fullName({ surname: sent.surname, name: sent.name, patronymic: sent.patronymic ?? '' }), official: official ? fullName(official) : '', room: official?.room ?? '', date: sent.date, startTime: sent.startTime });
      },
      onError: (error) => {
        const { code, params } = appErrorOf(error);
        if (code === 'booking.slotFull' && draft.place) holding.sayFull(draft.place, String(params['nearest'] ?? ''));
        if (code === 'booking.similar') void similarQuery.refetch();
      },
      onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
    }),
  );
  const { isPending } = enter;
  useEffect(() => onPending(isPending), [isPending, onPending]);

  const typed = formOf(draft, approval);
  const { check, errorAt } = useCheckedForm(enterBookingInput, typed, enter.error);
  const send = useOneAtATime((values: BookingForm) => enter.mutateAsync(values));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const approved = !draft.beyond || may('bookings.overbook') || (approval.login.trim() !== '' && approval.password !== '');
    if (check() && (similar.length === 0 || goesOn) && approved) send(typed);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"] [role="radio"], .Mui-error input')?.focus());
  };
  const missing = (field: string) => {
    const fault = errorAt(field);
    if (fault !== undefined || !tried || may('bookings.overbook')) return fault;
    const empties: Record<string, string> = { 'overbook.login': approval.login, 'overbook.password': approval.password };
    return draft.beyond && empties[field]?.trim() === '' ? t('validation.required') : undefined;
  };
  const failure = enter.error && !['booking.slotFull', 'booking.similar'].includes(appErrorOf(enter.error).code) ? enter.error : null;
  const clear = () => {
    holding.leave();
    kept.forget();
    onClear();
  };
  const isBegun = wasBegun || draft.fin !== '' || draft.surname !== '' || draft.officialUid !== '';
  const part = { draft, set, errorAt: missing };

  return (
    <Box component="form" ref={form} noValidate onSubmit={submit} sx={{ display: 'contents' }}>
      <DialogTitle id={titleId} sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 4 }}>
        {t('bookings.title')}
        <RadioGroup row aria-label={t('bookings.fields.channel')} value={draft.channel} onChange={(_event, value) => set({ channel: officeChannels.find((each) => each === value) ?? draft.channel })}>
          {officeChannels.map((channel) => (
            <FormControlLabel key={channel} value={channel} control={<Radio size="small" sx={{ py: 0 }} />} label={t(`bookings.channel.${channel}`)} slotProps={{ typography: { variant: 'body2' } }} />
          ))}
        </RadioGroup>
        {isBegun && <BegunLine text={wasBegun ? t('bookings.begun') : null} onClear={clear} />}
      </DialogTitle>
      <DialogContent dividers sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' }, gridTemplateRows: { md: 'auto 1fr' }, columnGap: 8, rowGap: 5, alignContent: 'start' }}>
        <Part title={t('bookings.parts.citizen')} column={1}>
          <CitizenFields {...part} onFilled={() => form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()} />
        </Part>
        <Part title={t('bookings.parts.place')} column={2}>
          <PlaceFields {...part} firstDate={preset.date ?? null} holding={holding} approval={approval} onApproval={(changes) => setApproval((before) => ({ ...before, ...changes }))} />
          {similar.length > 0 && (
            <Box sx={{ mt: 4 }}>
              <SimilarBookings
                draft={draft}
                similar={similar}
                goesOn={goesOn}
                onGoOn={(on) => set({ goneOn: on ? similar.map(({ uid }) => uid) : [] })}
                error={tried && !goesOn ? t('bookings.similar.decide') : undefined}
              />
            </Box>
          )}
        </Part>
        <Part title={t('bookings.parts.case')} column={1}>
          <CaseFields {...part} />
        </Part>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 2, pt: 3 }}>
        <Box sx={{ flex: 1, minWidth: 240 }} aria-live="polite">
          {failure !== null ? (
            <Alert severity="error">{errorText.of(failure)}</Alert>
          ) : (
            similar.length > 0 &&
            !goesOn && (
              <Button color="warning" startIcon={<WarningAmber />} onClick={() => document.getElementById(similarId)?.scrollIntoView({ block: 'center' })}>
                {t('bookings.similar.look')}
              </Button>
            )
          )}
        </Box>
        <Button color="secondary" disabled={isPending} onClick={onClose}>
          {t('common.close')}
        </Button>
        <Button type="submit" variant="contained" loading={isPending}>
          {t('bookings.submit')}
        </Button>
      </DialogActions>
    </Box>
  );
}

/** Puts what the form was opened with into it: the place that was pointed at; the official and the citizen that merely lay near only where nothing was begun, or what was chosen would be lost. */
function usePreset(preset: NewBooking, draft: BookingDraft, set: (changes: Partial<BookingDraft>) => void, choose: (place: { date: string; startTime: string | null }, officialUid: string) => void): void {
  const taken = useRef<NewBooking | null>(null);
  useEffect(() => {
    if (taken.current === preset) return;
    taken.current = preset;
    const { officialUid, date, startTime, citizen } = preset;
    const isNew = draft.fin === '' && draft.surname === '';
    const isMeant = startTime !== undefined || isNew || draft.officialUid === '';
    set({ ...(officialUid !== undefined && isMeant && { officialUid, ...(officialUid !== draft.officialUid && { place: null, heldUntil: null }) }), ...(citizen && isNew && citizen) });
    if (officialUid !== undefined && date !== undefined && startTime !== undefined) choose({ date, startTime }, officialUid);
  });
}

function Part({ title, column, children }: { title: string; column: 1 | 2; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0, gridColumn: { md: column }, ...(column === 2 && { gridRow: { md: 'span 2' } }) }}>
      <Box component="h3" sx={{ m: 0, mb: 2, fontSize: '0.875rem', fontWeight: 620, color: 'primary.main' }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
