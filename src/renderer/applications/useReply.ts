import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { ReplyDesk, ReplyText } from '#shared/applications/reply.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { leaveReply, meetStored, typedReply, typeReply, watchReplies, type TypedReply } from './typedReplies.ts';

interface Reply {
  /** Undefined until the store has answered. */
  readonly desk: ReplyDesk | undefined;
  readonly error: unknown;
  readonly reply: TypedReply | undefined;
  type(part: Partial<ReplyText>): void;
}

/** The reply to an application while its dialog stands: kept in the store with a short pause after the last key. */
export function useReply(applicationId: number): Reply {
  const trpc = useTRPC();
  const { data: desk, error, isStale } = useQuery(trpc.replies.desk.queryOptions({ id: applicationId }, { staleTime: 0, refetchOnMount: 'always' }));
  const reply = useSyncExternalStore(watchReplies, () => typedReply(applicationId));
  const saving = reply?.saving ?? false;
  useEffect(() => {
    if (desk) meetStored(applicationId, { revision: desk.revision, outcome: desk.draft?.outcome ?? null, text: desk.draft?.text ?? '' });
  }, [applicationId, desk, saving]);
  useEffect(() => () => leaveReply(applicationId), [applicationId]);
  return {
    desk,
    error: isStale ? error : null,
    reply,
    type(part) {
      const { typed } = typedReply(applicationId) ?? {};
      if (typed) typeReply(applicationId, { outcome: typed.outcome, text: typed.text, ...part });
    },
  };
}
