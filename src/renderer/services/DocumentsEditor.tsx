import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CardDocument } from '#shared/services/card.ts';
import { followingCode } from '#shared/services/codeFrom.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { RowTools } from './RowTools.tsx';
import { replaced, swapped, without } from './rows.ts';

interface Props {
  readonly documents: readonly CardDocument[];
  /** Codes that applications may bear already: they do not follow the name. */
  readonly saved: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (documents: CardDocument[]) => void;
}

/** The papers that go with an application of a service: which must be there, which may. */
export function DocumentsEditor({ documents, saved, readOnly, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const rename = (index: number, document: CardDocument, en: string) => {
    const others = new Set(without(documents, index).map(({ code }) => code));
    onChange(replaced(documents, index, { en, code: followingCode(document.code, { before: document.en, now: en }, others, saved, 'document') }));
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {documents.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('services.noDocuments')}
        </Typography>
      )}
      {documents.map((document, index) => {
        const text = (part: 'az' | 'en' | 'code') => ({
          label: t(`services.field.${part === 'code' ? 'key' : part}`),
          value: document[part],
          readOnly,
          required: true,
          onChange: (event: { target: { value: string } }) => onChange(replaced(documents, index, { [part]: event.target.value })),
          error: errorAt(`documents.${index}.${part}`),
        });
        const name = document.az || t('services.newDocument');
        return (
          <Box key={index} role="group" aria-label={name} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 3 }}>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '2fr 2fr 1fr' }, gap: 3 }}>
              <Labelled {...text('az')} />
              <Labelled {...text('en')} onChange={(event) => rename(index, document, event.target.value)} />
              <Labelled {...text('code')} spellCheck={false} />
            </Box>
            <Box sx={{ display: 'flex', alignItems: 'center', mt: 1 }}>
              <FormControlLabel
                control={<Checkbox size="small" checked={document.required} disabled={readOnly} onChange={(_event, required) => onChange(replaced(documents, index, { required }))} />}
                label={t('services.documentRequired')}
                slotProps={{ typography: { variant: 'body2' } }}
              />
              {!readOnly && (
                <RowTools
                  name={name}
                  onRemove={() => onChange(without(documents, index))}
                  onUp={index > 0 ? () => onChange(swapped(documents, index, index - 1)) : undefined}
                  onDown={index < documents.length - 1 ? () => onChange(swapped(documents, index, index + 1)) : undefined}
                />
              )}
            </Box>
          </Box>
        );
      })}
      {!readOnly && (
        <Button sx={{ alignSelf: 'flex-start' }} startIcon={<AddOutlined />} onClick={() => onChange([...documents, { code: '', az: '', en: '', required: true }])}>
          {t('services.addDocument')}
        </Button>
      )}
    </Box>
  );
}
