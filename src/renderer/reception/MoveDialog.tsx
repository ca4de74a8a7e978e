import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveInput } from '#shared/reception/life.ts';
import { usualReasons } from '#shared/reception/reasons.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { FieldLabel } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useDraft } from '../ui/useDraft.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import type { PickedPlace } from './DayOfSlots.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import { ReasonField } from './ReasonField.tsx';
import { StepDialog } from './StepDialog.tsx';

const placeText = ({ date, startTime }: PickedPlace) => [formatDate(date), startTime].filter(Boolean).join(', ');

/** Gives a booking another day or hour, or another official. */
export function MoveDialog({ booking, onClose }: { readonly booking: BookingDetail; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const notice = useNotice();
  const officials = useQuery(trpc.officials.all.queryOptions());
  const [officialUid, setOfficialUid] = useState(booking.officialUid);
  const [place, setPlace] = useState<PickedPlace | null>(null);
  const draft = useDraft(`booking-move:${booking.id}`, { reason: '' });
  const { reason } = draft.value;
  const move = useMutation(
    trpc.reception.life.move.mutationOptions({
      onSuccess: (_done, to) => {
        toasts.done(t('reception.life.done.move', { name: fullName(booking), place: placeText(to) }), { label: t('notices.kind.reception'), run: () => notice.open({ kind: 'reception', id: booking.id }) });
        draft.forget();
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
    }),
  );
  const form = useCheckedForm(moveInput, { id: booking.id, revision: booking.revision, officialUid, date: place?.date ?? '', startTime: place?.startTime ?? null, reason }, move.error);
  const take = useOneAtATime(move.mutateAsync);
  const submit = () => {
    const checked = form.check();
    if (checked) take(checked);
  };
  const active = officials.data?.filter((official) => official.active || official.uid === booking.officialUid) ?? [];
  const own = active.find((official) => official.uid === booking.officialUid);
  const deputy = active.find((official) => official.active && official.uid === own?.deputyUid);
  const choose = (uid: string) => {
    setOfficialUid(uid);
    setPlace(null);
  };
  // The backend names the nearest free places when another was quicker, a line each.
  const failure = move.error && appErrorOf(move.error);
  const nearest = failure?.code === 'booking.slotFull' ? String(failure.params['nearest'] ?? '').split('\n').filter(Boolean) : [];
  return (
    <StepDialog
      booking={booking}
      action="move"
      title={t('reception.life.title.move')}
      submitLabel={t('reception.life.action.move')}
      wide
      pending={move.isPending}
      error={move.error}
      errorAside={
        nearest.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
            {nearest.map((line) => {
              const [date = '', startTime = null] = line.split(' ');
              return (
                <Button key={line} size="small" color="inherit" variant="outlined" onClick={() => setPlace({ date, startTime })}>
                  {placeText({ date, startTime })}
                </Button>
              );
            })}
          </Box>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <FieldLabel id="move-official">{t('reception.fields.official')}</FieldLabel>
        <Select fullWidth labelId="move-official" value={active.length > 0 ? officialUid : ''} onChange={(event) => choose(event.target.value)}>
          {active.map((official) => (
            <MenuItem key={official.uid} value={official.uid}>
              <Box sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                {fullName(official)}
                <Typography component="span" variant="caption" sx={{ ml: 2, color: 'text.secondary' }}>
                  {official.position}
                </Typography>
              </Box>
            </MenuItem>
          ))}
        </Select>
        {deputy && officialUid !== deputy.uid && (
          <Button size="small" sx={{ mt: 1 }} onClick={() => choose(deputy.uid)}>
            {t('reception.life.toDeputy', { name: fullName({ surname: deputy.surname, name: deputy.name }) })}
          </Button>
        )}
      </div>
      <div>
        <FieldLabel required requiredText={t('common.required')}>
          {t('reception.life.newPlace')}
        </FieldLabel>
        <Box sx={{ maxHeight: 300, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1.5, p: 3 }}>
          <PlacePicker key={officialUid} officialUid={officialUid} value={place} onChange={setPlace} share="any" except={booking} />
        </Box>
        {form.errorAt('date') !== undefined && (
          <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
            {t('reception.life.choosePlace')}
          </Typography>
        )}
        {place && (
          <Typography variant="body2" sx={{ mt: 1.5, fontVariantNumeric: 'tabular-nums' }}>
            {t('reception.life.fromTo', { from: placeText({ date: booking.receptionDate, startTime: booking.startTime }), to: placeText(place) })}
          </Typography>
        )}
      </div>
      <ReasonField value={reason} onChange={(text) => draft.set({ reason: text })} usual={usualReasons.move} error={form.errorAt('reason')} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(booking.phone || booking.email ? 'reception.life.willBeTold' : 'reception.life.cannotBeTold')}
      </Typography>
    </StepDialog>
  );
}
