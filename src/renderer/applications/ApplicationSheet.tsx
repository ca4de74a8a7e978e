import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Rating from '@mui/material/Rating';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnonymous } from '#shared/applications/branches.ts';
import { resolutionGiven } from '#shared/applications/resolution.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatDate, formatInstant, fullName, useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Field, Fields, Section } from '../ui/Field.tsx';
import { Attachments } from './Attachments.tsx';
import { BranchFacts } from './BranchFacts.tsx';
import { CompletedNews } from './CitizenChanges.tsx';
import { CitizenLink } from '../citizens/CitizenLink.tsx';
import { Comments } from '../comments/Comments.tsx';
import { InDepartment } from '../departments/InDepartment.tsx';
import { useAbsenceWords } from './ExecutorField.tsx';
import { DueWords, InnerDay, StandsStill } from './DueCard.tsx';
import { Faults, ownFields } from './Faults.tsx';
import { Filing } from './Filing.tsx';
import { ServiceDetails } from './ServiceDetails.tsx';

/** The registration-control card, in the order of the paper one. `narrow`: beside the list, where the due date has no card of its own. */
export function ApplicationSheet({ application: a, narrow = false }: { application: ApplicationDetail; narrow?: boolean }) {
  const { t } = useTranslation();
  const { word, service } = useClassifiers();
  const formats = useFormats();
  const absence = useAbsenceWords();
  const min = narrow ? 150 : 190;
  // Who gave the resolution that stands, and when.
  const given = resolutionGiven(a.resolution, a.timeline);
  return (
    <>
      {a.isDisputed && (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {t('applications.disputed')} <Link href="#/sync">{t('applications.disputedWhere')}</Link>
        </Alert>
      )}
      {isAnonymous(a) && a.actions.includes('leaveWithoutReview') && (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {t('branches.anonymous')}
        </Alert>
      )}
      <CompletedNews application={a} />
      <Faults application={a} />
      <Section title={t('applications.sections.card')}>
        <Fields min={min}>
          <Field label={t('applications.fields.number')}>{a.number}</Field>
          <Field label={t('applications.fields.registeredAt')}>{a.registeredAt === null ? null : formatInstant(a.registeredAt)}</Field>
          <Field label={t(a.channel === 'portal' ? 'applications.fields.portalNumber' : 'applications.fields.entryNumber')}>{a.portalNumber}</Field>
          {a.reception && (
            <Field label={t('applications.fields.reception')}>
              <Link href={`#/reception?date=${a.reception.date}&booking=${a.reception.id}`}>{t('applications.fromReception', { number: a.reception.number })}</Link>
            </Field>
          )}
          <Field label={t('applications.fields.submittedAt')}>{formatInstant(a.submittedAt)}</Field>
          <Field label={t('applications.fields.channel')}>{t(`applications.channel.${a.channel}`)}</Field>
          <Field label={t('applications.fields.kind')}>{t(`applications.kind.${a.kind}`)}</Field>
          <Field label={t('applications.fields.service')} wide>
            {service(a.service)}
          </Field>
          <Field label={t('applications.fields.subject')}>{word('subject', a.subject)}</Field>
          <Field label={t('applications.fields.collective')}>
            {a.isCollective ? t('applications.collectiveOf', { count: a.signatureCount ?? 0 }) : t('applications.individual')}
          </Field>
          {a.channel !== 'portal' && (
            <Field label={t('applications.fields.repeat')}>
              {a.isRepeat ? (
                <>
                  {t('applications.repeatOf')} {a.previous ? <Link href={`#/applications/${a.previous.id}`}>{a.previous.number}</Link> : a.previousNumber}
                </>
              ) : (
                t('applications.first')
              )}
            </Field>
          )}
          {a.sheetCount !== null && <Field label={t('applications.fields.sheetCount')}>{formats.number(a.sheetCount)}</Field>}
          {a.incomingBody !== null && (
            <Field label={t('applications.fields.incoming')} wide>
              {[a.incomingBody, a.incomingNumber && `№ ${a.incomingNumber}`, a.incomingDate && formatDate(a.incomingDate)].filter(Boolean).join(', ')}
            </Field>
          )}
          {narrow && a.dueDate && (
            <Field label={t('applications.fields.dueDate')} wide>
              {formatDate(a.dueDate)}
              {a.due && <DueWords due={a.due} later={a.countedFrom !== null} pauses={a.pauses} parts={a.termParts} />}
              <StandsStill application={a} />
              <InnerDay application={a} />
            </Field>
          )}
        </Fields>
      </Section>

      <Section title={t('applications.sections.citizen')} aside={<CitizenLink of={{ kind: 'application', id: a.id }} citizen={a} />}>
        <Fields min={min}>
          <Field label={t('applications.fields.fullName')} wide={narrow}>
            {a.isAnonymous ? t('applications.anonymousMark') : fullName(a)}
          </Field>
          <Field label={t('applications.fields.fin')}>{a.fin}</Field>
          <Field label={t('applications.fields.documentNumber')}>{a.documentNumber}</Field>
          <Field label={t('applications.fields.birthDate')}>{a.birthDate && formatDate(a.birthDate)}</Field>
          <Field label={t('applications.fields.socialStatus')}>{word('socialStatus', a.socialStatus)}</Field>
          <Field label={t('applications.fields.privilege')}>{word('privilege', a.privilege)}</Field>
          <Field label={t('applications.fields.registeredAddress')} wide>
            {a.registeredAddress}
          </Field>
          <Field label={t('applications.fields.currentAddress')} wide>
            {a.currentAddress}
          </Field>
          <Field label={t('applications.fields.phone')}>{a.phone && formatPhone(a.phone)}</Field>
          <Field label={t('applications.fields.email')} wide>
            {a.email}
          </Field>
          {a.representative && (
            <Field label={t('applications.fields.representative')} wide>
              {`${fullName(a.representative)} (${t('applications.fields.powerOfAttorney')}: ${a.representative.powerOfAttorney})`}
            </Field>
          )}
        </Fields>
      </Section>

      <Section title={t('applications.sections.text')}>
        <Typography sx={{ fontWeight: 600, mb: 2, overflowWrap: 'anywhere' }}>{a.summary}</Typography>
        <LongText key={a.id} text={a.text} />
      </Section>

      {(Object.keys(a.details).length > 0 || a.faults.some(({ key }) => !ownFields.includes(key))) && (
        <Section title={t('applications.sections.details')}>
          <ServiceDetails form={a.form} details={a.details} faults={a.faults} min={min} />
        </Section>
      )}

      {(a.attachments.length > 0 || a.documentFaults.length > 0 || !narrow) && (
        <Section title={t('applications.sections.attachments', { number: formats.number(a.attachments.length) })}>
          <Attachments application={a} readOnly={narrow} />
        </Section>
      )}

      <InDepartment application={a} min={min} />

      {a.executor !== null && (
        <Section title={t('applications.sections.resolution')}>
          <Fields min={min}>
            <Field label={t('applications.fields.executor')}>
              {a.executor}
              {a.executorAbsence && <Box sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>{absence(a.executorAbsence)}</Box>}
            </Field>
            <Field label={t('applications.fields.department')}>{a.department}</Field>
            <Field label={t('applications.fields.assignedAt')}>{a.assignedAt === null ? null : formatInstant(a.assignedAt)}</Field>
            {a.coExecutors.length > 0 && (
              <Field label={t('work.coExecutors')} wide>
                {a.coExecutors.map((person) => (
                  <Box key={person.uid}>
                    {person.name}
                    <Box component="span" sx={{ color: 'text.secondary' }}> — {person.doneAt === null ? t('work.partOpen') : t('work.partDone', { when: formatInstant(person.doneAt) })}</Box>
                  </Box>
                ))}
              </Field>
            )}
            <Field label={t('applications.fields.resolution')} wide>
              {a.resolution}
              {given && <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{[given.actor, formatInstant(given.at)].filter(Boolean).join(', ')}</Box>}
            </Field>
          </Fields>
        </Section>
      )}

      <BranchFacts application={a} min={min} />

      {a.replyText !== null && (
        <Section title={t('applications.sections.reply')}>
          <Fields min={min}>
            <Field label={t('applications.fields.replyNumber')}>{a.replyNumber}</Field>
            <Field label={t('applications.fields.replyDate')}>{a.replyDate && formatDate(a.replyDate)}</Field>
            <Field label={t('applications.fields.outcome')}>{a.outcome && t(`applications.outcome.${a.outcome}`)}</Field>
          </Fields>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.65, maxWidth: '72ch', mt: 3 }}>{a.replyText}</Typography>
          {a.rating && (
            <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, mt: 3 }}>
              <Rating size="small" readOnly value={a.rating.stars} getLabelText={(stars) => t('applications.stars', { count: stars })} />
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('applications.rated', { when: formatInstant(a.rating.at) })}
                {a.rating.text && ` — “${a.rating.text}”`}
              </Typography>
            </Box>
          )}
        </Section>
      )}

      {a.closedAt !== null && !narrow && (
        <Section title={t('filing.title')}>
          <Filing application={a} />
        </Section>
      )}

      <Section title={t('applications.sections.comments')}>
        <Comments comments={a.comments} />
      </Section>
    </>
  );
}

/** A text of more letters than this is folded: what stands below it is not to be looked for. */
const longestShown = 4_000;

/** The text of an application: a very long one folded until it is asked for. */
function LongText({ text }: { text: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [whole, setWhole] = useState(false);
  const isLong = text.length > longestShown;
  return (
    <>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.65, maxWidth: '72ch' }}>{isLong && !whole ? `${text.slice(0, longestShown / 2).trimEnd()}…` : text}</Typography>
      {isLong && (
        <Button size="small" onClick={() => setWhole(!whole)} aria-expanded={whole} sx={{ ml: -1, mt: 1 }}>
          {whole ? t('applications.foldText') : t('applications.wholeText', { number: formats.number(text.length) })}
        </Button>
      )}
    </>
  );
}
