import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/applications/views.ts';
import type { CardDocument } from '#shared/services/card.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { MarkFields, type TypedMarks } from './MarkFields.tsx';

/** Writes the office's own marks of a file. */
export function MarksDialog({ attachment, documents, onClose }: { readonly attachment: AttachmentView; readonly documents: readonly CardDocument[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [marks, setMarks] = useState<TypedMarks>({ sheets: attachment.sheets === null ? '' : String(attachment.sheets), isPoor: attachment.isPoor, document: attachment.document ?? '' });
  const [tried, setTried] = useState(false);
  const mark = useMutation(
    trpc.applications.markAttachment.mutationOptions({
      onSuccess: () => {
        toasts.done(t('files.marked'));
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const sheets = marks.sheets.trim();
  const isRight = sheets === '' || (/^\d{1,4}$/.test(sheets) && Number(sheets) > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isRight && !mark.isPending) mark.mutate({ uid: attachment.uid, sheets: sheets === '' ? null : Number(sheets), isPoor: marks.isPoor, document: marks.document || null });
  };
  return (
    <Dialog open onClose={mark.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="marks-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="marks-title">
          {t('files.marksTitle')}
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary', overflowWrap: 'anywhere' }}>{attachment.name}</Box>
        </DialogTitle>
        <DialogContent>
          <MarkFields name={attachment.name} marks={marks} documents={documents} onChange={(changes) => setMarks((before) => ({ ...before, ...changes }))} error={tried && !isRight ? t('validation.badNumber') : undefined} />
          {mark.error && (
            <Alert severity="error" sx={{ mt: 3 }}>
              {errorText.of(mark.error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="secondary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={mark.isPending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
