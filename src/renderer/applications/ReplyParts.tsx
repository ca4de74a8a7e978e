import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyText, ReplyWording } from '#shared/applications/reply.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { keepMine, takeTheirs, type TypedReply } from './typedReplies.ts';

/** What somebody else wrote while the person was writing, and the two ways out. Nothing of either is lost. */
export function TheirWords({ id, reply }: { id: number; reply: TypedReply }) {
  const { t } = useTranslation();
  if (!reply.theirs) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, whiteSpace: 'nowrap' }}>
          <Button size="small" variant="outlined" color="inherit" onClick={() => void keepMine(id)}>
            {t('replies.theirs.mine')}
          </Button>
          <Button size="small" color="inherit" onClick={() => void takeTheirs(id).catch(() => undefined)}>
            {t('replies.theirs.take')}
          </Button>
        </Box>
      }
    >
      <AlertTitle>{t('replies.theirs.title')}</AlertTitle>
      {t('replies.theirs.text')}
      <Typography variant="caption" component="div" sx={{ mt: 2, fontWeight: 600 }}>
        {t('replies.theirs.stored')}
      </Typography>
      <Box sx={{ maxHeight: 140, overflow: 'auto', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {reply.theirs.outcome && <div>{t(`applications.outcome.${reply.theirs.outcome}`)}</div>}
        {reply.theirs.text.trim() || t('replies.theirs.empty')}
      </Box>
    </Alert>
  );
}

/** Whether what is typed is in the store already. */
export function Keeping({ reply }: { reply: TypedReply | undefined }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!reply) return null;
  const isSaved = reply.typed.text === reply.base.text && reply.typed.outcome === reply.base.outcome;
  const isEmpty = reply.typed.text === '' && reply.typed.outcome === null;
  return (
    <Box role="status" sx={{ mr: 'auto', fontSize: '0.75rem', color: reply.failure ? 'error.main' : 'text.secondary', minWidth: 0 }}>
      {reply.failure ? t('replies.keeping.failed', { reason: errorText.of(reply.failure) }) : isSaved ? (isEmpty ? '' : t('replies.keeping.saved')) : reply.theirs ? '' : t('replies.keeping.saving')}
    </Box>
  );
}

/** Earlier wordings, to take one up again. */
export function Wordings({ wordings, onUse }: { wordings: readonly ReplyWording[]; onUse: (wording: ReplyText) => void }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (wordings.length === 0) return null;
  return (
    <>
      <Button size="small" color="secondary" startIcon={<HistoryOutlined />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ alignSelf: 'flex-start' }}>
        {t('replies.wordings.open', { count: wordings.length })}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxWidth: 560, maxHeight: 360 } } }}>
        <Typography variant="caption" sx={{ display: 'block', px: 4, py: 1, color: 'text.secondary' }}>
          {t('replies.wordings.use')}
        </Typography>
        {wordings.map((wording) => (
          <MenuItem
            key={wording.id}
            onClick={() => {
              setAnchor(null);
              onUse({ outcome: wording.outcome, text: wording.text });
            }}
            sx={{ display: 'block', whiteSpace: 'normal' }}
          >
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {wording.authorName} · {formatInstant(wording.at)}
            </Typography>
            <Box sx={{ fontSize: '0.8125rem', overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' }}>{wording.text}</Box>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
