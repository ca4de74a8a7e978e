import { readDate, type DateReading } from '#shared/az/parseDate.ts';
import { bookingChannels, bookingStatuses, type BookingChannel, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { dateKinds, findOrders, type BookingFilter, type DateKind, type FindOrder } from '#shared/reception/find.ts';

/** The register's filter as the address keeps it; what is not set is not there. */
export interface FindSearch {
  readonly q?: string | undefined;
  /** The date as it was typed. */
  readonly when?: string | undefined;
  readonly by?: DateKind | undefined;
  readonly official?: string | undefined;
  readonly status?: readonly BookingStatus[] | undefined;
  readonly channel?: BookingChannel | undefined;
  readonly order?: FindOrder | undefined;
  /** The booking that is open beside the list. */
  readonly booking?: number | undefined;
}

const text = (value: unknown, most: number) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, most) : '') || undefined;

/** Reads the filter out of an address; what is not understood is named as absent, since the router lays this over what the address says. */
export function findSearch(raw: Record<string, unknown>): FindSearch {
  const listed: unknown[] = Array.isArray(raw['status']) ? raw['status'] : [];
  const statuses = bookingStatuses.filter((status) => listed.includes(status));
  const booking = raw['booking'];
  return {
    q: text(raw['q'], 200),
    when: text(raw['when'], 80),
    by: dateKinds.find((each) => each === raw['by'] && each !== 'reception'),
    official: text(raw['official'], 64),
    status: statuses.length > 0 ? statuses : undefined,
    channel: bookingChannels.find((each) => each === raw['channel']),
    order: findOrders.find((each) => each === raw['order'] && each !== 'newest'),
    booking: typeof booking === 'number' && Number.isInteger(booking) && booking > 0 ? booking : undefined,
  };
}

/** Whether anything narrows the list; its order and what is open beside it do not. */
export function isNarrowed({ q, when, official, status, channel }: FindSearch): boolean {
  return [q, when, official, status, channel].some((part) => part !== undefined);
}

/** What was typed into the date box, understood or not; null when it is empty. */
export function readWhen({ when }: FindSearch, today: string): DateReading | null {
  return when === undefined || when.trim() === '' ? null : readDate(when, today);
}

/** The filter as the backend takes it. A date that is not understood narrows nothing. */
export function filterOf(search: FindSearch, today: string): BookingFilter {
  const reading = readWhen(search, today);
  const span = reading && 'span' in reading ? reading.span : null;
  return {
    search: search.q?.trim() ?? '',
    from: span?.from ?? null,
    to: span?.to ?? null,
    by: search.by ?? 'reception',
    officialUid: search.official ?? null,
    statuses: [...(search.status ?? [])],
    channel: search.channel ?? null,
    order: search.order ?? 'newest',
  };
}
