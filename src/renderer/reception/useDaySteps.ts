import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/errors.ts';
import type { BookingAction } from '#shared/reception/lifecycle.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** Steps that ask for nothing. */
export const plainSteps = ['arrive', 'undoArrival', 'startReception', 'putBack', 'noShow'] as const satisfies readonly BookingAction[];
export type PlainStep = (typeof plainSteps)[number];

/** Takes the plain steps of the day from the page of one booking. */
export function useDaySteps(): { run: (booking: BookingDetail, step: PlainStep) => void; readonly pending: boolean } {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const options = { onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()) };
  const arrive = useMutation(trpc.reception.arrive.mutationOptions(options));
  const undoArrival = useMutation(trpc.reception.undoArrival.mutationOptions(options));
  const start = useMutation(trpc.reception.start.mutationOptions(options));
  const putBack = useMutation(trpc.reception.putBack.mutationOptions(options));
  const noShow = useMutation(trpc.reception.noShow.mutationOptions(options));

  async function take(booking: BookingDetail, step: PlainStep): Promise<string> {
    const { id, status, calledAt, queuedAt, receptionDate } = booking;
    const name = fullName(booking);
    const turn = { id, status, calledAt, queuedAt };
    switch (step) {
      case 'arrive':
        return t('reception.life.done.arrive', { name, ticket: (await arrive.mutateAsync({ id, urgentReason: null })).ticket });
      case 'undoArrival':
        await undoArrival.mutateAsync(turn);
        break;
      case 'startReception':
        await start.mutateAsync(turn);
        break;
      case 'putBack':
        await putBack.mutateAsync(turn);
        break;
      case 'noShow': {
        const { count } = await noShow.mutateAsync({ date: receptionDate, ids: [id] });
        // Whoever came, was moved or cancelled meanwhile is left as they are.
        if (count === 0) throw new AppError('booking.changedMeanwhile');
      }
    }
    return t(`reception.life.done.${step}`, { name });
  }
  const run = useOneAtATime(
    async ({ booking, step }: { booking: BookingDetail; step: PlainStep }) => {
      try {
        toasts.done(await take(booking, step));
      } catch (error) {
        toasts.failed(error instanceof AppError ? errorText.ofShape(error) : errorText.of(error));
      }
    },
    ({ booking }) => booking.id,
  );
  return { run: (booking, step) => run({ booking, step }), pending: [arrive, undoArrival, start, putBack, noShow].some((each) => each.isPending) };
}
