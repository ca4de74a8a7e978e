import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';

/** The copies that went to other bodies: to whom, under which letter, and what of the application concerns them. */
export function SentCopies({ application: { id, copies } }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" aria-label={t('copies.sent')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 2 }}>
      {copies.map((copy, index) => (
        <Box component="li" key={copy.number} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', '& + &': { borderTop: 1, borderColor: 'divider', pt: 2 } }}>
          <Box sx={{ minWidth: 0, flex: 1 }}>
            <Box sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>{copy.body}</Box>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
              {formatDate(copy.date)} · № {copy.number}
            </Box>
            <Box sx={{ fontSize: '0.875rem', mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{copy.part}</Box>
          </Box>
          <LetterButton id={id} body={copy.body} copy={index + 1} />
        </Box>
      ))}
    </Box>
  );
}

/** Shows the letter under which an application, or a copy of it, went to a body. */
export function LetterButton({ id, body, copy }: { id: number; body: string; copy?: number }) {
  const { t } = useTranslation();
  const notice = useNotice();
  const may = useMay();
  if (!may('notices.issue')) return null;
  return (
    <Tooltip title={t('notices.kind.letter')}>
      <IconButton size="small" aria-label={t('copies.letterOf', { body })} onClick={() => notice.open({ kind: 'letter', id, ...(copy !== undefined && { copy }) })}>
        <DescriptionOutlined fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
