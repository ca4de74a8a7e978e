import AttachFile from '@mui/icons-material/AttachFileOutlined';
import Download from '@mui/icons-material/DownloadOutlined';
import EditNote from '@mui/icons-material/EditNoteOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail, AttachmentView } from '#shared/applications/views.ts';
import type { CardDocument } from '#shared/services/card.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { AttachmentDialog, canShow, type OpenedAttachment } from './AttachmentDialog.tsx';
import { DocumentFaults } from './files/DocumentFaults.tsx';
import { FileDrop } from './files/FileDrop.tsx';
import { MarksDialog } from './files/MarksDialog.tsx';
import { useFileIntake } from './files/useFileIntake.ts';

/** Files of an application: looked at here where that can be done, or saved; marked and added to unless `readOnly`. */
export function Attachments({ application, readOnly }: { application: ApplicationDetail; readOnly: boolean }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const errorText = useErrorText();
  const may = useMay();
  const [opened, setOpened] = useState<OpenedAttachment | null>(null);
  const fetch = useMutation(trpc.applications.attachment.mutationOptions({ trpc: { context: { timeoutMs: 120_000 } } }));
  const mayAttach = !readOnly && may('applications.attach');

  const save = async (file: OpenedAttachment) => {
    const extension = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : '';
    const result = await window.shell.saveFile(file.name, file.bytes, extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : []);
    if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? file.name }));
    else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  const get = (uid: string, then: (file: OpenedAttachment) => void) =>
    fetch.mutate({ uid }, { onSuccess: (file) => then({ ...file, bytes: bytesOf(file.bytes) }), onError: (error) => toasts.failed(errorText.of(error)) });

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <DocumentFaults application={application} readOnly={readOnly} />
      {application.attachments.length === 0 ? (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('files.none')}</Box>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
          {application.attachments.map((attachment) => (
            <Line
              key={attachment.uid}
              attachment={attachment}
              documents={application.form?.documents ?? []}
              busy={fetch.isPending && fetch.variables.uid === attachment.uid}
              mayMark={mayAttach}
              onOpen={() => get(attachment.uid, setOpened)}
              onSave={() => get(attachment.uid, (file) => void save(file))}
            />
          ))}
        </Box>
      )}
      {mayAttach && <AddFiles id={application.id} />}
      {opened && <AttachmentDialog file={opened} onSave={() => void save(opened)} onClose={() => setOpened(null)} />}
    </Box>
  );
}

interface LineProps {
  readonly attachment: AttachmentView;
  readonly documents: readonly CardDocument[];
  readonly busy: boolean;
  readonly mayMark: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

function Line({ attachment, documents, busy, mayMark, onOpen, onSave }: LineProps) {
  const { t } = useTranslation();
  const { locale, bytes } = useFormats();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [marking, setMarking] = useState(false);
  const resend = useMutation(trpc.applications.resendAttachment.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()) }));
  const document = documents.find(({ code }) => code === attachment.document);
  const { name } = attachment;
  const quiet = [
    bytes(attachment.size),
    attachment.sheets !== null && t('files.sheetsOf', { count: attachment.sheets }),
    document?.[locale],
    attachment.addedBy,
    !attachment.fetched && t('applications.attachments.onPortal'),
    attachment.waiting && t('files.waiting'),
  ].filter(Boolean);
  const loud = [attachment.takenOut && t('files.takenOut'), attachment.isPoor && t('files.poor'), attachment.damaged && t('files.damaged'), attachment.refused && t('files.refused')].filter(Boolean);
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, py: 1 }}>
      <AttachFile fontSize="small" sx={{ color: 'text.secondary' }} />
      <Box sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {name}
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' }}>
          {quiet.join(' · ')}
          {loud.length > 0 && (
            <Box component="span" sx={{ color: 'error.main', fontWeight: 560 }}>
              {' · '}
              {loud.join(' · ')}
            </Box>
          )}
        </Box>
      </Box>
      {attachment.refused && mayMark && (
        <Button loading={resend.isPending} onClick={() => resend.mutate({ uid: attachment.uid })}>
          {t('files.resend')}
        </Button>
      )}
      {mayMark && (
        <IconButton size="small" title={t('files.marksTitle')} aria-label={t('files.markNamed', { name })} onClick={() => setMarking(true)}>
          <EditNote fontSize="small" />
        </IconButton>
      )}
      {canShow(attachment.mediaType) && (
        <Button startIcon={<Visibility />} loading={busy} loadingPosition="start" onClick={onOpen} aria-label={t('applications.attachments.openNamed', { name })}>
          {t('common.open')}
        </Button>
      )}
      <Button startIcon={<Download />} color="secondary" disabled={busy} onClick={onSave} aria-label={t('applications.attachments.saveNamed', { name })}>
        {t('common.save')}
      </Button>
      {marking && <MarksDialog attachment={attachment} documents={documents} onClose={() => setMarking(false)} />}
    </Box>
  );
}

function AddFiles({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const add = useMutation(
    trpc.applications.entry.attach.mutationOptions({
      trpc: { context: { timeoutMs: 120_000 } },
      onSuccess: (_nothing, { name }) => toasts.done(t('files.added', { name })),
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const intake = useFileIntake((file) => add.mutateAsync({ id, ...file }));
  return <FileDrop intake={intake} />;
}
