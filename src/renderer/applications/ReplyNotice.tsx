import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReplyDesk } from '#shared/applications/reply.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatInstant } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay, usePerson } from '../app/rpc/session.ts';

/** The reply that is being written to an application; undefined where the person answers nothing. */
export function useReplyDesk(application: ApplicationDetail | undefined): ReplyDesk | undefined {
  const trpc = useTRPC();
  const may = useMay();
  const asks = application !== undefined && may('applications.answer');
  const { data } = useQuery(trpc.replies.desk.queryOptions({ id: application?.id ?? 0 }, { enabled: asks }));
  return asks ? data : undefined;
}

/** Says where a reply stands before it is given, when that is not plain from the person's own typing. */
export function ReplyNotice({ desk }: { desk: ReplyDesk }) {
  const { t } = useTranslation();
  const person = usePerson();
  const { draft } = desk;
  if (!draft || (draft.state === 'draft' && draft.authorUid === person.uid)) return null;
  return (
    <Alert severity={draft.state === 'sentBack' ? 'warning' : 'info'} sx={{ mb: 4, overflowWrap: 'anywhere' }}>
      {draft.state === 'sentBack'
        ? t('replies.state.sentBack', { note: draft.note ?? '' })
        : t(`replies.state.${draft.state}`, { name: draft.state === 'submitted' ? draft.submittedBy : draft.authorName, when: formatInstant((draft.state === 'submitted' ? draft.submittedAt : null) ?? draft.changedAt) })}
    </Alert>
  );
}
