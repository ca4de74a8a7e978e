import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMendable, mentionedIn, type NoteView } from '#shared/applications/notes.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay, usePerson } from '../app/rpc/session.ts';
import { useDraft } from '../ui/useDraft.ts';
import { useNow } from '../ui/useNow.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { OnThisComputer } from '../sync/OnThisComputer.tsx';
import { pageParts, soughtSx, useSought } from '../ui/useSought.ts';
import { MentionField } from './MentionField.tsx';
import { useStepDraft } from './useStepDraft.ts';

/** What colleagues wrote to each other about an application, and a place to write more. */
export function Notes({ applicationId }: { applicationId: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const may = useMay();
  const errorText = useErrorText();
  const { data: notes, error } = useQuery(trpc.notes.list.queryOptions({ id: applicationId }));
  const [mending, setMending] = useState<number | null>(null);
  return (
    <Box component="section" aria-label={t('notes.title')}>
      <Typography variant="h3" component="h2" sx={{ mb: 1, color: 'primary.main' }}>
        {t('notes.title')}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 3 }}>
        {t('notes.inside')}
      </Typography>
      <OnThisComputer />
      {error && !notes && <Alert severity="error">{errorText.of(error)}</Alert>}
      {notes && notes.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, mb: 4, p: 0, display: 'flex', flexDirection: 'column', gap: 3 }}>
          {notes.map((note) => (
            <NoteItem key={note.id} id={note.id}>
              {mending === note.id ? <MendedNote key={note.id} applicationId={applicationId} note={note} onDone={() => setMending(null)} /> : <Note note={note} onMend={() => setMending(note.id)} />}
            </NoteItem>
          ))}
        </Box>
      )}
      {may('notes.write') && <NewNote key={applicationId} applicationId={applicationId} />}
    </Box>
  );
}

/** A note's place in the list. Whoever came for it finds it in view and marked. */
function NoteItem({ id, children }: { id: number; children: ReactNode }) {
  const sought = useSought<HTMLLIElement>(pageParts.note(id));
  return (
    <Box component="li" {...sought} sx={{ borderLeft: 3, borderColor: 'divider', pl: 3, ...soughtSx }}>
      {children}
    </Box>
  );
}

function Note({ note, onMend }: { note: NoteView; onMend: () => void }) {
  const { t } = useTranslation();
  const { uid } = usePerson();
  const now = useNow(30_000);
  return (
    <>
      <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {note.authorName} · {formatInstant(note.at)}
        {note.editedAt !== null && ` · ${t('notes.mended')}`}
      </Typography>
      <NoteText text={note.text} />
      {isMendable(note, uid, now) && (
        <Button size="small" color="secondary" onClick={onMend} sx={{ ml: -1 }}>
          {t('notes.mend')}
        </Button>
      )}
    </>
  );
}

/** The words of a note; names in it stand out. */
export function NoteText({ text }: { text: string }) {
  const trpc = useTRPC();
  const { data: people } = useQuery(trpc.staff.colleagues.queryOptions());
  const names = mentionedIn(text, people ?? []).map((person) => `@${person.name}`);
  const parts = names.length === 0 ? [text] : text.split(new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`));
  return (
    <Box sx={{ fontSize: '0.875rem', lineHeight: 1.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {parts.map((part, index) =>
        names.includes(part) ? (
          <Box component="strong" key={index} sx={{ fontWeight: 600, color: 'primary.main' }}>
            {part}
          </Box>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </Box>
  );
}

const blank = { text: '' };

/** A note to add. What is typed stays when the page is left, and after the window or the computer went down. */
function NewNote({ applicationId }: { applicationId: number }) {
  return <NoteForm applicationId={applicationId} draft={useStepDraft('note', applicationId, blank)} />;
}

/** A note to mend. What is typed stays when the page is left. */
function MendedNote({ applicationId, note, onDone }: { applicationId: number; note: NoteView; onDone: () => void }) {
  return <NoteForm applicationId={applicationId} note={note} onDone={onDone} draft={useDraft(`note ${note.id}`, { text: note.text })} />;
}

function NoteForm({ applicationId, note, onDone, draft }: { applicationId: number; note?: NoteView; onDone?: () => void; draft: ReturnType<typeof useDraft<{ text: string }>> }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const done = {
    onSuccess: () => {
      draft.forget();
      onDone?.();
    },
    onSettled: () => client.invalidateQueries(trpc.notes.pathFilter()),
  };
  const add = useMutation(trpc.notes.add.mutationOptions(done));
  const edit = useMutation(trpc.notes.edit.mutationOptions(done));
  const step = note ? edit : add;
  const { text } = draft.value;
  const send = useOneAtATime(() => (note ? edit.mutateAsync({ noteId: note.id, text }) : add.mutateAsync({ id: applicationId, text })));
  const isEmpty = text.trim() === '';
  return (
    <Box>
      <MentionField label={t(note ? 'notes.mending' : 'notes.new')} autoFocus={note !== undefined} value={text} onChange={(next) => draft.set({ text: next })} error={errorText.atField(step.error, 'text')} onSend={() => !isEmpty && send(undefined)} />
      {step.error && !errorText.atField(step.error, 'text') && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {errorText.of(step.error)}
        </Alert>
      )}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2, mt: 2 }}>
        {note && (
          <Button
            size="small"
            color="secondary"
            onClick={() => {
              draft.forget();
              onDone?.();
            }}
          >
            {t('common.cancel')}
          </Button>
        )}
        <Button size="small" variant="outlined" disabled={isEmpty} loading={step.isPending} title="Ctrl+Enter" onClick={() => send(undefined)}>
          {t(note ? 'notes.save' : 'notes.add')}
        </Button>
      </Box>
    </Box>
  );
}
