import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SavedSearch, SavedView } from '#shared/savedViews/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { applicationSearch, type ApplicationSearch } from '../applications/search.ts';
import { useToasts } from '../ui/Toasts.tsx';

/** The filter of an address as a view keeps it: what is set, and nothing else. */
export function savedSearchOf(search: ApplicationSearch): SavedSearch {
  return JSON.parse(JSON.stringify(search)) as SavedSearch;
}

/** A view's filter as an address; what this program no longer understands narrows nothing. */
export const searchOfView = (view: SavedView): ApplicationSearch => applicationSearch(view.search);

/** Whether two filters ask for the same. */
export function asksTheSame(a: ApplicationSearch, b: ApplicationSearch): boolean {
  const plain = (search: ApplicationSearch) => JSON.stringify(Object.entries(savedSearchOf(search)).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return plain(a) === plain(b);
}

/** The person's own views and what can be done with them. */
export function useSavedViews() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const views = useQuery(trpc.savedViews.all.queryOptions());
  const again = () => client.invalidateQueries(trpc.savedViews.pathFilter());
  const failed = { onError: (error: unknown) => toasts.failed(errorText.of(error)), onSettled: again };
  const add = useMutation(trpc.savedViews.add.mutationOptions({ onSettled: again }));
  const change = useMutation(trpc.savedViews.change.mutationOptions({ onSettled: again }));
  const remove = useMutation(trpc.savedViews.remove.mutationOptions(failed));
  const order = useMutation(trpc.savedViews.order.mutationOptions(failed));
  const chooseDefault = useMutation(trpc.savedViews.chooseDefault.mutationOptions(failed));
  const all = views.data ?? [];
  return {
    views: views.data,
    add,
    change,
    chooseDefault: (uid: string | null) => chooseDefault.mutate({ uid }),
    /** One step towards the beginning or the end. */
    move(view: SavedView, by: -1 | 1) {
      const uids = all.map(({ uid }) => uid);
      const at = uids.indexOf(view.uid);
      uids.splice(at, 1);
      uids.splice(at + by, 0, view.uid);
      order.mutate({ uids });
    },
    /** Deletes it, and can put it back where it was. */
    remove(view: SavedView) {
      const uids = all.map(({ uid }) => uid);
      remove.mutate(
        { uid: view.uid },
        {
          onSuccess: () =>
            toasts.done(t('views.removed', { name: view.name }), {
              label: t('views.undo'),
              run: () =>
                add.mutate(
                  { name: view.name, search: view.search },
                  {
                    onSuccess: ({ uid }) => {
                      order.mutate({ uids: uids.map((each) => (each === view.uid ? uid : each)) });
                      if (view.isDefault) chooseDefault.mutate({ uid });
                    },
                    onError: failed.onError,
                  },
                ),
            }),
        },
      );
    },
  };
}
