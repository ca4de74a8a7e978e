import Add from '@mui/icons-material/AddOutlined';
import Download from '@mui/icons-material/DownloadOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import Remove from '@mui/icons-material/RemoveOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useFormats } from '../app/i18n/format.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import PdfView from '../ui/PdfView.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import type { NoticeOf } from './NoticeProvider.tsx';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** A notice as it will be printed, to be saved or printed. What was done with it is written into the thing's history. */
export default function NoticeDialog({ notice, onClose }: { notice: NoticeOf; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const formats = useFormats();
  const errorText = useErrorText();
  const [zoom, setZoom] = useState(2);
  const [printing, setPrinting] = useState(false);
  const preview = useQuery(trpc.notices.preview.queryOptions(notice, { gcTime: 0, staleTime: Infinity }));
  const issued = useMutation(trpc.notices.issued.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)) }));
  const data = useMemo(() => preview.data && { fileName: preview.data.fileName, pdf: bytesOf(preview.data.pdf) }, [preview.data]);

  const save = async () => {
    if (!data) return;
    const result = await window.shell.saveFile(data.fileName, data.pdf, [{ name: 'PDF', extensions: ['pdf'] }]);
    if (result.saved) {
      issued.mutate({ ...notice, way: 'saved' });
      toasts.done(t('common.savedAs', { name: result.path ?? data.fileName }));
    } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  const print = async () => {
    if (!data) return;
    setPrinting(true);
    const result = await window.shell.printPdf(data.pdf, data.fileName).finally(() => setPrinting(false));
    if (result.printed) {
      issued.mutate({ ...notice, way: 'printed' });
      toasts.done(t('notices.printed'));
    } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="notice-title" slotProps={{ paper: { sx: { height: '94vh', maxHeight: 'calc(100vh - 24px)', m: 3 } } }}>
      <DialogTitle id="notice-title" sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <Box component="span" sx={{ mr: 'auto' }}>
          {t(`notices.kind.${notice.kind}`)}
        </Box>
        <Box role="group" aria-label={t('notices.zoom')} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <IconButton aria-label={t('notices.zoomOut')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
            <Remove fontSize="small" />
          </IconButton>
          <Box component="span" aria-live="polite" sx={{ minWidth: 48, textAlign: 'center', fontSize: '0.8125rem', fontWeight: 500, fontVariantNumeric: 'tabular-nums' }}>
            {formats.number((zooms[zoom] ?? 1) * 100)} %
          </Box>
          <IconButton aria-label={t('notices.zoomIn')} disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
            <Add fontSize="small" />
          </IconButton>
        </Box>
      </DialogTitle>
      <DialogContent dividers sx={{ p: 0, bgcolor: 'background.default', display: 'flex', flexDirection: 'column' }}>
        {preview.error ? (
          <ScreenFailure text={errorText.of(preview.error)} onRetry={() => void preview.refetch()} />
        ) : data ? (
          <PdfView bytes={data.pdf} label={t(`notices.kind.${notice.kind}`)} zoom={zooms[zoom] ?? 1} />
        ) : (
          <Skeleton variant="rectangular" sx={{ width: 620, maxWidth: '90%', aspectRatio: '1 / 1.414', height: 'auto', mx: 'auto', my: 6 }} />
        )}
      </DialogContent>
      <DialogActions>
        <Box sx={{ mr: 'auto', fontSize: '0.75rem', color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{data?.fileName}</Box>
        <Button onClick={onClose} color="secondary">
          {t('common.close')}
        </Button>
        <Button variant="outlined" startIcon={<Download />} disabled={!data} onClick={() => void save()}>
          {t('common.save')}
        </Button>
        <Button variant="contained" startIcon={<Print />} disabled={!data} loading={printing} loadingPosition="start" onClick={() => void print()}>
          {t('notices.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
