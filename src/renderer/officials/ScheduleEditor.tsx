import Add from '@mui/icons-material/AddOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialDetail } from '#shared/officials/views.ts';
import { today } from '../app/i18n/format.ts';
import { typedDate } from '../ui/DateField.tsx';
import { ExceptionCard } from './ExceptionCard.tsx';
import { RuleCard } from './RuleCard.tsx';
import { newException, newRule, type TypedException, type TypedRule } from './typed.ts';
import type { ScheduleDraftState } from './useScheduleDraft.ts';

interface Props {
  readonly official: OfficialDetail;
  readonly state: ScheduleDraftState;
  readonly mayChange: boolean;
  /** Key of the rule or exception whose fields are open. */
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** The rules and exceptions of a schedule. */
export function ScheduleEditor({ state, mayChange, open, onOpen }: Props) {
  const { t } = useTranslation();
  const [past, setPast] = useState(false);
  const { typed } = state;
  const { rules, exceptions } = typed;
  const setRules = (next: readonly TypedRule[]) => state.change({ ...typed, rules: next });
  const setExceptions = (next: readonly TypedException[]) => state.change({ ...typed, exceptions: next });
  const add = <T extends { readonly key: string }>(row: T, set: (rows: T[]) => void, rows: readonly T[]) => {
    set([...rows, row]);
    onOpen(row.key);
  };
  const isPast = (exception: TypedException) => exception.key !== open && typedDate(exception.date) < today();
  const pastCount = exceptions.filter(isPast).length;

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
      <Box component="section" aria-label={t('officials.rules')} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="h2">{t('officials.rules')}</Typography>
        {rules.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t(mayChange ? 'officials.noRulesYet' : 'officials.noDays')}
          </Typography>
        )}
        {rules.map((rule, i) => (
          <RuleCard
            key={rule.key}
            rule={rule}
            number={i + 1}
            open={open === rule.key}
            mayChange={mayChange}
            errorAt={(field) => state.errorAt(`rules.${i}.${field}`)}
            markAt={(field) => state.markAt(`rules.${i}.${field}`)}
            faulty={state.isFaulty(`rules.${i}`)}
            onOpen={(on) => onOpen(on ? rule.key : null)}
            onChange={(changes) => setRules(rules.map((each) => (each.key === rule.key ? { ...each, ...changes } : each)))}
            onRemove={() => setRules(rules.filter((each) => each.key !== rule.key))}
          />
        ))}
        {mayChange && (
          <Button variant="outlined" color="secondary" startIcon={<Add />} sx={{ alignSelf: 'flex-start' }} disabled={rules.length >= 20} onClick={() => add(newRule(today()), setRules, rules)}>
            {t('officials.addRule')}
          </Button>
        )}
      </Box>
      <Box component="section" aria-label={t('officials.exceptions')} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="h2">{t('officials.exceptions')}</Typography>
        {exceptions.length === 0 ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('officials.noExceptions')}
          </Typography>
        ) : (
          <Paper variant="outlined" component="ul" sx={{ borderRadius: 2, m: 0, px: 3, py: 0, listStyle: 'none' }}>
            {exceptions.map((exception, i) =>
              isPast(exception) && !past ? null : (
                <ExceptionCard
                  key={exception.key}
                  exception={exception}
                  open={open === exception.key}
                  mayChange={mayChange}
                  errorAt={(field) => state.errorAt(`exceptions.${i}.${field}`)}
                  markAt={(field) => state.markAt(`exceptions.${i}.${field}`)}
                  onOpen={(on) => onOpen(on ? exception.key : null)}
                  onChange={(changes) => setExceptions(exceptions.map((each) => (each.key === exception.key ? { ...each, ...changes } : each)))}
                  onRemove={() => setExceptions(exceptions.filter((each) => each.key !== exception.key))}
                />
              ),
            )}
            {pastCount > 0 && !past && (
              <Box component="li" sx={{ py: 1 }}>
                <Button color="secondary" onClick={() => setPast(true)}>
                  {t('officials.pastExceptions', { count: pastCount })}
                </Button>
              </Box>
            )}
          </Paper>
        )}
        {mayChange && (
          <Button variant="outlined" color="secondary" startIcon={<Add />} sx={{ alignSelf: 'flex-start' }} onClick={() => add(newException('', 'cancelled'), setExceptions, exceptions)}>
            {t('officials.addException')}
          </Button>
        )}
      </Box>
      {!mayChange && <Alert severity="info">{t('officials.readOnly')}</Alert>}
    </Box>
  );
}
