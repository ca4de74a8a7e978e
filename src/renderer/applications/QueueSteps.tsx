import ArrowDown from '@mui/icons-material/KeyboardArrowDown';
import ArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Neighbour } from '#shared/applications/views.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { place } from './place.ts';
import { filterOf } from './search.ts';

/** The next and the previous application of the queue that the person came from, by button and by Alt with an arrow. Nothing for who came by a link. */
export function QueueSteps({ id }: { id: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const formats = useFormats();
  const queue = useRouterState({ select: (state) => state.location.state.queue });
  const filter = useMemo(() => filterOf(queue?.search ?? {}), [queue]);
  const { data } = useQuery(trpc.applications.neighbours.queryOptions({ filter, id, dueDate: queue?.dueDate ?? null }, { enabled: queue !== undefined }));

  const go = (to: Neighbour | null | undefined) => {
    if (!to || !queue) return;
    place.selected = to.id;
    void navigate({ to: '/applications/$id', params: { id: String(to.id) }, state: { queue: { search: queue.search, dueDate: to.dueDate } }, replace: true });
  };
  const latest = useRef({ go, data });
  useEffect(() => {
    latest.current = { go, data };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || document.querySelector('.MuiModal-root')) return;
      if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role="combobox"]')) return;
      event.preventDefault();
      latest.current.go(event.code === 'ArrowDown' ? latest.current.data?.next : latest.current.data?.previous);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  // What comes next is there when it is asked for.
  const next = data?.next;
  useEffect(() => {
    if (!next) return;
    void client.prefetchQuery(trpc.applications.get.queryOptions({ id: next.id }));
    void client.prefetchQuery(trpc.applications.neighbours.queryOptions({ filter, id: next.id, dueDate: next.dueDate }));
  }, [client, trpc, filter, next]);

  if (queue === undefined) return null;
  const step = (to: Neighbour | null | undefined, name: string, keys: string, icon: ReactNode) => (
    <Tooltip title={`${name} (${keys})`}>
      <span>
        <IconButton size="small" aria-label={name} aria-keyshortcuts={keys === 'Alt+↓' ? 'Alt+ArrowDown' : 'Alt+ArrowUp'} disabled={!to} onClick={() => go(to)}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
  return (
    <Box role="group" aria-label={t('flow.steps')} sx={{ display: 'flex', alignItems: 'center', flexShrink: 0 }}>
      {step(data?.previous, t('flow.previous'), 'Alt+↑', <ArrowUp />)}
      {step(data?.next, t('flow.next'), 'Alt+↓', <ArrowDown />)}
      {data && (data.position !== null || data.total !== null) && (
        <Box aria-live="polite" sx={{ ml: 1, fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', '@media (max-width: 1150px)': { display: 'none' } }}>
          {data.position === null
            ? t('flow.total', { total: formats.number(data.total ?? 0) })
            : data.total === null
              ? t('flow.position', { position: formats.number(data.position) })
              : t('flow.of', { position: formats.number(data.position), total: formats.number(data.total) })}
        </Box>
      )}
    </Box>
  );
}
