import Close from '@mui/icons-material/CloseOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BookingDetail, BookingRow } from '#shared/reception/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatDate, formatInstant, fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { Comments } from '../applications/Comments.tsx';
import { Timeline } from '../applications/Timeline.tsx';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { Field, Fields, Section } from '../ui/Field.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { BookingStatusMark } from './marks.tsx';

interface Props {
  readonly id: number;
  readonly onClose: () => void;
  readonly onConfirm: (booking: BookingRow) => void;
  readonly confirming: boolean;
}

/** Statuses of a reception that will not take place: there is nothing to give a notice of. */
const off: ReadonlySet<string> = new Set(['refused', 'cancelled']);

/** Everything about one booking, beside the day. */
export function BookingPanel({ id, onClose, onConfirm, confirming }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const may = useMay();
  const notice = useNotice();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.reception.booking.queryOptions({ id }));
  return (
    <Box component="aside" aria-label={t('reception.booking')} sx={{ height: '100%', minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', borderLeft: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Box sx={{ px: 5, pt: 4, pb: 3, borderBottom: 1, borderColor: 'divider' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2">{data ? fullName(data) : <Skeleton width={220} />}</Typography>
            {data && (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
                <BookingStatusMark status={data.status} />
                {data.number}
              </Box>
            )}
          </Box>
          <Tooltip title={t('common.close')}>
            <IconButton aria-label={t('common.close')} onClick={onClose}>
              <Close fontSize="small" />
            </IconButton>
          </Tooltip>
        </Box>
        {data && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
            {data.actions.includes('confirm') && (
              <Button variant="contained" startIcon={<HowToReg />} loading={confirming} loadingPosition="start" onClick={() => onConfirm(data)}>
                {t('reception.confirm')}
              </Button>
            )}
            {may('notices.issue') && !off.has(data.status) && (
              <Button variant="outlined" color="secondary" startIcon={<DescriptionOutlined />} onClick={() => notice.open({ kind: 'reception', id })}>
                {t('notices.kind.reception')}
              </Button>
            )}
          </Box>
        )}
      </Box>
      <Box tabIndex={0} role="region" aria-label={t('reception.booking')} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 5, '&:focus-visible': { outlineOffset: -2 } }}>
        {error && !data ? (
          <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />
        ) : data ? (
          <BookingCard booking={data} />
        ) : (
          <Skeleton variant="rounded" height={320} />
        )}
      </Box>
    </Box>
  );
}

/** The booking's fields in the order of the form. */
function BookingCard({ booking: b }: { booking: BookingDetail }) {
  const { t } = useTranslation();
  const { word } = useClassifiers();
  return (
    <>
      {b.statusReason && (
        <Alert severity="info" sx={{ mb: 4 }}>
          {b.cancelledBy ? `${t(`reception.cancelledBy.${b.cancelledBy}`)}: ` : ''}
          {b.statusReason}
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
          <Field label={t('reception.fields.submittedAt')}>{formatInstant(b.submittedAt)}</Field>
          <Field label={t('reception.fields.note')} wide>
            {b.note}
          </Field>
          {b.receptionOutcome && <Field label={t('reception.fields.outcome')}>{t(`reception.outcome.${b.receptionOutcome}`)}</Field>}
        </Fields>
      </Section>
      <Section title={t('applications.sections.citizen')}>
        <Fields min={150}>
          <Field label={t('applications.fields.fin')}>{b.fin}</Field>
          <Field label={t('applications.fields.documentNumber')}>{b.documentNumber}</Field>
          <Field label={t('applications.fields.birthDate')}>{b.birthDate && formatDate(b.birthDate)}</Field>
          <Field label={t('applications.fields.socialStatus')}>{word('socialStatus', b.socialStatus)}</Field>
          <Field label={t('applications.fields.privilege')}>{word('privilege', b.privilege)}</Field>
          <Field label={t('applications.fields.phone')}>{b.phone && formatPhone(b.phone)}</Field>
          <Field label={t('applications.fields.email')}>{b.email}</Field>
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
