import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptedExtensions, largestFile } from '#shared/applications/files.ts';
import type { FileIntake } from './useFileIntake.ts';

/** Where files come in: by a dialog, dropped here, or pasted anywhere on the page. */
export function FileDrop({ intake, describedBy }: { readonly intake: FileIntake; readonly describedBy?: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { take } = intake;

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // What office programs copy is text with a picture of itself: then the text is meant.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain') || document.querySelector('.MuiDialog-root')) return;
      event.preventDefault();
      take(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [take]);

  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <Box>
      <Box
        onDragEnter={onDrag}
        onDragOver={onDrag}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take([...event.dataTransfer.files]);
        }}
        sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 3, p: 3, border: '1px dashed', borderColor: over ? 'primary.main' : 'divider', borderRadius: 2, bgcolor: over ? 'action.hover' : 'transparent' }}
      >
        <Button variant="outlined" startIcon={<UploadFile />} loading={intake.busy} loadingPosition="start" aria-describedby={describedBy} onClick={() => input.current?.click()}>
          {t('files.add')}
        </Button>
        <Box sx={{ flex: '1 1 220px', fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.4 }}>{t('files.hint', { megabytes: largestFile / 1024 / 1024 })}</Box>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('files.add')}
          accept={acceptedExtensions.join(',')}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </Box>
      {intake.refusals.length > 0 && (
        <Alert severity="error" onClose={intake.dismiss} sx={{ mt: 2 }}>
          {intake.refusals.map((text) => (
            <Box key={text}>{text}</Box>
          ))}
        </Alert>
      )}
    </Box>
  );
}
