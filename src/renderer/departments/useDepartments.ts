import { useQuery } from '@tanstack/react-query';
import type { DepartmentsView } from '#shared/departments/schema.ts';
import { useTRPC } from '../app/rpc/client.ts';

/** The departments with who is in them; undefined until they are read. */
export function useDepartments(): DepartmentsView | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.departments.all.queryOptions()).data;
}
