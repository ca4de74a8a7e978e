import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Box from '@mui/material/Box';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receptionOutcomes } from '#shared/reception/lifecycle.ts';
import { receiveInput, type ReceiveInput } from '#shared/reception/life.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FieldLabel } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useDraft } from '../ui/useDraft.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { emptyOutcome, outcomeKey, type OutcomeDraft } from './outcomeDraft.ts';
import { OrallyFields, ReferredFields, ToBeContinuedFields } from './OutcomeFields.tsx';
import { StepDialog } from './StepDialog.tsx';
import { WrittenFields } from './WrittenFields.tsx';

/** How the reception ended: one of four outcomes, each with what it needs, in one form. What is typed under one stays while another is looked at, and when the form is closed. */
export function OutcomeDialog({ booking, onClose, onContinue }: { readonly booking: BookingDetail; readonly onClose: () => void; readonly onContinue?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const { set } = useClassifiers();
  // Appeals taken down at receptions have a service of their own where the office has it.
  const services = set?.services.filter((service) => service.active && (!service.mobileRequired || booking.phone !== null)) ?? [];
  const usualService = services.find((service) => service.code === 'receptionWritten') ?? services[0];
  const draft = useDraft<OutcomeDraft>(outcomeKey(booking.id), emptyOutcome(booking));
  const values = draft.value;
  const receive = useMutation(
    trpc.reception.life.receive.mutationOptions({
      onSuccess: ({ applicationId }) => {
        const text = t(`reception.life.received.${values.outcome || 'answeredOrally'}`, { name: fullName(booking) });
        if (applicationId !== null) {
          toasts.done(text, { label: t('reception.life.openApplication'), run: () => void navigate({ to: '/applications/$id', params: { id: String(applicationId) } }) });
        } else if (values.outcome === 'toBeContinued' && onContinue) toasts.done(text, { label: t('reception.life.bookAgain'), run: onContinue });
        else toasts.done(text);
        draft.forget();
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
    }),
  );
  const given = { ...values, service: values.service || (usualService?.code ?? ''), id: booking.id, revision: booking.revision };
  const form = useCheckedForm(receiveInput, given, receive.error);
  const take = useOneAtATime((checked: ReceiveInput) => receive.mutateAsync(checked));
  // What was wrong under one outcome says nothing of another that has just been chosen.
  const [triedFor, setTriedFor] = useState<string | null>(null);
  const errorAt = (field: string) => (triedFor === values.outcome ? form.errorAt(field) : undefined);
  const submit = () => {
    setTriedFor(values.outcome);
    const checked = form.check();
    if (checked) take(checked);
  };
  const fields = { booking, values, set: draft.set, errorAt };
  const outcomeFault = errorAt('outcome');
  return (
    <StepDialog
      booking={booking}
      action="receive"
      title={t('reception.life.title.receive')}
      submitLabel={t('reception.life.action.receiveDone')}
      wide={values.outcome === 'putInWriting'}
      pending={receive.isPending}
      error={receive.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <FieldLabel id="reception-outcome" required requiredText={t('common.required')}>
          {t('reception.life.howEnded')}
        </FieldLabel>
        <RadioGroup
          aria-labelledby="reception-outcome"
          value={values.outcome}
          onChange={(_event, value) => draft.set({ outcome: receptionOutcomes.find((each) => each === value) ?? '' })}
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 4 }}
        >
          {receptionOutcomes.map((outcome) => (
            <FormControlLabel
              key={outcome}
              value={outcome}
              sx={{ alignItems: 'flex-start', mr: 0 }}
              control={<Radio size="small" sx={{ mt: -0.5 }} />}
              label={
                <>
                  {t(`reception.life.outcome.${outcome}.title`)}
                  <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', fontWeight: 400, color: 'text.secondary', lineHeight: 1.35, pb: 1 }}>
                    {t(`reception.life.outcome.${outcome}.text`)}
                  </Box>
                </>
              }
              slotProps={{ typography: { variant: 'body2', sx: { fontWeight: 560 } } }}
            />
          ))}
        </RadioGroup>
        {outcomeFault !== undefined && (
          <FormHelperText error sx={{ mx: 0 }}>
            {t('reception.life.chooseOutcome')}
          </FormHelperText>
        )}
      </div>
      {values.outcome === 'answeredOrally' && <OrallyFields {...fields} />}
      {values.outcome === 'putInWriting' && <WrittenFields {...fields} services={services} service={given.service} />}
      {values.outcome === 'referred' && <ReferredFields {...fields} />}
      {values.outcome === 'toBeContinued' && <ToBeContinuedFields {...fields} />}
    </StepDialog>
  );
}
