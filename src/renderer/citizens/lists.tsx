import EventNote from '@mui/icons-material/EventNoteOutlined';
import ForumOutlined from '@mui/icons-material/ForumOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import MarkEmailRead from '@mui/icons-material/MarkEmailReadOutlined';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { About, Anchor, PageOf } from '#shared/citizens/views.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Message } from '../ui/Message.tsx';
import { CitizenList } from './CitizenList.tsx';
import { useApplicationColumns, useBookingColumns, useMessageColumns, useVoiceColumns } from './columns.tsx';

const limit = 50;
const paging = { initialCursor: null, getNextPageParam: (page: PageOf<unknown>) => page.nextCursor } as const;

interface Props {
  readonly anchor: Anchor;
}

function useOpen(): (about: Pick<About, 'kind' | 'id' | 'date'>) => void {
  const navigate = useNavigate();
  return ({ kind, id, date }) => void (kind === 'application' ? navigate({ to: '/applications/$id', params: { id: String(id) } }) : navigate({ to: '/reception', search: { booking: id, ...(date && { date }) } }));
}

export function CitizenApplications({ anchor }: Props) {
  const { t } = useTranslation();
  const open = useOpen();
  const query = useInfiniteQuery(useTRPC().citizens.applications.infiniteQueryOptions({ anchor, limit }, paging));
  return (
    <CitizenList
      label={t('citizens.tabs.applications')}
      columns={useApplicationColumns()}
      query={query}
      onOpen={({ id }) => open({ kind: 'application', id, date: null })}
      empty={<Message icon={<InboxOutlined />} title={t('citizens.empty.applications')} />}
    />
  );
}

export function CitizenBookings({ anchor }: Props) {
  const { t } = useTranslation();
  const open = useOpen();
  const query = useInfiniteQuery(useTRPC().citizens.bookings.infiniteQueryOptions({ anchor, limit }, paging));
  return (
    <CitizenList
      label={t('citizens.tabs.bookings')}
      columns={useBookingColumns()}
      query={query}
      onOpen={({ id, receptionDate }) => open({ kind: 'booking', id, date: receptionDate })}
      empty={<Message icon={<EventNote />} title={t('citizens.empty.bookings')} />}
    />
  );
}

export function CitizenMessages({ anchor }: Props) {
  const { t } = useTranslation();
  const open = useOpen();
  const query = useInfiniteQuery(useTRPC().citizens.messages.infiniteQueryOptions({ anchor, limit }, paging));
  return (
    <CitizenList
      label={t('citizens.tabs.messages')}
      columns={useMessageColumns()}
      query={query}
      onOpen={({ about }) => open(about)}
      empty={<Message icon={<MarkEmailRead />} title={t('citizens.empty.messages')} text={t('citizens.emptyText.messages')} />}
    />
  );
}

export function CitizenVoices({ anchor }: Props) {
  const { t } = useTranslation();
  const open = useOpen();
  const query = useInfiniteQuery(useTRPC().citizens.voices.infiniteQueryOptions({ anchor, limit }, paging));
  return (
    <CitizenList
      label={t('citizens.tabs.voices')}
      columns={useVoiceColumns()}
      query={query}
      onOpen={({ about }) => open(about)}
      empty={<Message icon={<ForumOutlined />} title={t('citizens.empty.voices')} text={t('citizens.emptyText.voices')} />}
    />
  );
}
