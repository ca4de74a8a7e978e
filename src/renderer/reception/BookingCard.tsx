import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatClock, formatDate, formatInstant, fullName } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { ApplicationStatusMark } from '../applications/marks.tsx';
import { Timeline } from '../applications/Timeline.tsx';
import { CitizenLink } from '../citizens/CitizenLink.tsx';
import { Comments } from '../comments/Comments.tsx';
import { Field, Fields, Section } from '../ui/Field.tsx';

/** The booking's fields in the order of the form, what was said about it, and what happened to it. */
export function BookingCard({ booking: b }: { readonly booking: BookingDetail }) {
  const { t } = useTranslation();
  const { word } = useClassifiers();
  const clock = (at: number | null) => (at === null ? '' : formatClock(at));
  return (
    <>
      {b.statusReason && (
        <Alert severity={b.status === 'refused' || b.status === 'cancelled' ? 'warning' : 'info'} sx={{ mb: 4 }}>
          {b.cancelledBy ? t(`reception.cancelledBy.${b.cancelledBy}`) : b.status === 'refused' ? t('reception.status.refused') : t('reception.movedWith')}: {b.statusReason}
        </Alert>
      )}
      <Section title={t('reception.sections.reception')}>
        <Fields min={150}>
          <Field label={t('reception.fields.date')}>{`${formatDate(b.receptionDate)}${b.startTime ? `, ${b.startTime}` : ''}`}</Field>
          <Field label={t('reception.fields.room')}>{b.official?.room}</Field>
          <Field label={t('reception.fields.official')} wide>
            {b.official && `${fullName(b.official)}, ${b.official.position}`}
          </Field>
          <Field label={t('reception.fields.kind')}>{t(`applications.kind.${b.kind}`)}</Field>
          <Field label={t('reception.fields.channel')}>{t(`reception.channel.${b.channel}`)}</Field>
          <Field label={t('reception.fields.submittedAt')}>{formatInstant(b.submittedAt)}</Field>
          {b.confirmedAt !== null && <Field label={t('reception.fields.confirmedAt')}>{formatInstant(b.confirmedAt)}</Field>}
          {b.overbookReason && (
            <Field label={t('reception.fields.overbookReason')} wide>
              {b.overbookReason}
              {b.approvedBy && ` (${t('reception.approvedBy', { name: b.approvedBy })})`}
            </Field>
          )}
          {b.urgentReason && (
            <Field label={t('reception.fields.urgentReason')} wide>
              {b.urgentReason}
            </Field>
          )}
          <Field label={t('reception.fields.note')} wide>
            {b.note}
          </Field>
        </Fields>
      </Section>
      {b.arrivedAt !== null && (
        <Section title={t('reception.sections.day')}>
          <Fields min={110}>
            {b.ticket !== null && <Field label={t('reception.fields.ticket')}>{b.ticket}</Field>}
            <Field label={t('reception.fields.arrivedAt')}>{clock(b.arrivedAt)}</Field>
            <Field label={t('reception.fields.receptionStartedAt')}>{clock(b.receptionStartedAt)}</Field>
            <Field label={t('reception.fields.receivedAt')}>{clock(b.receivedAt)}</Field>
            {b.receptionOutcome && (
              <Field label={t('reception.fields.outcome')} wide>
                {t(`reception.outcome.${b.receptionOutcome}`)}
                {b.referredTo && `: ${b.referredTo}`}
              </Field>
            )}
            {b.outcomeNote && (
              <Field label={t(b.receptionOutcome === 'answeredOrally' ? 'reception.life.answerNote' : 'reception.life.note')} wide>
                {b.outcomeNote}
              </Field>
            )}
            {b.application && (
              <Field label={t('reception.fields.application')} wide>
                <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', flexWrap: 'wrap', gap: 2 }}>
                  <Link href={`#/applications/${b.application.id}`}>{numberOf(b.application)}</Link>
                  <ApplicationStatusMark status={b.application.status} />
                </Box>
              </Field>
            )}
          </Fields>
        </Section>
      )}
      <Section title={t('applications.sections.citizen')} aside={<CitizenLink of={{ kind: 'booking', id: b.id }} citizen={b} />}>
        <Fields min={150}>
          <Field label={t('applications.fields.fin')}>{b.fin}</Field>
          <Field label={t('applications.fields.documentNumber')}>{b.documentNumber}</Field>
          <Field label={t('applications.fields.birthDate')}>{b.birthDate && formatDate(b.birthDate)}</Field>
          <Field label={t('applications.fields.socialStatus')}>{word('socialStatus', b.socialStatus)}</Field>
          <Field label={t('applications.fields.privilege')}>{word('privilege', b.privilege)}</Field>
          <Field label={t('applications.fields.phone')}>{b.phone && formatPhone(b.phone)}</Field>
          <Field label={t('applications.fields.email')} wide>
            {b.email}
          </Field>
          <Field label={t('reception.fields.workplace')} wide>
            {[b.workplace, b.jobTitle].filter(Boolean).join(', ')}
          </Field>
          <Field label={t('applications.fields.registeredAddress')} wide>
            {b.registeredAddress}
          </Field>
          <Field label={t('applications.fields.currentAddress')} wide>
            {b.currentAddress}
          </Field>
        </Fields>
      </Section>
      <Section title={t('applications.sections.comments')}>
        <Comments comments={b.comments} />
      </Section>
      <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 5, pt: 5 }}>
        <Timeline events={b.timeline} />
      </Box>
    </>
  );
}
