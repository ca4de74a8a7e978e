import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BookingRow } from '#shared/reception/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

interface Confirm {
  run(booking: BookingRow): void;
  /** The booking that is just being confirmed. */
  readonly pending: number | null;
}

/** Confirms a booking; when done, offers its notice. */
export function useConfirm(): Confirm {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const notice = useNotice();
  const errorText = useErrorText();
  const confirm = useMutation(
    trpc.reception.confirm.mutationOptions({
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.reception.pathFilter()),
    }),
  );
  const run = useOneAtATime(
    async (booking: BookingRow) => {
      await confirm.mutateAsync({ id: booking.id, revision: booking.revision });
      toasts.done(t('reception.confirmed', { name: fullName(booking) }), {
        label: t('notices.kind.reception'),
        run: () => notice.open({ kind: 'reception', id: booking.id }),
      });
    },
    (booking) => booking.id,
  );
  return {
    run: (booking) => {
      if (booking.actions.includes('confirm')) run(booking);
    },
    pending: confirm.isPending ? confirm.variables.id : null,
  };
}
