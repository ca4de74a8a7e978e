import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PdfView = lazy(() => import('../ui/PdfView.tsx'));

export interface OpenedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Whether a kind of file can be looked at here; others are saved. A picture that could carry a script is not among them. */
export function canShow(mediaType: string): boolean {
  return mediaType === 'application/pdf' || mediaType === 'text/plain' || /^image\/(png|jpeg|webp|gif)$/.test(mediaType);
}

/** Shows a file. */
export function AttachmentDialog({ file, onSave, onClose }: { file: OpenedAttachment; onSave?: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="attachment-title" slotProps={{ paper: { sx: { height: '90vh' } } }}>
      <DialogTitle id="attachment-title" noWrap>
        {file.name}
      </DialogTitle>
      <DialogContent dividers sx={{ p: 0, bgcolor: 'background.default', display: 'flex', flexDirection: 'column' }}>
        {file.mediaType === 'application/pdf' ? (
          <Suspense fallback={null}>
            <PdfView bytes={file.bytes} label={file.name} />
          </Suspense>
        ) : file.mediaType === 'text/plain' ? (
          <Box component="pre" tabIndex={0} sx={{ m: 0, p: 5, whiteSpace: 'pre-wrap', font: 'inherit' }}>
            {new TextDecoder().decode(file.bytes)}
          </Box>
        ) : (
          <Picture file={file} />
        )}
      </DialogContent>
      <DialogActions>
        {onSave && <Button onClick={onSave}>{t('common.save')}</Button>}
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Picture({ file }: { file: OpenedAttachment }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return <Box component="img" src={url} alt={file.name} sx={{ m: 'auto', maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' }} />;
}
