import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshChanges, isUnchanged, type CitizenChanges, type NamedFile } from '#shared/applications/citizenChanges.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { Json } from '#shared/json.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { useFieldName, useFieldWords } from './ServiceDetails.tsx';

type Form = ApplicationDetail['form'];

/** Says on an application that has come back completed what the citizen changed, until somebody takes a step on it. */
export function CompletedNews({ application: { timeline, form } }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const changes = freshChanges(timeline);
  if (!changes) return null;
  return (
    <Alert severity="info" sx={{ mb: 4, alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle sx={{ fontSize: '0.875rem', fontWeight: 600 }}>{t('branches.completed.title')}</AlertTitle>
      <Changes changes={changes} form={form} />
    </Alert>
  );
}

/** What was changed, shortly, with the way to see both sides: for the timeline. */
export function ChangedShortly({ changes, form }: { changes: CitizenChanges; form: Form }) {
  const { t } = useTranslation();
  const nameOf = useChangedName(form);
  const [open, setOpen] = useState(false);
  if (isUnchanged(changes)) return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('branches.completed.nothing')}</Box>;
  const files = changes.added.length + changes.removed.length + changes.replaced.length;
  return (
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {[...changes.fields.map(({ field }) => nameOf(field)), files > 0 && t('branches.completed.files', { count: files })].filter(Boolean).join(', ')}
      {' · '}
      <Link component="button" type="button" onClick={() => setOpen(true)} sx={{ verticalAlign: 'baseline' }}>
        {t('branches.completed.compare')}
      </Link>
      {open && (
        <Dialog open onClose={() => setOpen(false)} maxWidth="md" fullWidth aria-labelledby="changes-title">
          <DialogTitle id="changes-title">{t('branches.completed.changes')}</DialogTitle>
          <DialogContent>
            <Changes changes={changes} form={form} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)} color="secondary">
              {t('common.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Box>
  );
}

/** Both sides of each field, and the files that came, went or are others now. */
function Changes({ changes, form }: { changes: CitizenChanges; form: Form }) {
  const { t } = useTranslation();
  const nameOf = useChangedName(form);
  const written = useChangedWords(form);
  if (isUnchanged(changes)) return t('branches.completed.nothing');
  return (
    <>
      {changes.fields.length > 0 && (
        <Box
          component="table"
          sx={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums', color: 'text.primary', '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 1.5, pr: 3, borderBottom: 1, borderColor: 'divider' }, '& thead th': { color: 'text.secondary', fontWeight: 580, fontSize: '0.75rem' }, '& tbody th': { fontWeight: 560, overflowWrap: 'anywhere' } }}
        >
          <thead>
            <tr>
              <Box component="th" scope="col" sx={{ width: '30%' }}>{t('branches.completed.field')}</Box>
              <th scope="col">{t('branches.completed.before')}</th>
              <th scope="col">{t('branches.completed.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{nameOf(field)}</th>
                <td>
                  <Side text={written(field, before)} quiet />
                </td>
                <td>
                  <Side text={written(field, after)} />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      {(['added', 'removed', 'replaced'] as const).map((what) => (
        <Files key={what} title={t(`branches.completed.${what}`)} files={changes[what]} />
      ))}
    </>
  );
}

/** One side of a field; a long text scrolls in its place. */
function Side({ text, quiet = false }: { text: string; quiet?: boolean }) {
  const { t } = useTranslation();
  const isLong = text.length > 400;
  return (
    <Box {...(isLong && { tabIndex: 0, role: 'region', 'aria-label': text.slice(0, 60) })} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', ...(isLong && { maxHeight: 200, overflow: 'auto' }), ...(quiet && { color: 'text.secondary' }) }}>
      {text || (
        <span role="img" aria-label={t('common.notGiven')}>
          —
        </span>
      )}
    </Box>
  );
}

function Files({ title, files }: { title: string; files: readonly NamedFile[] }) {
  if (files.length === 0) return null;
  return (
    <Box sx={{ mt: 2, fontSize: '0.8125rem', color: 'text.primary', overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ fontWeight: 560 }}>
        {title}
      </Box>{' '}
      {files.map(({ name }) => name).join(', ')}
    </Box>
  );
}

const ofForm = (field: string) => (field.startsWith('details.') ? field.slice('details.'.length) : null);

function useChangedName(form: Form): (field: string) => string {
  const { t } = useTranslation();
  const nameOf = useFieldName(form);
  return (field) => {
    const key = ofForm(field);
    if (key !== null) return nameOf(key);
    return field === 'representative' ? t('applications.fields.representative') : t(`entry.fields.${field}`);
  };
}

function useChangedWords(form: Form): (field: string, value: Json) => string {
  const { t } = useTranslation();
  const { word } = useClassifiers();
  const written = useFieldWords();
  return (field, value) => {
    const key = ofForm(field);
    if (key !== null) return written(value, form?.fields.find((each) => each.key === key));
    if (typeof value === 'string') {
      if (field === 'kind') return t(`applications.kind.${value}`);
      if (field === 'subject' || field === 'socialStatus' || field === 'privilege') return word(field, value);
      if (field === 'phone') return formatPhone(value);
      if (field === 'birthDate') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
      return value;
    }
    if (field === 'representative' && typeof value === 'object' && value !== null) return fullName(value as unknown as NonNullable<ApplicationDetail['representative']>);
    return written(value, undefined);
  };
}
