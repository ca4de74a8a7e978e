import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import RadioUnchecked from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { documentState } from '#shared/applications/checkEntry.ts';
import type { CardDocument } from '#shared/services/card.ts';
import { useFormats } from '../../app/i18n/format.ts';

interface Props {
  readonly documents: readonly CardDocument[];
  readonly files: ReadonlyArray<{ readonly document: string | null; readonly isPoor: boolean }>;
}

const looks = {
  there: { icon: CheckCircle, color: 'success.main' },
  poor: { icon: ErrorOutlined, color: 'error.main' },
  missing: { icon: ErrorOutlined, color: 'warning.main' },
  none: { icon: RadioUnchecked, color: 'text.disabled' },
} as const;

/** The papers that the service's card names, each with whether it is there: by which files were marked as it. */
export function DocumentChecklist({ documents, files }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  if (documents.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('files.documents')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
      {documents.map((document) => {
        const state = documentState(document, files);
        const { icon: Icon, color } = looks[state];
        return (
          <Box component="li" key={document.code} sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, fontSize: '0.875rem' }}>
            <Icon fontSize="small" sx={{ color, mt: '1px' }} aria-hidden />
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {document[locale]}
              <Box component="span" sx={{ color: 'text.secondary' }}> — {t(`files.state.${state}`)}</Box>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
