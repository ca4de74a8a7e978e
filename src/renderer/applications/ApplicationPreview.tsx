import OpenInFull from '@mui/icons-material/OpenInFullOutlined';
import TouchApp from '@mui/icons-material/TouchAppOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Message } from '../ui/Message.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useActionBar } from './ActionBar.tsx';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { ApplicationStatusMark, ControlMark } from './marks.tsx';
import { Notes } from './Notes.tsx';
import { SimilarCard } from './SimilarCard.tsx';
import { StepPaper } from './StepPaper.tsx';
import { Timeline } from './Timeline.tsx';
import { UndoLink } from './UndoLink.tsx';

/** Walking through the list by the arrow keys asks for the details only where the person stops. */
const restMs = 90;

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** The application beside the list, on wide windows. */
export function ApplicationPreview({ id, onOpen }: { id: number | null; onOpen: (id: number) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const rested = useRested(id);
  const { data, error, refetch } = useQuery(
    trpc.applications.get.queryOptions({ id: rested ?? 0 }, { enabled: rested !== null, placeholderData: keepPreviousData }),
  );
  const current = id === null ? undefined : data;
  const bar = useActionBar(current, current !== undefined && current.id === id);

  return (
    <Box component="aside" aria-label={t('applications.preview')} sx={{ minWidth: 0, minHeight: 0, borderLeft: 1, borderColor: 'divider', display: 'flex', flexDirection: 'column', bgcolor: 'background.paper' }}>
      {error && !current ? (
        <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />
      ) : id === null ? (
        <Box sx={{ m: 'auto' }}>
          <Message icon={<TouchApp />} title={t('applications.previewEmpty')} />
        </Box>
      ) : !current ? (
        <Box sx={{ p: 5 }}>
          <Skeleton width="60%" height={28} />
          <Skeleton width="35%" />
          <Skeleton variant="rounded" height={240} sx={{ mt: 4 }} />
        </Box>
      ) : (
        <>
          <Box sx={{ px: 5, pt: 4, pb: 3, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, mb: 3 }}>
              <Box sx={{ minWidth: 0, flex: 1 }}>
                <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
                  {fullName(current) || t('applications.anonymous')}
                </Typography>
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
                  <ApplicationStatusMark status={current.status} />
                  {current.onControl && <ControlMark />}
                  {numberOf(current)}
                </Box>
              </Box>
              <Tooltip title={t('applications.openFull')}>
                <IconButton aria-label={t('applications.openFull')} onClick={() => onOpen(current.id)}>
                  <OpenInFull fontSize="small" />
                </IconButton>
              </Tooltip>
            </Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
              {bar.main}
              {bar.others}
            </Box>
          </Box>
          <Box tabIndex={0} role="region" aria-label={t('applications.preview')} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 5, '&:focus-visible': { outlineOffset: -2 } }}>
            {bar.news}
            <Box sx={{ '& > section': { mb: 4 } }}>
              <SimilarCard application={current} />
            </Box>
            <ApplicationSheet application={current} narrow />
            <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 5, pt: 5 }}>
              <Notes applicationId={current.id} />
            </Box>
            <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 5, pt: 5 }}>
              <Timeline events={current.timeline} form={current.form} undo={<UndoLink id={current.id} />} paperOf={(event) => <StepPaper id={current.id} event={event} />} />
            </Box>
          </Box>
          {bar.dialogs}
        </>
      )}
    </Box>
  );
}
