import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatDate, formatInstant } from '../app/i18n/format.ts';
import { Field, Fields, Section } from '../ui/Field.tsx';
import { LetterButton, SentCopies } from './SentCopies.tsx';

/** What happened beside the straight way: a return, a forwarding, an extension, a joining… Nothing where nothing did. */
export function BranchFacts({ application: a, min }: { application: ApplicationDetail; min: number }) {
  const { t, i18n } = useTranslation();
  const hasFacts = [a.complainedOf, a.returnedAt, a.forwardedTo, a.studiedAt, a.extendedAt, a.leavingGround, a.joinedTo, a.withdrawnReason].some((fact) => fact !== null);
  if (!hasFacts && a.copies.length + a.joined.length === 0) return null;
  const ground = `branches.ground.${a.leavingGround}`;
  return (
    <Section title={t('branches.card')}>
      <Fields min={min}>
        {a.complainedOf && <Field label={t('branches.facts.complainedOf')}>{a.complainedOf}</Field>}
        {a.returnedAt !== null && (
          <>
            <Field label={t('branches.facts.returned')}>{formatInstant(a.returnedAt)}</Field>
            <Field label={t('branches.facts.reason')} wide>
              {a.returnedReason}
            </Field>
            <Field label={t('branches.facts.whatToDo')} wide>
              {a.returnedWhatToDo}
            </Field>
            {a.completeBy && <Field label={t('branches.facts.completeBy')}>{formatDate(a.completeBy)}</Field>}
            {a.completedOn && <Field label={t('branches.facts.completedOn')}>{formatDate(a.completedOn)}</Field>}
          </>
        )}
        {a.forwardedTo && (
          <>
            <Field label={t('branches.facts.forwardedTo')}>
              {a.forwardedTo}
              {a.forwardedOn !== null && <LetterButton id={a.id} body={a.forwardedTo} />}
            </Field>
            <Field label={t('branches.facts.forwardedOn')}>{a.forwardedOn && formatDate(a.forwardedOn)}</Field>
            <Field label={t('branches.facts.reason')} wide>
              {a.forwardReason}
            </Field>
          </>
        )}
        {a.copies.length > 0 && (
          <Field label={t('branches.facts.copies')} wide>
            <SentCopies application={a} />
          </Field>
        )}
        {a.studiedAt !== null && (
          <>
            <Field label={t('branches.facts.studied')}>{formatInstant(a.studiedAt)}</Field>
            <Field label={t('branches.facts.ground')} wide>
              {a.studyGround}
            </Field>
          </>
        )}
        {a.extendedAt !== null && (
          <>
            <Field label={t('branches.facts.extended')}>{formatInstant(a.extendedAt)}</Field>
            <Field label={t('branches.facts.ground')} wide>
              {a.extensionGround}
            </Field>
          </>
        )}
        {a.leavingGround && (
          <>
            <Field label={t('branches.facts.leftWithoutReview')}>{i18n.exists(ground) ? t(ground) : a.leavingGround}</Field>
            <Field label={t('branches.facts.reason')} wide>
              {a.leavingText}
            </Field>
          </>
        )}
        {a.leavingGround && a.tellBy && (
          <Field label={t('branches.facts.tellBy')}>
            <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>{formatDate(a.tellBy)}</Box>
          </Field>
        )}
        {a.joined.length > 0 && (
          <Field label={t('branches.facts.joined')} wide>
            {a.joined.map(({ id, number }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link href={`#/applications/${id}`}>{number}</Link>
              </span>
            ))}
          </Field>
        )}
        {a.joinedTo && (
          <Field label={t('branches.facts.joinedTo')}>
            <Link href={`#/applications/${a.joinedTo.id}`}>{a.joinedTo.number}</Link>
          </Field>
        )}
        {a.withdrawnReason && (
          <Field label={t('branches.facts.withdrawn')} wide>
            {a.withdrawnReason}
          </Field>
        )}
      </Fields>
    </Section>
  );
}
