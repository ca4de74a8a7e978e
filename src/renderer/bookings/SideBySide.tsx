import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A line of the comparison: what is written here, and what each of the others says. */
export type ComparedRow<Other> = readonly [label: string, ours: ReactNode, theirs: (other: Other) => ReactNode];

interface Props<Other> {
  readonly id?: string;
  readonly title: string;
  /** The head of our own column. */
  readonly ours: string;
  readonly others: readonly Other[];
  readonly rows: ReadonlyArray<ComparedRow<Other>>;
  readonly goesOn: boolean;
  readonly onGoOn: (goesOn: boolean) => void;
  readonly goOnLabel: string;
  readonly error: string | undefined;
}

/** What is being written and the bookings that stand already, side by side; going on is ticked on purpose. */
export function SideBySide<Other extends { readonly uid: string; readonly number: string }>({ id, title, ours, others, rows, goesOn, onGoOn, goOnLabel, error }: Props<Other>) {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-label={title} id={id}>
      <Alert severity="warning" role="alert" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
        <Box sx={{ fontWeight: 600 }}>{title}</Box>
        <Box sx={{ overflowX: 'auto', my: 2 }} tabIndex={0} role="region" aria-label={t('bookings.similar.sideBySide')}>
          <Box
            component="table"
            sx={{ borderCollapse: 'collapse', minWidth: '100%', bgcolor: 'background.paper', borderRadius: 1, fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums', '& th, & td': { textAlign: 'left', verticalAlign: 'top', px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere', minWidth: 110 }, '& tbody th': { fontWeight: 400, color: 'text.secondary', minWidth: 70 }, '& tr:last-child > *': { borderBottom: 0 } }}
          >
            <thead>
              <tr>
                <td />
                <th scope="col">{ours}</th>
                {others.map((other) => (
                  <th scope="col" key={other.uid}>
                    {other.number}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([label, our, theirs]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{our}</td>
                  {others.map((other) => (
                    <td key={other.uid}>{theirs(other)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
        <FormControlLabel
          control={<Checkbox size="small" checked={goesOn} onChange={(event) => onGoOn(event.target.checked)} slotProps={{ input: { 'aria-invalid': error !== undefined } }} />}
          label={goOnLabel}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        {error && (
          <FormHelperText error sx={{ mx: 0 }}>
            {error}
          </FormHelperText>
        )}
      </Alert>
    </Box>
  );
}
