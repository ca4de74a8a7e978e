import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { bytesOf } from '../../app/rpc/bytes.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';

interface TicketPrint {
  /** Prints a citizen's ticket; the second print of one says that it is a copy. */
  print(id: number): void;
  /** Says that somebody has come, and prints or offers the ticket as this computer is set. */
  afterArrival(id: number, text: string): void;
}

/** Printing of queue tickets. A print that the printer did not take is no print. */
export function useTicketPrint(): TicketPrint {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const errorText = useErrorText();
  const claim = useMutation(trpc.reception.printTicket.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)) }));
  const withdraw = useMutation(trpc.reception.ticketNotPrinted.mutationOptions());
  const print = useOneAtATime(
    async (id: number) => {
      const { fileName, pdf, copy } = await claim.mutateAsync({ id });
      const { printer } = await window.shell.getTicketPreferences();
      const result = await window.shell.printPdf(bytesOf(pdf), fileName, { paper: 'ticket', printer });
      if (result.printed) {
        toasts.done(t(copy > 0 ? 'board.tickets.copyPrinted' : 'board.tickets.printed'));
        return;
      }
      await withdraw.mutateAsync({ id, copy });
      if (result.reason) toasts.failed(errorText.ofShape(result.reason));
    },
    (id) => id,
  );
  return {
    print,
    afterArrival(id, text) {
      void window.shell.getTicketPreferences().then(({ when }) => {
        if (when === 'ask') toasts.done(text, { label: t('board.actions.ticket'), run: () => print(id) });
        else toasts.done(text);
        if (when === 'always') print(id);
      });
    },
  };
}
