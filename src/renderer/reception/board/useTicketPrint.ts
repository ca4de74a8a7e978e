import { useToasts } from '../../ui/Toasts.tsx';

/** Printing of queue tickets. */
export function useTicketPrint() {
  const toasts = useToasts();
  return {
    /** What happens to the ticket of one who has just come. */
    afterArrival(_id: number, text: string): void {
      toasts.done(text);
    },
  };
}
