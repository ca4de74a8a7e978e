import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TouchedCitizen } from '#shared/officials/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { plainTable } from '../ui/plainTable.ts';

/** How many are named before all are asked for. */
const shownAtFirst = 6;

/** Whom a changed schedule touches, told before it is published: the bookings stay, and somebody must see to them. */
export function TouchedList({ touched }: { touched: readonly TouchedCitizen[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (touched.length === 0) return null;
  return (
    <Alert severity="warning" role="status" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { width: '100%' } }}>
      <Box component="h3" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 640 }}>
        {t('officials.touched.title', { count: touched.length })}
      </Box>
      <Box sx={{ mb: 2 }}>{t('officials.touched.text')}</Box>
      <Box tabIndex={0} role="region" aria-label={t('officials.touched.title', { count: touched.length })} sx={{ overflow: 'auto', maxHeight: 280 }}>
        <Box component="table" sx={{ ...plainTable, fontVariantNumeric: 'tabular-nums', '& th, & td': { textAlign: 'left', py: 0.75, pr: 3, verticalAlign: 'top' }, '& a': { color: 'inherit' } }}>
          <thead>
            <tr>
              {(['number', 'citizen', 'when', 'touch'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`officials.touched.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {touched.slice(0, all ? undefined : shownAtFirst).map(({ id, number, citizen, date, startTime, touch }) => (
              <tr key={id}>
                <td>
                  <Link to="/reception" search={{ date, booking: id }}>
                    {number}
                  </Link>
                </td>
                <td>{citizen}</td>
                <Box component="td" sx={{ whiteSpace: 'nowrap' }}>{[formatDate(date), startTime].filter(Boolean).join(' ')}</Box>
                <td>{t(`officials.touched.${touch}`)}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      {touched.length > shownAtFirst && !all && (
        <Button color="inherit" onClick={() => setAll(true)}>
          {t('officials.touched.all', { count: touched.length })}
        </Button>
      )}
    </Alert>
  );
}
