import AttachFile from '@mui/icons-material/AttachFileOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFileView } from '#shared/applications/entryViews.ts';
import type { CardDocument } from '#shared/services/card.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { bytesOf } from '../../app/rpc/bytes.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { AttachmentDialog, canShow, type OpenedAttachment } from '../AttachmentDialog.tsx';
import { FileDrop } from '../files/FileDrop.tsx';
import { MarkFields, noMarks } from '../files/MarkFields.tsx';
import { useFileIntake } from '../files/useFileIntake.ts';
import { DocumentChecklist } from './DocumentChecklist.tsx';
import type { PartProps } from './parts.tsx';

/** The files beside the form: added, looked at, marked, taken away. */
export function EntryFiles({ draft, set, errorAt, files, documents }: PartProps & { readonly files: readonly EntryFileView[]; readonly documents: readonly CardDocument[] }) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [opened, setOpened] = useState<OpenedAttachment | null>(null);
  const refresh = () => client.invalidateQueries(trpc.applications.entry.draft.queryFilter());
  const onError = (error: unknown) => toasts.failed(errorText.of(error));
  const add = useMutation(trpc.applications.entry.addFile.mutationOptions({ trpc: { context: { timeoutMs: 120_000 } }, onSuccess: refresh }));
  const remove = useMutation(trpc.applications.entry.removeFile.mutationOptions({ onSuccess: refresh, onError }));
  const open = useMutation(trpc.applications.entry.file.mutationOptions({ onSuccess: (file) => setOpened({ ...file, bytes: bytesOf(file.bytes) }), onError }));
  const intake = useFileIntake(add.mutateAsync as (file: { name: string; bytes: Uint8Array }) => Promise<unknown>);
  const marked = files.map(({ uid }) => {
    const { isPoor, document } = draft.marks[uid] ?? noMarks;
    return { isPoor, document: document || null };
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <FileDrop intake={intake} />
      <DocumentChecklist documents={documents} files={marked} />
      {files.map((file, index) => (
        <Box key={file.uid} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 2.5 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
            <AttachFile fontSize="small" sx={{ color: 'text.secondary' }} />
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {file.name}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', ml: 2, whiteSpace: 'nowrap' }}>
                {bytes(file.size)}
              </Box>
            </Box>
            {canShow(file.mediaType) && (
              <IconButton size="small" aria-label={t('applications.attachments.openNamed', { name: file.name })} onClick={() => open.mutate({ uid: file.uid })}>
                <Visibility fontSize="small" />
              </IconButton>
            )}
            <IconButton size="small" aria-label={t('files.removeNamed', { name: file.name })} disabled={remove.isPending} onClick={() => remove.mutate({ uid: file.uid })}>
              <DeleteOutlined fontSize="small" />
            </IconButton>
          </Box>
          <MarkFields name={file.name} documents={documents} marks={draft.marks[file.uid] ?? noMarks} error={errorAt(`files.${index}.sheets`)} onChange={(changes) => set({ marks: { ...draft.marks, [file.uid]: { ...(draft.marks[file.uid] ?? noMarks), ...changes } } })} />
        </Box>
      ))}
      {opened && <AttachmentDialog file={opened} onClose={() => setOpened(null)} />}
    </Box>
  );
}
