import AttachFile from '@mui/icons-material/AttachFileOutlined';
import Download from '@mui/icons-material/DownloadOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/applications/views.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { AttachmentDialog, canShow, type OpenedAttachment } from './AttachmentDialog.tsx';

/** Files that came with the application: looked at here where that can be done, or saved. */
export function Attachments({ attachments }: { attachments: readonly AttachmentView[] }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [opened, setOpened] = useState<OpenedAttachment | null>(null);
  const fetch = useMutation(trpc.applications.attachment.mutationOptions({ trpc: { context: { timeoutMs: 120_000 } } }));
  const busy = (uid: string) => fetch.isPending && fetch.variables.uid === uid;

  const save = async (file: OpenedAttachment) => {
    const extension = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : '';
    const result = await window.shell.saveFile(file.name, file.bytes, extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : []);
    if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? file.name }));
    else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  const get = (uid: string, then: (file: OpenedAttachment) => void) =>
    fetch.mutate({ uid }, { onSuccess: (file) => then({ ...file, bytes: bytesOf(file.bytes) }), onError: (error) => toasts.failed(errorText.of(error)) });

  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
      {attachments.map((attachment) => (
        <Box component="li" key={attachment.uid} sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, py: 1 }}>
          <AttachFile fontSize="small" sx={{ color: 'text.secondary' }} />
          <Box sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>
            {attachment.name}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', ml: 2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
              {formats.bytes(attachment.size)}
              {!attachment.fetched && ` · ${t('applications.attachments.onPortal')}`}
            </Box>
          </Box>
          {canShow(attachment.mediaType) && (
            <Button startIcon={<Visibility />} loading={busy(attachment.uid)} loadingPosition="start" onClick={() => get(attachment.uid, setOpened)} aria-label={t('applications.attachments.openNamed', { name: attachment.name })}>
              {t('common.open')}
            </Button>
          )}
          <Button startIcon={<Download />} color="secondary" disabled={busy(attachment.uid)} onClick={() => get(attachment.uid, (file) => void save(file))} aria-label={t('applications.attachments.saveNamed', { name: attachment.name })}>
            {t('common.save')}
          </Button>
        </Box>
      ))}
      {opened && <AttachmentDialog file={opened} onSave={() => void save(opened)} onClose={() => setOpened(null)} />}
    </Box>
  );
}
