import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardOfficial, BoardRow } from '#shared/reception/board.ts';
import { fullName } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC, useTRPCClient } from '../../app/rpc/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';
import { useTicketPrint } from './useTicketPrint.ts';

/** What the hall does with a citizen. */
export type TurnAction = 'arrive' | 'undoArrival' | 'call' | 'skip' | 'start' | 'putBack';

/** The procedure of each step of the queue. */
const procedures = { undoArrival: 'undoArrival', call: 'callOne', skip: 'skip', start: 'start', putBack: 'putBack' } as const;

interface Step {
  readonly action: TurnAction;
  readonly row: Pick<BoardRow, 'id' | 'surname' | 'name' | 'ticket' | 'status' | 'calledAt' | 'queuedAt'>;
}

/** A step of one who has come. */
interface TurnStep extends Step {
  readonly action: Exclude<TurnAction, 'arrive'>;
}

export interface Day {
  take(action: TurnAction, row: Step['row']): void;
  /** A citizen of whom only the booking is known, such as after check-in. */
  arrive(citizen: { id: number; surname: string; name: string }, urgentReason?: string): Promise<number | null>;
  callNext(official: BoardOfficial): void;
  /** Puts one who waits before all others, or takes that back with null. Whether it was done. */
  setUrgent(row: Step['row'], urgentReason: string | null): Promise<boolean>;
  /** Rows and officials of which a step is under way. */
  isPending(key: number | string): boolean;
}

/** The steps of the day, each taken once however often it is pressed; what was refused is said in words. `onMoved`: the citizen a step was about. */
export function useDay(date: string, onMoved: (id: number) => void): Day {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const rpc = useTRPCClient();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const ticket = useTicketPrint();
  const settled = {
    onError: (error: unknown) => toasts.failed(errorText.of(error)),
    onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
  };
  const step = useMutation({
    mutationFn: ({ action, row: { id, status, calledAt, queuedAt } }: TurnStep) => rpc.reception[procedures[action]].mutate({ id, status, calledAt, queuedAt }),
    ...settled,
  });
  const arrival = useMutation({ mutationFn: (input: { id: number; urgentReason: string | null }) => rpc.reception.arrive.mutate(input), ...settled });
  const next = useMutation({ mutationFn: (officialUid: string) => rpc.reception.callNext.mutate({ officialUid, date }), ...settled });

  async function arrive(citizen: { id: number; surname: string; name: string }, urgentReason?: string): Promise<number | null> {
    const arrived = await arrival.mutateAsync({ id: citizen.id, urgentReason: urgentReason ?? null }).catch(() => null);
    if (!arrived) return null;
    onMoved(arrived.id);
    ticket.afterArrival(arrived.id, t('board.arrived', { ticket: arrived.ticket, name: fullName(citizen) }));
    return arrived.ticket;
  }

  const urgency = useMutation({ mutationFn: ({ row: { id, status, calledAt, queuedAt }, urgentReason }: { row: Step['row']; urgentReason: string | null }) => rpc.reception.setUrgent.mutate({ id, status, calledAt, queuedAt, urgentReason }), ...settled });

  async function setUrgent(row: Step['row'], urgentReason: string | null): Promise<boolean> {
    const isDone = await urgency.mutateAsync({ row, urgentReason }).then(() => true, () => false);
    if (isDone) {
      onMoved(row.id);
      toasts.done(t(urgentReason === null ? 'board.urgent.off' : 'board.urgent.done', { ticket: row.ticket ?? '—', name: fullName({ surname: row.surname, name: row.name }) }));
    }
    return isDone;
  }

  const takeOnce = useOneAtATime(
    async ({ action, row }: Step) => {
      if (action === 'arrive') await arrive(row);
      else {
        await step.mutateAsync({ action, row });
        onMoved(row.id);
        if (action === 'call') toasts.done(t('board.called', { ticket: row.ticket ?? '—', name: fullName({ surname: row.surname, name: row.name }) }));
      }
    },
    // Another step on the same citizen may follow before the screen has asked for everything anew.
    ({ action, row }) => `${action} ${row.id}`,
  );
  const callOnce = useOneAtATime(
    async ({ official }: BoardOfficial) => {
      const called = await next.mutateAsync(official.uid);
      onMoved(called.id);
      toasts.done(t('board.calledTo', { ticket: called.ticket, name: fullName({ surname: official.surname, name: official.name }) }));
    },
    ({ official }) => official.uid,
  );
  const underWay = [step.isPending && step.variables.row.id, arrival.isPending && arrival.variables.id, next.isPending && next.variables, urgency.isPending && urgency.variables.row.id];
  return {
    take: (action, row) => takeOnce({ action, row }),
    arrive,
    setUrgent,
    callNext: callOnce,
    isPending: (key) => underWay.includes(key),
  };
}
