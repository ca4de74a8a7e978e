import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import { formatInstantDate, useFormats } from '../../app/i18n/format.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { ChoiceField } from '../../bookings/ChoiceField.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Cell, Flag, Grid, Radios, type PartProps } from './parts.tsx';

const longestText = 100_000;

/** What it is about. */
export function MatterFields({ draft, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Grid>
      <Cell span={6}>
        <Radios label={t('entry.fields.kind')} value={draft.kind} options={applicationKinds.map((value) => ({ value, text: t(`applications.kind.${value}`) }))} onChange={(kind) => set({ kind })} error={errorAt('kind')} />
      </Cell>
      {draft.kind === 'complaint' && (
        <Cell span={6}>
          <Labelled label={t('entry.fields.complainedOf')} value={draft.complainedOf} onChange={(event) => set({ complainedOf: event.target.value })} error={errorAt('complainedOf')} hint={t('entry.complainedHint')} autoComplete="off" spellCheck={false} />
        </Cell>
      )}
      <Cell span={6}>
        <ChoiceField list="subject" label={t('entry.fields.subject')} required value={draft.subject} onChange={(subject) => set({ subject })} error={errorAt('subject')} />
      </Cell>
      <Cell span={6}>
        <Labelled label={t('entry.fields.summary')} required value={draft.summary} onChange={(event) => set({ summary: event.target.value })} error={errorAt('summary')} hint={t('entry.summaryHint')} autoComplete="off" />
      </Cell>
      <Cell span={6}>
        <Labelled
          label={t('entry.fields.text')}
          multiline
          minRows={5}
          maxRows={18}
          value={draft.text}
          onChange={(event) => set({ text: event.target.value })}
          error={errorAt('text')}
          keepHint
          hint={draft.text.length > longestText * 0.9 ? t('entry.counter', { written: formats.number(draft.text.length), limit: formats.number(longestText) }) : t('entry.textHint')}
        />
      </Cell>
      <Cell span={6}>
        <Flag label={t('entry.fields.isRepeat')} checked={draft.isRepeat} onChange={(isRepeat) => set({ isRepeat })} />
        {draft.isRepeat && <PreviousField draft={draft} set={set} errorAt={errorAt} />}
      </Cell>
    </Grid>
  );
}

/** The number of the earlier application, with what it names. */
function PreviousField({ draft, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const number = draft.previousNumber.trim();
  const { data, isSuccess } = useQuery(trpc.applications.entry.previous.queryOptions({ number }, { enabled: number !== '' }));
  const hint = number === '' || !isSuccess ? undefined : data ? (
    <>
      <Link href={`#/applications/${data.id}`}>{data.number}</Link> · {formatInstantDate(data.submittedAt)} · {t(`applications.status.${data.status}`)} · {data.summary}
    </>
  ) : (
    t('entry.previousElsewhere')
  );
  return <Labelled label={t('entry.fields.previousNumber')} required value={draft.previousNumber} onChange={(event) => set({ previousNumber: event.target.value })} error={errorAt('previousNumber')} hint={hint} autoComplete="off" spellCheck={false} sx={{ maxWidth: 320 }} />;
}
