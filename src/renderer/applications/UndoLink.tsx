import UndoIcon from '@mui/icons-material/UndoOutlined';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../app/rpc/client.ts';
import { useNow } from '../ui/useNow.ts';
import { useUndo } from './useUndo.ts';

/** Takes back the person's own last step, under it on the timeline, for as long as that may be. */
export function UndoLink({ id }: { id: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const now = useNow(15_000);
  const undo = useUndo(id);
  const { data } = useQuery(trpc.applications.undoOffer.queryOptions({ id }));
  if (!data || now > data.until) return null;
  return (
    <Button size="small" startIcon={<UndoIcon />} loading={undo.isPending} loadingPosition="start" onClick={() => undo.take(data.step)} aria-label={t('flow.undoStep', { step: t(`flow.step.${data.step}`) })} sx={{ ml: -1, mt: 0.5 }}>
      {t('flow.undo')}
    </Button>
  );
}
