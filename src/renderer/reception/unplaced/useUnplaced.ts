import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../app/rpc/client.ts';

/** The bookings that have no place any more, kept in step with whatever changes them. */
export function useUnplaced() {
  const trpc = useTRPC();
  return useQuery(trpc.reception.unplaced.queryOptions());
}
