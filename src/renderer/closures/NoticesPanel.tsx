import Description from '@mui/icons-material/DescriptionOutlined';
import Download from '@mui/icons-material/DownloadOutlined';
import FolderZip from '@mui/icons-material/DriveFileMoveOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosureDetail, PlanRow } from '#shared/closures/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { ContactMarks } from './marks.tsx';
import { useNotices } from './useNotices.ts';

/** The new notices of all who were moved in one step, and who still has to be told by a call. */
export function NoticesPanel({ closure }: { closure: ClosureDetail }) {
  const { t } = useTranslation();
  const may = useMay();
  const { running, start, stop } = useNotices(closure.uid);
  const moved = closure.done.filter(({ decision }) => decision.kind === 'move');
  const given = moved.filter(({ noticeAt }) => noticeAt !== null).length;
  const phone = closure.done.filter(({ contacts }) => !contacts.sms && !contacts.email);
  const told = closure.done.filter(({ contacts }) => contacts.sms || contacts.email);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {moved.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('closures.notices.none')}</Typography>
      ) : (
        <>
          <Typography sx={{ color: 'text.secondary' }}>
            {t('closures.notices.text', { count: moved.length })}
            {given > 0 && ` ${t('closures.notices.given', { count: given })}.`}
          </Typography>
          {running ? (
            <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
              <Box sx={{ flex: 1 }}>
                <Box sx={{ fontSize: '0.8125rem', mb: 1, fontVariantNumeric: 'tabular-nums' }}>
                  {running.total > 0 ? t('closures.notices.drawing', { done: running.done, total: running.total }) : t('closures.notices.preparing')}
                </Box>
                <LinearProgress variant="determinate" value={running.total > 0 ? (running.done / running.total) * 100 : 0} aria-label={t('closures.notices.preparing')} />
              </Box>
              <Button color="secondary" variant="outlined" disabled={running.total > 0 && running.done === running.total} onClick={stop}>
                {t('closures.notices.stop')}
              </Button>
            </Box>
          ) : (
            may('notices.issue') && (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
                <Button variant={given === moved.length ? 'outlined' : 'contained'} startIcon={<Print />} onClick={() => start('print')}>
                  {t('closures.notices.print')}
                </Button>
                <Button variant="outlined" startIcon={<Description />} onClick={() => start('saveOne')}>
                  {t('closures.notices.saveOne')}
                </Button>
                <Button variant="outlined" startIcon={<FolderZip />} onClick={() => start('saveEach')}>
                  {t('closures.notices.saveEach')}
                </Button>
              </Box>
            )
          )}
        </>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))', gap: 5 }}>
        <People title={t('closures.notices.phone', { count: phone.length })} text={phone.length === 0 ? t('closures.notices.phoneNone') : ''} rows={phone} actions={phone.length > 0 && may('notices.issue') ? <PhoneListButtons uid={closure.uid} /> : null} withPhones />
        <People title={t('closures.notices.told', { count: told.length })} text={told.length > 0 ? t('closures.notices.toldText') : ''} rows={told} />
      </Box>
    </Box>
  );
}

function PhoneListButtons({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const errorText = useErrorText();
  const list = useMutation(trpc.closures.phoneList.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)) }));
  const save = async () => {
    const { fileName, pdf } = await list.mutateAsync({ uid });
    const result = await window.shell.saveFile(fileName, bytesOf(pdf), [{ name: 'PDF', extensions: ['pdf'] }]);
    if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? fileName }));
    else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  const print = async () => {
    const { fileName, pdf } = await list.mutateAsync({ uid });
    const result = await window.shell.printPdf(bytesOf(pdf), fileName);
    if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, mt: 2 }}>
      <Button variant="outlined" startIcon={<Print />} loading={list.isPending} loadingPosition="start" onClick={() => void print().catch(() => undefined)}>
        {t('closures.notices.printPhones')}
      </Button>
      <Button variant="outlined" startIcon={<Download />} loading={list.isPending} loadingPosition="start" onClick={() => void save().catch(() => undefined)}>
        {t('closures.notices.savePhones')}
      </Button>
    </Box>
  );
}

function People({ title, text, rows, actions, withPhones = false }: { title: string; text: string; rows: readonly PlanRow[]; actions?: ReactNode; withPhones?: boolean }) {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Typography variant="h3">{title}</Typography>
      {text && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text}
        </Typography>
      )}
      {rows.length > 0 && (
        <Box component="ul" tabIndex={0} aria-label={title} sx={{ m: 0, mt: 2, p: 0, listStyle: 'none', maxHeight: 260, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
          {rows.map((row) => (
            <Box key={row.bookingUid} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 3, minHeight: 36, fontSize: '0.8125rem', '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' } }}>
              <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{fullName(row)}</Box>
              {withPhones ? (
                <Box sx={{ fontVariantNumeric: 'tabular-nums', color: row.contacts.phone ? 'text.primary' : 'text.secondary' }}>{row.contacts.phone ? formatPhone(row.contacts.phone) : t('closures.notices.noPhone')}</Box>
              ) : (
                <ContactMarks contacts={row.contacts} />
              )}
            </Box>
          ))}
        </Box>
      )}
      {actions}
    </Box>
  );
}
