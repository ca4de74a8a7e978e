import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/format.ts';
import type { CardDocument } from '#shared/services/card.ts';
import { Labelled } from '../../ui/Labelled.tsx';

/** Marks of a file as they are typed. */
export interface TypedMarks {
  readonly sheets: string;
  readonly isPoor: boolean;
  readonly document: string;
}

export const noMarks: TypedMarks = { sheets: '', isPoor: false, document: '' };

interface Props {
  readonly name: string;
  readonly marks: TypedMarks;
  readonly documents: readonly CardDocument[];
  readonly onChange: (changes: Partial<TypedMarks>) => void;
  readonly error?: string | undefined;
}

/** How many sheets a file has, which document of the card it is, whether it can be read. */
export function MarkFields({ name, marks, documents, onChange, error }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <Box role="group" aria-label={t('files.marksOf', { name })} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 3 }}>
      <Box sx={{ width: 110 }}>
        <Labelled label={t('files.sheets')} value={marks.sheets} onChange={(event) => onChange({ sheets: event.target.value })} error={error} inputProps={{ inputMode: 'numeric', maxLength: 4 }} autoComplete="off" />
      </Box>
      {documents.length > 0 && (
        <Select size="small" displayEmpty value={documents.some(({ code }) => code === marks.document) ? marks.document : ''} onChange={(event) => onChange({ document: event.target.value })} inputProps={{ 'aria-label': t('files.document') }} sx={{ minWidth: 200, maxWidth: 320 }}>
          <MenuItem value="">{t('files.noDocument')}</MenuItem>
          {documents.map((document) => (
            <MenuItem key={document.code} value={document.code}>
              {document[locale]}
            </MenuItem>
          ))}
        </Select>
      )}
      <FormControlLabel control={<Checkbox size="small" checked={marks.isPoor} onChange={(_event, isPoor) => onChange({ isPoor })} />} label={t('files.isPoor')} slotProps={{ typography: { variant: 'body2' } }} />
    </Box>
  );
}
