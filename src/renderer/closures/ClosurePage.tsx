import EventAvailable from '@mui/icons-material/EventAvailableOutlined';
import LockOpen from '@mui/icons-material/LockOpenOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosureDetail } from '#shared/closures/views.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { formatInstant, today } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Field, Fields } from '../ui/Field.tsx';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { AskDialog } from './AskDialog.tsx';
import { ClosureForm } from './ClosureForm.tsx';
import { DoneTable } from './DoneTable.tsx';
import { NoticesPanel } from './NoticesPanel.tsx';
import { PlanTable } from './PlanTable.tsx';
import { Summary } from './Summary.tsx';
import { useClosureSteps } from './useClosureSteps.ts';
import { useDecisions } from './useDecisions.ts';
import { useClosureWords } from './words.ts';

/** One absence or closure from the first word to the last notice: who and when, the plan, the confirming, and what came of it. */
export function ClosurePage() {
  const { uid } = useParams({ from: '/reception/closures/$uid' });
  return uid === 'new' ? <NewClosure /> : <KnownClosure key={uid} uid={uid} />;
}

function NewClosure() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const preset = useSearch({ from: '/reception/closures/$uid' });
  return (
    <Page title={t('closures.new')}>
      <Part title={t('closures.step.who')}>
        {may('closures.apply') ? <ClosureForm preset={preset} onSaved={(uid) => void navigate({ to: '/reception/closures/$uid', params: { uid }, replace: true })} /> : <Typography sx={{ color: 'text.secondary' }}>{t('errors.auth.notAllowed')}</Typography>}
      </Part>
    </Page>
  );
}

function KnownClosure({ uid }: { uid: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation();
  const errorText = useErrorText();
  const detail = useQuery(trpc.closures.detail.queryOptions({ uid }));
  if (detail.data) return <Closure closure={detail.data} />;
  return <Page title={t('closures.title')}>{detail.error ? <ScreenFailure text={errorText.of(detail.error)} onRetry={() => void detail.refetch()} /> : <Skeleton variant="rounded" height={360} />}</Page>;
}

function Closure({ closure }: { closure: ClosureDetail }) {
  const { t } = useTranslation();
  const may = useMay();
  const words = useClosureWords();
  const decisions = useDecisions(closure);
  const { confirm, discard, reopen } = useClosureSteps(closure);
  const [changing, setChanging] = useState(false);
  const [asking, setAsking] = useState<'discard' | 'reopen' | null>(null);
  const [onlyUndecided, setOnlyUndecided] = useState(false);
  const plan = useRef<HTMLElement>(null);
  const mayApply = may('closures.apply');
  const isDraft = closure.status === 'draft';
  const undecided = closure.open.filter(({ decision }) => decision.kind === 'undecided').length;
  const coming = closure.done.filter(({ from }) => from.date >= today()).length;

  return (
    <Page
      topKey={closure.status}
      title={words.who(closure)}
      subtitle={`${words.span(closure)} · ${t(`closures.status.${closure.status}`)}`}
      action={
        mayApply &&
        (isDraft ? (
          <Button color="secondary" variant="outlined" onClick={() => setAsking('discard')}>
            {t('closures.discard')}
          </Button>
        ) : closure.status === 'applied' && closure.toDate >= today() ? (
          <Button color="secondary" variant="outlined" startIcon={<LockOpen />} onClick={() => setAsking('reopen')}>
            {t('closures.reopen')}
          </Button>
        ) : null)
      }
    >
      <Part title={isDraft ? t('closures.step.who') : t('closures.about')} aside={isDraft && mayApply && !changing && <Button onClick={() => setChanging(true)}>{t('closures.change')}</Button>}>
        {changing ? (
          <ClosureForm draft={closure} onSaved={() => setChanging(false)} onCancel={() => setChanging(false)} />
        ) : (
          <Fields min={176}>
            <Field label={t('closures.fields.who')}>{[words.who(closure), closure.official?.position].filter(Boolean).join(', ')}</Field>
            <Field label={t('closures.columns.dates')}>
              {words.span(closure)}
              {closure.status !== 'reopened' && `\n${closure.receptionDays > 0 ? t('closures.preview.days', { count: closure.receptionDays }) : t('closures.preview.noDays')}`}
            </Field>
            <Field label={t('closures.fields.reason')}>{closure.reason}</Field>
            <Field label={t('closures.columns.status')}>{history(t, closure).join('\n')}</Field>
          </Fields>
        )}
      </Part>

      {closure.status !== 'reopened' && (isDraft || closure.open.length > 0) && (
        <>
          <Part ref={plan} title={isDraft ? t('closures.step.plan') : t('closures.lateTitle')} text={isDraft ? (closure.arrived > 0 ? t('closures.preview.arrived', { count: closure.arrived }) : '') : t('closures.lateText')} flush>
            {closure.open.length === 0 ? (
              <Message icon={<EventAvailable />} title={t('closures.planEmptyTitle')} text={closure.receptionDays > 0 ? t('closures.planEmptyText') : t('closures.planEmptyNoDays')} />
            ) : (
              <PlanTable closure={closure} decisions={decisions} onlyUndecided={onlyUndecided && undecided > 0} onOnlyUndecided={setOnlyUndecided} />
            )}
          </Part>
          {mayApply && (
            <Part title={isDraft ? t('closures.step.confirm') : t('closures.lateConfirm')}>
              <Summary
                closure={closure}
                pending={confirm.pending}
                refused={confirm.refused}
                onConfirm={confirm.run}
                onShowUndecided={() => {
                  setOnlyUndecided(true);
                  plan.current?.scrollIntoView({ block: 'start' });
                }}
              />
            </Part>
          )}
        </>
      )}

      {!isDraft && (
        <>
          {closure.status === 'applied' && closure.done.length > 0 && (
            <Part title={t('closures.notices.title')}>
              <NoticesPanel closure={closure} />
            </Part>
          )}
          {closure.done.length > 0 && (
            <Part title={closure.status === 'reopened' ? t('closures.staysTitle') : t('closures.doneTitle')} text={closure.status === 'reopened' ? t('closures.staysText') : t('closures.doneText')} flush>
              <DoneTable closure={closure} rows={closure.done} />
            </Part>
          )}
        </>
      )}

      {asking === 'discard' && (
        <AskDialog title={t('closures.discardAsk.title')} text={t('closures.discardAsk.text')} action={t('closures.discardAsk.do')} tone="error" pending={discard.pending} onClose={() => setAsking(null)} onAction={discard.run} />
      )}
      {asking === 'reopen' && (
        <AskDialog
          title={t('closures.reopenAsk.title')}
          text={t('closures.reopenAsk.text', { count: coming })}
          action={t('closures.reopenAsk.do')}
          pending={reopen.pending}
          onClose={() => setAsking(null)}
          onAction={() => {
            setAsking(null);
            reopen.run();
          }}
        />
      )}
    </Page>
  );
}

/** Who entered, confirmed and ended it, and when. */
function history(t: ReturnType<typeof useTranslation>['t'], { createdAt, createdBy, appliedAt, appliedBy, reopened }: ClosureDetail): string[] {
  return [
    t('closures.draftBy', { at: formatInstant(createdAt), name: createdBy }),
    ...(appliedAt === null ? [] : [t('closures.appliedBy', { at: formatInstant(appliedAt), name: appliedBy ?? '' })]),
    ...(reopened ? [t('closures.reopenedBy', { at: formatInstant(reopened.at), name: reopened.by })] : []),
  ];
}

function Page({ topKey = '', title, subtitle, action, children }: { topKey?: string; title: string; subtitle?: string; action?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  // What a step brought stands at the top: the page is another one after it.
  useEffect(() => scroller.current?.scrollTo(0, 0), [topKey]);
  return (
    <Box ref={scroller} sx={{ height: '100%', overflow: 'auto' }}>
      <PageHeader name={title} title={<PageTitle title={title} subtitle={subtitle} back={{ label: t('closures.backToList'), go: () => void navigate({ to: '/reception/closures' }) }} />} action={action} />
      <Box sx={{ maxWidth: 1200, mx: 'auto', p: 5, display: 'flex', flexDirection: 'column', gap: 5 }}>{children}</Box>
    </Box>
  );
}

interface PartProps {
  readonly ref?: React.Ref<HTMLElement>;
  readonly title: string;
  readonly text?: string;
  readonly aside?: ReactNode;
  /** The content reaches the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

function Part({ ref, title, text = '', aside, flush = false, children }: PartProps) {
  return (
    <Box component="section" ref={ref} aria-label={title} sx={{ minWidth: 0, scrollMarginTop: 16 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 32, mb: 1.5 }}>
        <Typography variant="h2">{title}</Typography>
        <Box sx={{ ml: 'auto' }}>{aside}</Box>
      </Box>
      {text && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {text}
        </Typography>
      )}
      <Paper variant="outlined" sx={{ borderRadius: 2, ...(flush ? {} : { p: 5 }) }}>
        {children}
      </Paper>
    </Box>
  );
}
