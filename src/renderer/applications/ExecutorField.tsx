import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExecutorOption } from '#shared/applications/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { OnThisComputer } from '../sync/OnThisComputer.tsx';
import { FieldLabel } from '../ui/Labelled.tsx';

/** Words for somebody who is away. */
export function useAbsenceWords(): (absence: NonNullable<ExecutorOption['absence']>) => string {
  const { t } = useTranslation();
  return ({ to, substitute }) => (substitute === null ? t('work.away', { to: formatDate(to) }) : t('work.awayWith', { to: formatDate(to), name: substitute }));
}

/** Those who can be given an application. */
export function useExecutors(): { readonly options: readonly ExecutorOption[]; readonly loading: boolean } {
  const trpc = useTRPC();
  const { data, isPending } = useQuery(trpc.applications.executors.queryOptions());
  return { options: data ?? [], loading: isPending };
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (uid: string) => void;
  readonly error?: string | undefined;
  /** Who is left out. */
  readonly without?: readonly string[];
}

/** One executor to choose: position, how much is on their desk, whether they are away. */
export function ExecutorField({ id, label, value, onChange, error, without = [] }: Props) {
  const { t } = useTranslation();
  const { options, loading } = useExecutors();
  return (
    <div>
      <FieldLabel htmlFor={id} required requiredText={t('common.required')}>
        {label}
      </FieldLabel>
      <Autocomplete<ExecutorOption>
        id={id}
        autoHighlight
        options={options.filter((each) => !without.includes(each.uid))}
        loading={loading}
        loadingText={t('common.loading')}
        noOptionsText={t('applications.assign.noExecutors')}
        openText={t('common.open')}
        closeText={t('common.close')}
        clearText={t('common.clear')}
        value={options.find((each) => each.uid === value) ?? null}
        onChange={(_event, option) => onChange(option?.uid ?? '')}
        getOptionLabel={(option) => option.name}
        isOptionEqualToValue={(a, b) => a.uid === b.uid}
        renderOption={({ key, ...item }, option) => (
          <Box component="li" key={key} {...item} sx={{ gap: 3 }}>
            <ExecutorWords option={option} />
          </Box>
        )}
        renderInput={(params) => <TextField {...params} autoFocus error={error !== undefined} />}
      />
      {error && (
        <FormHelperText error sx={{ mx: 0 }}>
          {error}
        </FormHelperText>
      )}
    </div>
  );
}

function ExecutorWords({ option }: { option: ExecutorOption }) {
  const { t } = useTranslation();
  const absence = useAbsenceWords();
  return (
    <>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {option.name}
        <Box sx={{ fontSize: '0.75rem' }}>{option.position}</Box>
        {option.absence && <Box sx={{ fontSize: '0.75rem', color: 'warning.main' }}>{absence(option.absence)}</Box>}
      </Box>
      <Box sx={{ fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{t('applications.assign.open', { count: option.open })}</Box>
    </>
  );
}

interface CoExecutorsProps {
  readonly value: readonly string[];
  readonly onChange: (uids: string[]) => void;
  /** The responsible executor. */
  readonly without: string;
}

/** Several who work beside the responsible executor. */
export function CoExecutorsField({ value, onChange, without }: CoExecutorsProps) {
  const { t } = useTranslation();
  const { options } = useExecutors();
  return (
    <div>
      <FieldLabel htmlFor="assign-beside">{t('work.coExecutors')}</FieldLabel>
      <Autocomplete<ExecutorOption, true>
        id="assign-beside"
        multiple
        disableCloseOnSelect
        options={options.filter((each) => each.uid !== without)}
        openText={t('common.open')}
        closeText={t('common.close')}
        clearText={t('common.clear')}
        noOptionsText={t('applications.assign.noExecutors')}
        value={options.filter((each) => value.includes(each.uid) && each.uid !== without)}
        onChange={(_event, chosen) => onChange(chosen.map((each) => each.uid))}
        getOptionLabel={(option) => option.name}
        isOptionEqualToValue={(a, b) => a.uid === b.uid}
        renderOption={({ key, ...item }, option) => (
          <Box component="li" key={key} {...item} sx={{ gap: 3 }}>
            <ExecutorWords option={option} />
          </Box>
        )}
        slotProps={{ chip: { size: 'small' } }}
        renderInput={(params) => <TextField {...params} helperText={t('work.coHint')} slotProps={{ ...params.slotProps, formHelperText: { sx: { mx: 0 } } }} />}
      />
      <OnThisComputer />
    </div>
  );
}
