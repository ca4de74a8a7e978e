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
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useFormats } from '../app/i18n/format.ts';
import PdfView from '../ui/PdfView.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];

interface Props {
  readonly title: string;
  /** Null while it is being drawn. */
  readonly paper: { readonly fileName: string; readonly pdf: Uint8Array } | null;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** The paper has left the program. */
  readonly onIssued?: (way: 'printed' | 'saved') => void;
  readonly onClose: () => void;
}

/** A paper as it will be printed, to be looked at, saved or printed. */
export function PaperDialog({ title, paper, error, onRetry, onIssued, onClose }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const formats = useFormats();
  const errorText = useErrorText();
  const [zoom, setZoom] = useState(2);
  const [printing, setPrinting] = useState(false);

  const save = async () => {
    if (!paper) return;
    const result = await window.shell.saveFile(paper.fileName, paper.pdf, [{ name: 'PDF', extensions: ['pdf'] }]);
    if (result.saved) {
      onIssued?.('saved');
      toasts.done(t('common.savedAs', { name: result.path ?? paper.fileName }));
    } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  const print = async () => {
    if (!paper) return;
    setPrinting(true);
    const result = await window.shell.printPdf(paper.pdf, paper.fileName).finally(() => setPrinting(false));
    if (result.printed) {
      onIssued?.('printed');
      toasts.done(t('notices.printed'));
    } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="notice-title" slotProps={{ paper: { sx: { height: '94vh', maxHeight: 'calc(100vh - 24px)', m: 3 } } }}>
      <DialogTitle id="notice-title" sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <Box component="span" sx={{ mr: 'auto' }}>
          {title}
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
        {error ? (
          <ScreenFailure text={errorText.of(error)} onRetry={onRetry} />
        ) : paper ? (
          <PdfView bytes={paper.pdf} label={title} zoom={zooms[zoom] ?? 1} />
        ) : (
          <Skeleton variant="rectangular" sx={{ width: 620, maxWidth: '90%', aspectRatio: '1 / 1.414', height: 'auto', mx: 'auto', my: 6 }} />
        )}
      </DialogContent>
      <DialogActions>
        <Box sx={{ mr: 'auto', fontSize: '0.75rem', color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{paper?.fileName}</Box>
        <Button onClick={onClose} color="secondary">
          {t('common.close')}
        </Button>
        <Button variant="outlined" startIcon={<Download />} disabled={!paper} onClick={() => void save()}>
          {t('common.save')}
        </Button>
        <Button variant="contained" startIcon={<Print />} disabled={!paper} loading={printing} loadingPosition="start" onClick={() => void print()}>
          {t('notices.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
