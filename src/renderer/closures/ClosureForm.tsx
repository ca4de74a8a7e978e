import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usualReasons } from '#shared/closures/reasons.ts';
import { closureInput, previewInput } from '#shared/closures/schema.ts';
import type { ClosureDetail } from '#shared/closures/views.ts';
import { addDays, formatDate, fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { DateField, typedDate } from '../ui/DateField.tsx';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import type { ClosureSearch } from './search.ts';

interface Props {
  /** The draft that is changed; absent for a new one. */
  readonly draft?: ClosureDetail;
  readonly preset?: ClosureSearch;
  readonly onSaved: (uid: string) => void;
  readonly onCancel?: () => void;
}

const hall = 'hall';

/** At which field what the backend refused is said. */
const fieldOf: Readonly<Record<string, 'officialUid' | 'fromDate' | 'toDate'>> = { 'closure.past': 'toDate', 'closure.overlaps': 'fromDate', 'official.notFound': 'officialUid' };

/** Who does not receive, when and why, with what it would touch while it is typed. */
export function ClosureForm({ draft, preset, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const whoId = useId();
  const officials = useQuery(trpc.officials.all.queryOptions());
  const [who, setWho] = useState(draft ? (draft.officialUid ?? hall) : (preset?.official ?? ''));
  const [from, setFrom] = useState(draft ? formatDate(draft.fromDate) : preset?.from ? formatDate(preset.from) : '');
  const [to, setTo] = useState(draft ? formatDate(draft.toDate) : preset?.from ? formatDate(preset.to ?? preset.from) : '');
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [tried, setTried] = useState(false);
  const create = useMutation(trpc.closures.create.mutationOptions({ onSuccess: ({ uid }) => onSaved(uid) }));
  const change = useMutation(trpc.closures.change.mutationOptions({ onSuccess: ({ uid }) => onSaved(uid) }));
  const failure = create.error ?? change.error;
  const fromDate = typedDate(from);
  // A last day without a year follows the first: 28.12 – 5.01.
  const nearTo = !/^\d{4}-/.test(fromDate) ? undefined : typedDate(to, fromDate) < fromDate ? addDays(fromDate, 365) : fromDate;
  const values = { officialUid: who === '' ? undefined : who === hall ? null : who, fromDate, toDate: typedDate(to, nearTo), reason };
  const form = useCheckedForm(closureInput, values, failure);
  const refused = failure ? appErrorOf(failure) : null;
  const errorAt = (field: 'officialUid' | 'fromDate' | 'toDate' | 'reason') => {
    if (field === 'officialUid' && tried && who === '') return t('validation.required');
    return form.errorAt(field) ?? (refused && fieldOf[refused.code] === field ? errorText.ofShape(refused) : undefined);
  };
  const edit = (set: (value: string) => void) => (value: string) => {
    create.reset();
    change.reset();
    set(value);
  };
  const give = useOneAtATime(async (input: Parameters<typeof create.mutateAsync>[0]) => {
    await (draft ? change.mutateAsync({ uid: draft.uid, revision: draft.revision, closure: input }) : create.mutateAsync(input));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const checked = form.check();
    if (checked) give(checked);
  };
  const saving = create.isPending || change.isPending;
  const whoError = errorAt('officialUid');
  const reasons = who === hall ? usualReasons.hall : usualReasons.official;

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' }, gap: 5 }}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(220px, 1fr) 160px 160px', gap: 4 }}>
          <div>
            <FieldLabel id={`${whoId}-label`} htmlFor={whoId} required requiredText={t('common.required')}>
              {t('closures.fields.who')}
            </FieldLabel>
            <Select
              fullWidth
              displayEmpty
              value={officials.data || who === hall ? who : ''}
              error={whoError !== undefined}
              labelId={`${whoId}-label`}
              inputProps={{ id: whoId, 'aria-required': true }}
              onChange={(event) => edit(setWho)(event.target.value)}
              renderValue={(value) => {
                const official = officials.data?.find((each) => each.uid === value);
                return value === hall ? t('closures.hall') : official ? fullName(official) : <Box component="span" sx={{ color: 'text.secondary' }}>{t('closures.chooseWho')}</Box>;
              }}
            >
              {(officials.data ?? [])
                .filter(({ active, uid }) => active || uid === who)
                .map((official) => (
                  <MenuItem key={official.uid} value={official.uid} sx={{ flexDirection: 'column', alignItems: 'flex-start' }}>
                    {fullName(official)}
                    <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary', maxWidth: 460, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                      {official.position}
                    </Box>
                  </MenuItem>
                ))}
              <MenuItem value={hall} sx={{ borderTop: 1, borderColor: 'divider', fontWeight: 560 }}>
                {t('closures.hall')}
              </MenuItem>
            </Select>
            {whoError && (
              <FormHelperText error sx={{ mx: 0 }}>
                {whoError}
              </FormHelperText>
            )}
          </div>
          <DateField label={t('closures.fields.from')} required value={from} onChange={edit(setFrom)} error={errorAt('fromDate')} />
          <DateField label={t('closures.fields.to')} required value={to} onChange={edit(setTo)} error={errorAt('toDate')} {...(nearTo && { near: nearTo })} />
        </Box>
        <div>
          <Labelled label={t('closures.fields.reason')} required value={reason} onChange={(event) => edit(setReason)(event.target.value)} error={errorAt('reason')} hint={t('closures.fields.reasonHint')} inputProps={{ maxLength: 400 }} />
          <Box role="group" aria-label={t('closures.usualReasons')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
            {reasons.map((text) => (
              <Chip key={text} size="small" label={text} variant={reason === text ? 'filled' : 'outlined'} color={reason === text ? 'primary' : 'default'} onClick={() => edit(setReason)(text)} />
            ))}
          </Box>
        </div>
        {failure && refused && !fieldOf[refused.code] && <Alert severity="error">{errorText.of(failure)}</Alert>}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" loading={saving}>
            {draft ? t('closures.saveChange') : t('closures.prepare')}
          </Button>
          {onCancel && (
            <Button color="secondary" onClick={onCancel}>
              {t('closures.goBack')}
            </Button>
          )}
        </Box>
      </Box>
      <Preview values={values} exceptUid={draft?.uid ?? null} />
    </Box>
  );
}

/** What the closure would touch, counted while it is typed. */
function Preview({ values: { officialUid, fromDate, toDate }, exceptUid }: { values: { officialUid: string | null | undefined; fromDate: string; toDate: string }; exceptUid: string | null }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const asked = useDeferredValue(previewInput.safeParse({ officialUid, fromDate, toDate, exceptUid }).data);
  const preview = useQuery(trpc.closures.preview.queryOptions(asked ?? { officialUid: null, fromDate: '2000-01-01', toDate: '2000-01-01', exceptUid: null }, { enabled: asked !== undefined, placeholderData: keepPreviousData }));
  const p = asked === undefined ? undefined : preview.data;
  return (
    <Box role="status" sx={{ alignSelf: 'start', border: 1, borderColor: 'divider', borderRadius: 2, p: 4, bgcolor: 'background.default', minHeight: 112, display: 'flex', flexDirection: 'column', gap: 1.5, fontSize: '0.875rem' }}>
      {asked === undefined ? (
        <Box sx={{ color: 'text.secondary' }}>{t('closures.preview.fill')}</Box>
      ) : !p ? (
        <Box sx={{ color: 'text.secondary' }}>{t('closures.preview.counting')}</Box>
      ) : (
        <>
          <Box sx={{ fontSize: '1rem', fontWeight: 640, color: p.bookings > 0 ? 'primary.main' : 'text.primary' }}>{p.bookings > 0 ? t('closures.preview.bookings', { count: p.bookings }) : t('closures.preview.none')}</Box>
          <Box>{p.receptionDays > 0 ? t('closures.preview.days', { count: p.receptionDays }) : t('closures.preview.noDays')}</Box>
          {p.toBePhoned > 0 && <Box sx={{ color: 'text.secondary' }}>{t('closures.preview.phone', { count: p.toBePhoned })}</Box>}
          {p.arrived > 0 && <Box sx={{ color: 'warning.main' }}>{t('closures.preview.arrived', { count: p.arrived })}</Box>}
          {p.overlaps && (
            <Box sx={{ color: 'warning.main' }}>
              {t('closures.preview.overlaps')}{' '}
              <Link to="/reception/closures/$uid" params={{ uid: p.overlaps.uid }} style={{ color: 'inherit' }}>
                {t('closures.preview.openOther')}
              </Link>
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
