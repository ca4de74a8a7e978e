import AssignmentInd from '@mui/icons-material/AssignmentIndOutlined';
import Close from '@mui/icons-material/CloseOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Letter from '@mui/icons-material/MarkunreadMailboxOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isLegal } from '#shared/applications/lifecycle.ts';
import { numberOf } from '#shared/applications/number.ts';
import { assignInput } from '#shared/applications/schema.ts';
import type { ApplicationRow } from '#shared/applications/views.ts';
import { fullName, useFormats } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { DepartmentField } from './AssignDialog.tsx';
import { CoExecutorsField, ExecutorField } from './ExecutorField.tsx';
import { useBulk, type BulkAssignment, type BulkRun } from './useBulk.ts';

/** What can be done with the marked applications at once. Each button counts those of them that its step is for. */
export function BulkBar({ rows, onlyLetters, onClear }: { rows: readonly ApplicationRow[]; /** The queue is narrowed to the letters that are owed: those are what is printed. */ onlyLetters: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  const bulk = useBulk();
  const [assigning, setAssigning] = useState<readonly ApplicationRow[] | null>(null);
  const submitted = rows.filter((row) => isLegal('register', row.status));
  const worked = rows.filter((row) => isLegal('assign', row.status));
  // What was given back, forwarded or left before it had a number has a notice all the same.
  const written = rows.filter((row) => row.number !== null || row.status !== 'submitted');
  const owing = rows.filter((row) => row.lettersOwed > 0);
  return (
    <>
      {rows.length > 0 && (
        <Box role="toolbar" aria-label={t('bulk.selected', { count: rows.length })} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, px: 4, py: 1.5, borderTop: 1, borderColor: 'divider', bgcolor: 'action.selected' }}>
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 600, mr: 2 }}>{t('bulk.selected', { count: rows.length })}</Box>
          {may('applications.register') && (
            <Button size="small" variant="outlined" startIcon={<HowToReg />} disabled={submitted.length === 0} onClick={() => bulk.register(submitted)}>
              {t('bulk.action.register', { count: submitted.length })}
            </Button>
          )}
          {may('applications.assign') && (
            <Button size="small" variant="outlined" startIcon={<AssignmentInd />} disabled={worked.length === 0} onClick={() => setAssigning(worked)}>
              {t('bulk.action.assign', { count: worked.length })}
            </Button>
          )}
          {may('notices.issue') && !onlyLetters && (
            <Button size="small" variant="outlined" startIcon={<Print />} disabled={written.length === 0} onClick={() => bulk.notices(written)}>
              {t('bulk.action.notices', { count: written.length })}
            </Button>
          )}
          {may('notices.issue') && owing.length > 0 && (
            <Button size="small" variant="outlined" startIcon={<Letter />} onClick={() => bulk.letters(owing)}>
              {t('bulk.action.letters', { count: owing.reduce((sum, row) => sum + row.lettersOwed, 0) })}
            </Button>
          )}
          <Button size="small" color="secondary" startIcon={<Close />} onClick={onClear} sx={{ ml: 'auto' }}>
            {t('bulk.clear')}
          </Button>
        </Box>
      )}
      {assigning && (
        <BulkAssignDialog
          rows={assigning}
          onClose={() => setAssigning(null)}
          onAssign={(to) => {
            setAssigning(null);
            bulk.assign(assigning, to);
          }}
        />
      )}
      {bulk.run && <BulkDialog run={bulk.run} onStop={bulk.stop} onClose={bulk.close} onIssue={bulk.paper && bulk.issue} format={formats.number} />}
    </>
  );
}

/** How far it is; afterwards what was done, and each that was not with the reason. */
function BulkDialog({ run, onStop, onClose, onIssue, format }: { run: BulkRun; onStop: () => void; onClose: () => void; onIssue: ((way: 'printed' | 'saved') => Promise<void>) | null; format: (value: number) => string }) {
  const { t } = useTranslation();
  const issue = useOneAtATime(async (way: 'printed' | 'saved') => onIssue?.(way));
  const isDrawing = run.running && (run.action === 'notices' || run.action === 'letters');
  const seen = isDrawing ? run.done : run.done + run.failed.length;
  const untouched = run.running ? 0 : Math.max(0, run.total - seen);
  return (
    <Dialog open onClose={run.running ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{t(`bulk.title.${run.action}`)}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }} aria-live="polite">
        {run.running ? (
          <>
            <LinearProgress variant="determinate" value={(100 * seen) / Math.max(1, run.total)} aria-label={t(`bulk.title.${run.action}`)} />
            <Box sx={{ fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' }}>{t('bulk.progress', { done: format(Math.min(seen, run.total)), total: format(run.total) })}</Box>
          </>
        ) : (
          <>
            {run.done > 0 && <Alert severity="success">{t(`bulk.done.${run.action}`, { count: run.done })}</Alert>}
            {untouched > 0 && <Alert severity="info">{t('bulk.untouched', { count: untouched })}</Alert>}
            {run.failed.length > 0 && (
              <>
                <Alert severity="warning">{t('bulk.failed', { count: run.failed.length })}</Alert>
                <Box component="ul" sx={{ m: 0, pl: 5, fontSize: '0.875rem', display: 'flex', flexDirection: 'column', gap: 1 }}>
                  {run.failed.map(({ row, reason }) => (
                    <li key={row.id}>
                      <strong>{numberOf(row)}</strong> {fullName(row)} — {reason}
                    </li>
                  ))}
                </Box>
              </>
            )}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {run.running ? (
          <Button color="secondary" onClick={onStop}>
            {t('bulk.stop')}
          </Button>
        ) : (
          <>
            <Button variant={onIssue ? 'text' : 'contained'} color={onIssue ? 'secondary' : 'primary'} autoFocus={!onIssue} onClick={onClose}>
              {t('common.close')}
            </Button>
            {onIssue && (
              <>
                <Button variant="outlined" onClick={() => issue('saved')}>
                  {t('common.save')}
                </Button>
                <Button variant="contained" autoFocus onClick={() => issue('printed')}>
                  {t('bulk.print')}
                </Button>
              </>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Whom all of them go to, with one resolution. */
function BulkAssignDialog({ rows, onAssign, onClose }: { rows: readonly ApplicationRow[]; onAssign: (to: BulkAssignment) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [executorUid, setExecutorUid] = useState('');
  const [coExecutorUids, setCoExecutorUids] = useState<readonly string[]>([]);
  const [department, setDepartment] = useState('');
  const [resolution, setResolution] = useState('');
  const first = rows[0];
  const taken = rows.filter(({ executor }) => executor !== null).length;
  // What is left empty stays in each application as it is.
  const beside = coExecutorUids.filter((uid) => uid !== executorUid);
  const form = useCheckedForm(assignInput, { id: first?.id, revision: first?.revision, executorUid, ...(department && { department }), ...(resolution.trim() && { resolution }), ...(beside.length > 0 && { coExecutorUids: beside }) }, null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (!checked) return;
    const { id: _id, revision: _revision, ...to } = checked;
    onAssign(to);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="bulk-assign-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="bulk-assign-title">{t('bulk.title.assign')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.5 }}>{t('bulk.each')}</Box>
          {taken > 0 && <Alert severity="info">{t('bulk.taken', { count: taken })}</Alert>}
          <ExecutorField id="assign-executor" label={t('applications.fields.executor')} value={executorUid} onChange={setExecutorUid} error={form.errorAt('executorUid')} />
          <CoExecutorsField value={coExecutorUids} onChange={setCoExecutorUids} without={executorUid} />
          <DepartmentField service={first?.service ?? ''} value={department} onChange={setDepartment} error={form.errorAt('department')} />
          <Labelled label={t('applications.fields.resolution')} hint={t('applications.assign.resolutionHint')} multiline minRows={3} maxRows={10} value={resolution} onChange={(event) => setResolution(event.target.value)} error={form.errorAt('resolution')} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary">
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t('bulk.action.assign', { count: rows.length })}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
