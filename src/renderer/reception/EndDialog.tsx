import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cancelInput, refuseInput } from '#shared/reception/life.ts';
import { usualReasons } from '#shared/reception/reasons.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { FieldLabel } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useDraft } from '../ui/useDraft.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ReasonField } from './ReasonField.tsx';
import { StepDialog } from './StepDialog.tsx';

interface Props {
  readonly booking: BookingDetail;
  readonly onClose: () => void;
}

const schemas = { refuse: refuseInput, cancel: cancelInput };

/** Ends a booking before its reception: the office refuses it, or it is cancelled by one of the two. */
export function EndDialog({ booking, action, onClose }: Props & { readonly action: 'refuse' | 'cancel' }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const draft = useDraft<{ by: '' | 'citizen' | 'office'; reason: string }>(`booking-${action}:${booking.id}`, { by: '', reason: '' });
  const { by, reason } = draft.value;
  const done = {
    onSuccess: () => {
      toasts.done(t(`reception.life.done.${action}`, { name: fullName(booking) }));
      draft.forget();
      onClose();
    },
    onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
  };
  const refuse = useMutation(trpc.reception.life.refuse.mutationOptions(done));
  const cancel = useMutation(trpc.reception.life.cancel.mutationOptions(done));
  const { error, isPending } = action === 'refuse' ? refuse : cancel;
  const form = useCheckedForm(schemas[action], { id: booking.id, revision: booking.revision, reason, ...(action === 'cancel' && { by }) }, error);
  const take = useOneAtATime((values: { id: number; revision: number; reason: string; by?: 'citizen' | 'office' }) =>
    values.by === undefined ? refuse.mutateAsync(values) : cancel.mutateAsync({ ...values, by: values.by }),
  );
  const submit = () => {
    const checked = form.check();
    if (checked) take(checked);
  };
  const byFault = form.errorAt('by');
  const usual = action === 'refuse' ? usualReasons.refuse : by === 'citizen' ? usualReasons.cancelByCitizen : usualReasons.cancelByOffice;
  const tells = action === 'refuse' || by === 'office';
  return (
    <StepDialog
      booking={booking}
      action={action}
      title={t(`reception.life.title.${action}`)}
      submitLabel={t(`reception.life.action.${action}`)}
      grave
      pending={isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {action === 'cancel' && (
        <div>
          <FieldLabel id="cancel-by" required requiredText={t('common.required')}>
            {t('reception.life.whoCancels')}
          </FieldLabel>
          <RadioGroup row aria-labelledby="cancel-by" value={by} onChange={(_event, value) => draft.set({ by: value === 'citizen' ? 'citizen' : 'office' })}>
            {(['citizen', 'office'] as const).map((each) => (
              <FormControlLabel key={each} value={each} control={<Radio size="small" />} label={t(`reception.life.by.${each}`)} slotProps={{ typography: { variant: 'body2' } }} />
            ))}
          </RadioGroup>
          {byFault !== undefined && (
            <FormHelperText error sx={{ mx: 0 }}>
              {byFault}
            </FormHelperText>
          )}
        </div>
      )}
      <ReasonField autoFocus={action === 'refuse'} value={reason} onChange={(text) => draft.set({ reason: text })} usual={usual} error={form.errorAt('reason')} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {tells ? t(booking.phone || booking.email ? 'reception.life.willBeTold' : 'reception.life.cannotBeTold') : by === 'citizen' ? t('reception.life.notTold') : ''}
      </Typography>
    </StepDialog>
  );
}
