import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '#shared/applications/views.ts';
import { isToldStep } from '#shared/notices/telling.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';

/** Shows the notice of a step as it was given then, or of how the application ended that it was joined to; nothing where there is none. */
export function StepPaper({ id, event: { at, action, paper, step } }: { id: number; event: TimelineEvent }) {
  const { t } = useTranslation();
  const notice = useNotice();
  const may = useMay();
  if (!paper || step === undefined || !may('notices.issue')) return null;
  const kind = t(`notices.kind.${paper}`);
  return (
    <Tooltip title={kind}>
      <IconButton size="small" sx={{ ml: 0.5, my: -1 }} aria-label={`${kind}: ${formatInstant(at)}`} onClick={() => notice.open({ kind: paper, id, ...(isToldStep(action) && { step }) })}>
        <DescriptionOutlined sx={{ fontSize: 16 }} />
      </IconButton>
    </Tooltip>
  );
}
