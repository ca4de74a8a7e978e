import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import LinkOff from '@mui/icons-material/LinkOffOutlined';
import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import Sync from '@mui/icons-material/SyncOutlined';
import type { ReactNode } from 'react';
import type { LineState } from '#shared/sync/schema.ts';

/** Icon and colour of each state of the line to the portal; the words stand beside them. */
export const lineLook: Readonly<Record<LineState, { readonly icon: ReactNode; readonly color: string }>> = {
  notConfigured: { icon: <LinkOff fontSize="small" />, color: 'text.secondary' },
  idle: { icon: <CloudDone fontSize="small" />, color: 'success.main' },
  syncing: { icon: <Sync fontSize="small" />, color: 'primary.main' },
  offline: { icon: <CloudOff fontSize="small" />, color: 'warning.main' },
  problem: { icon: <ReportProblem fontSize="small" />, color: 'error.main' },
};
