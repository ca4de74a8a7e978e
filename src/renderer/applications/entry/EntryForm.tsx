import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkEntry, partAhead } from '#shared/applications/checkEntry.ts';
import { entryInput } from '#shared/applications/entry.ts';
import type { EntryFileView } from '#shared/applications/entryViews.ts';
import type { Json } from '#shared/json.ts';
import { PageHeader } from '../../app/frame/slots.tsx';
import { formatDate } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useMay } from '../../app/rpc/session.ts';
import { useClassifiers } from '../../app/useClassifiers.ts';
import { BegunLine } from '../../ui/BegunLine.tsx';
import { Section } from '../../ui/Field.tsx';
import { focusFault } from '../../ui/focusFault.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { AuthorFields } from './AuthorFields.tsx';
import { DetailFields } from './DetailFields.tsx';
import { EntryFiles } from './EntryFiles.tsx';
import { draftFrom, emptyDraft, formOf } from './entryDraft.ts';
import { LikeCard } from './LikeCard.tsx';
import { MatterFields } from './MatterFields.tsx';
import { ReceivedFields } from './ReceivedFields.tsx';
import { useKeptDraft } from './useKeptDraft.ts';

interface Props {
  /** What was begun and not saved; null for a fresh card. */
  readonly begun: Readonly<Record<string, Json>> | null;
  readonly files: readonly EntryFileView[];
  /** Everything was given up: a fresh card is wanted. */
  readonly onFresh: () => Promise<void>;
}

/** The registration-control card in the order of the paper one, filled in by hand. */
export function EntryForm({ begun, files, onFresh }: Props) {
  const { t, i18n } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const may = useMay();
  const { set: classifiers } = useClassifiers();
  const [initial] = useState(() => (begun ? draftFrom(begun) : emptyDraft()));
  const { draft, set, settle } = useKeptDraft(initial);
  const [tried, setTried] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const card = classifiers?.services.find(({ code }) => code === draft.service);
  const fields = card?.fields ?? [];
  const form = formOf(draft, fields, files.map(({ uid }) => uid));
  const mayRegister = may('applications.register');

  const enter = useMutation(
    trpc.applications.entry.enter.mutationOptions({
      onSuccess: ({ id, number, dueDate }) => {
        settle();
        toasts.done(number ? t('applications.registered', { number, due: dueDate ? formatDate(dueDate) : '' }) : t('entry.saved'));
        void navigate({ to: '/applications/$id', params: { id: String(id) }, replace: true });
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const forget = useMutation(
    trpc.applications.entry.forget.mutationOptions({
      onSuccess: () => {
        settle();
        return onFresh();
      },
      onError: (error) => toasts.failed(errorText.of(error)),
    }),
  );
  const send = useOneAtATime(enter.mutateAsync);

  const faults = () => {
    const checked = entryInput.safeParse(form);
    const found = new Map<string, string>();
    const add = (path: string, code: string) => found.has(path) || found.set(path, t(i18n.exists(`validation.${code}`) ? `validation.${code}` : 'validation.invalid'));
    if (!checked.success) for (const { path, message } of checked.error.issues) add(path.join('.'), message);
    const inList = (list: string, code: string) => classifiers?.lists[list]?.some((item) => item.code === code) ?? null;
    // What the card asks is said at once with the rest, however much of the rest is wrong.
    const { details = {}, author = 'named', phone = '', subject } = form;
    if (card) for (const { key, code } of checkEntry(card, { details, author, phone: phone.trim() || null, subject }, inList)) if (subject !== '' || key !== 'subject') add(key, code);
    const ahead = found.has('receivedOn') || found.has('receivedTime') ? null : partAhead(form, Date.now());
    if (ahead) add(ahead, 'inFuture');
    return { found, data: checked.success && found.size === 0 ? checked.data : null };
  };
  const state = tried ? faults() : null;
  const errorAt = (field: string) => state?.found.get(field) ?? errorText.atField(enter.error, `form.${field}`);

  const submit = (register: boolean) => {
    setTried(true);
    if (faults().data) send({ form, register });
    else focusFault(() => sheet.current);
  };
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.repeat || document.querySelector('.MuiModal-root')) return;
      event.preventDefault();
      latest.current(mayRegister);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [mayRegister]);

  const part = { draft, set, errorAt };
  const isAsPending = (register: boolean) => enter.isPending && enter.variables.register === register;
  return (
    <Box ref={sheet} sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.default' }}>
      <PageHeader
        name={t('entry.title')}
        title={<PageTitle title={t('entry.title')} subtitle={t('entry.subtitle')} back={{ label: t('applications.backToQueue'), go: () => void navigate({ to: '/applications' }) }} />}
        action={
          <Box sx={{ display: 'flex', gap: 2 }}>
            <Button variant={mayRegister ? 'outlined' : 'contained'} loading={isAsPending(false)} disabled={enter.isPending} onClick={() => submit(false)}>
              {t('entry.saveOnly')}
            </Button>
            {mayRegister && (
              <Button variant="contained" loading={isAsPending(true)} disabled={enter.isPending} title="Ctrl+Enter" aria-keyshortcuts="Control+Enter" onClick={() => submit(true)}>
                {t('entry.register')}
              </Button>
            )}
          </Box>
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 880px) minmax(250px, 320px)', gap: 5, p: 5, justifyContent: 'center', alignItems: 'start' }}>
        <Paper variant="outlined" sx={{ p: { xs: 5, lg: 7 }, borderRadius: 2 }}>
          {(begun !== null || files.length > 0) && (
            <Alert
              severity="info"
              sx={{ mb: 5 }}
              action={<BegunLine text={null} onClear={() => forget.mutate()} />}
            >
              {t('entry.begun')}
            </Alert>
          )}
          <Section title={t('entry.parts.received')}>
            <ReceivedFields {...part} />
          </Section>
          <Section title={t('entry.parts.author')}>
            <AuthorFields {...part} mobileRequired={card?.mobileRequired === true && draft.author !== 'anonymous'} />
          </Section>
          <Section title={t('entry.parts.matter')}>
            <MatterFields {...part} />
          </Section>
          {fields.length > 0 && (
            <Section title={t('applications.sections.details')}>
              <DetailFields {...part} fields={fields} />
            </Section>
          )}
          <Section title={t('entry.parts.files')}>
            <EntryFiles {...part} files={files} documents={card?.documents ?? []} />
          </Section>
        </Paper>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, position: 'sticky', top: 20 }}>
          {state && state.found.size > 0 && <Alert severity="error">{t('entry.faults', { count: state.found.size })}</Alert>}
          {enter.error && <Alert severity="error">{errorText.of(enter.error)}</Alert>}
          <LikeCard draft={draft} onRepeat={(previousNumber) => set({ isRepeat: true, previousNumber })} />
        </Box>
      </Box>
    </Box>
  );
}
