import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZodType } from 'zod';
import { leavingGrounds, type ApplicationAction } from '#shared/applications/lifecycle.ts';
import { numberOf } from '#shared/applications/number.ts';
import { completeInput, extendInput, forwardInput, joinInput, leaveInput, reopenInput, returnInput, studyInput, withdrawInput } from '#shared/applications/schema.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { isToldStep } from '#shared/notices/telling.ts';
import { formatDate, fullName, today } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC, useTRPCClient } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { DateField, typedDate } from '../ui/DateField.tsx';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { DueWords } from './DueCard.tsx';
import { useLetterNews } from './LetterOwed.tsx';
import { useSeen } from './useSeen.ts';
import { useStepDraft } from './useStepDraft.ts';

/** The steps that leave the straight way from registration to reply. */
export type BranchAction = Exclude<ApplicationAction, 'register' | 'assign' | 'answer' | 'sendCopies'>;

/** One field of a step's form. `texts` are long, `text` is a line, `days` a number of working days, `date` a date. */
interface BranchField {
  readonly name: string;
  readonly as: 'text' | 'texts' | 'days' | 'date' | 'ground';
  readonly optional?: boolean;
  /** Asked for with complaints alone. */
  readonly complaint?: boolean;
}

const forms: Record<BranchAction, { readonly schema: ZodType; readonly fields: readonly BranchField[] }> = {
  returnForCompletion: { schema: returnInput, fields: [{ name: 'reason', as: 'texts' }, { name: 'whatToDo', as: 'texts' }, { name: 'completeBy', as: 'date', optional: true }] },
  complete: { schema: completeInput, fields: [{ name: 'note', as: 'texts' }, { name: 'completedOn', as: 'date' }] },
  forward: {
    schema: forwardInput,
    fields: [{ name: 'body', as: 'text' }, { name: 'complainedOf', as: 'text', optional: true, complaint: true }, { name: 'reason', as: 'texts' }],
  },
  study: { schema: studyInput, fields: [{ name: 'ground', as: 'texts' }] },
  extend: { schema: extendInput, fields: [{ name: 'days', as: 'days' }, { name: 'ground', as: 'texts' }] },
  leaveWithoutReview: { schema: leaveInput, fields: [{ name: 'ground', as: 'ground' }, { name: 'text', as: 'texts' }] },
  join: { schema: joinInput, fields: [{ name: 'toNumber', as: 'text' }] },
  withdraw: { schema: withdrawInput, fields: [{ name: 'reason', as: 'texts' }] },
  reopen: { schema: reopenInput, fields: [{ name: 'reason', as: 'texts' }] },
};

/** Steps that something stands in the way of which a person may know better: the refusal, and the box that says so. */
const overridden = {
  forward: { code: 'application.forwardingLate', field: 'late', label: 'branches.late' },
  join: { code: 'application.joinToAnother', field: 'another', label: 'branches.another' },
} as const satisfies Partial<Record<BranchAction, { readonly code: string; readonly field: string; readonly label: string }>>;
const isOverridden = (action: BranchAction): action is keyof typeof overridden => action in overridden;

/** The mutation of a step; which one it is does not change while its dialog stands. */
function useBranch(action: BranchAction, onSuccess: () => void) {
  const trpc = useTRPC();
  const rpc = useTRPCClient();
  const client = useQueryClient();
  return useMutation({
    // The form's own schema has checked what the procedure takes.
    mutationFn: (input: unknown) => rpc.applications[action].mutate(input as never),
    onSuccess,
    onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
  });
}

/** Asks what a step needs: reasons, a body, days. What was typed stays when the step is refused. */
export function BranchDialog({ action, application, initial = {}, onClose }: { action: BranchAction; application: ApplicationDetail; /** What its fields begin with. */ initial?: Readonly<Record<string, string>>; onClose: () => void }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const errorText = useErrorText();
  const seen = useSeen(application);
  const letterNews = useLetterNews();
  const draft = useStepDraft<Record<string, string>>(action, application.id, { complainedOf: application.complainedOf ?? '', days: '30', completedOn: formatDate(today()), late: '', another: '' }, initial);
  const values = draft.value;
  const override = isOverridden(action) ? overridden[action] : null;
  const insists = override !== null && values[override.field] === 'yes';
  const step = useBranch(action, () => {
    draft.forget();
    const letter = letterNews(action, application);
    toasts.done(t(`branches.done.${action}`, { number: numberOf(application) }) + letter.words, letter.open);
    onClose();
  });
  const { schema, fields } = forms[action];
  const shown = fields.filter((field) => !field.complaint || application.kind === 'complaint');
  const given = Object.fromEntries(shown.map(({ name, as }) => [name, readField(as, values[name])]));
  const form = useCheckedForm(schema, { id: application.id, revision: seen.revision, ...given, ...(override && { [override.field]: insists }) }, step.error);
  const take = useOneAtATime(step.mutateAsync);
  const mayInsist = override !== null && (insists || (step.error !== null && appErrorOf(step.error).code === override.code));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked && !seen.isChanged) take(checked);
  };
  // Who knew it of one number does not know it of another.
  const set = (name: string) => (text: string) => draft.set({ [name]: text, ...(name === 'toNumber' && { another: '' }) });

  return (
    <Dialog open onClose={step.isPending ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="branch-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="branch-title">
          {t(`branches.title.${action}`, { number: numberOf(application) })}
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
            {fullName(application) || t('applications.anonymous')} · {application.summary}
          </Box>
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <ChangedMeanwhile seen={seen} />
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.5 }}>{t(`branches.law.${action}`)}</Box>
          {action === 'forward' && application.forwardBy && (
            <Box>
              <Box sx={{ fontSize: '0.875rem', fontWeight: 560 }}>{t('copies.until', { date: formatDate(application.forwardBy.to) })}</Box>
              <DueWords due={application.forwardBy} completed={application.pauses.length > 0} />
            </Box>
          )}
          {shown.map(({ name, as, optional }, index) =>
            as === 'ground' ? (
              <GroundField key={name} value={values[name] ?? ''} onChange={set(name)} error={form.errorAt(name)} />
            ) : as === 'date' ? (
              <Box key={name} sx={{ maxWidth: 260 }}>
                <DateField label={t(`branches.fields.${action}.${name}`)} required={!optional} value={values[name] ?? ''} onChange={set(name)} error={form.errorAt(name)} hint={optional ? <CompletionHint /> : undefined} />
              </Box>
            ) : (
              <Labelled
                key={name}
                label={t(`branches.fields.${action}.${name}`)}
                required={!optional}
                autoFocus={index === 0}
                multiline={as === 'texts'}
                {...(as === 'texts' && { minRows: 3, maxRows: 10 })}
                {...(as === 'texts' && isToldStep(action) && { hint: t('branches.citizenReads') })}
                {...(as === 'days' && { inputProps: { inputMode: 'numeric' as const, maxLength: 3 }, sx: { maxWidth: 120 } })}
                value={values[name] ?? ''}
                onChange={(event) => set(name)(event.target.value)}
                error={form.errorAt(name)}
              />
            ),
          )}
          {step.error && <Alert severity="error">{errorText.of(step.error)}</Alert>}
          {mayInsist && (
            <FormControlLabel control={<Checkbox size="small" checked={insists} onChange={(_event, on) => draft.set({ [override.field]: on ? 'yes' : '' })} />} label={t(override.label)} slotProps={{ typography: { variant: 'body2' } }} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={step.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={step.isPending} disabled={seen.isChanged}>
            {t(`branches.action.${action}`)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

function GroundField({ value, onChange, error }: { value: string; onChange: (value: string) => void; error: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div>
      <FieldLabel id="leaving-ground" required requiredText={t('common.required')}>
        {t('branches.fields.leaveWithoutReview.ground')}
      </FieldLabel>
      <Select fullWidth size="small" labelId="leaving-ground" value={value} displayEmpty error={error !== undefined} onChange={(event) => onChange(event.target.value)}>
        <MenuItem value="" disabled>
          {t('branches.chooseGround')}
        </MenuItem>
        {leavingGrounds.map((ground) => (
          <MenuItem key={ground} value={ground} sx={{ whiteSpace: 'normal' }}>
            {t(`branches.ground.${ground}`)}
          </MenuItem>
        ))}
      </Select>
      {error && (
        <FormHelperText error sx={{ mx: 0 }}>
          {error}
        </FormHelperText>
      )}
    </div>
  );
}

/** What is taken where no day is named. */
function CompletionHint() {
  const { t } = useTranslation();
  const settings = useQuery(useTRPC().settings.terms.queryOptions());
  return settings.data ? t('branches.completeByHint', { count: settings.data.completionDays }) : '\u00a0';
}

/** What was typed into a field as its check takes it; what is left empty and need not be given is not there. */
function readField(as: BranchField['as'], text: string | undefined): string | number | undefined {
  if (as === 'days') return readNumber(text ?? '');
  if (as === 'date') return text?.trim() ? typedDate(text) : undefined;
  return as === 'ground' ? text : (text ?? '');
}

/** A whole number as typed; what is none stays undefined for the check to name. */
function readNumber(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
