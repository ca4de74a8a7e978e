import type { Anchor } from '#shared/citizens/views.ts';

/** What the list of found citizens is asked by, as its address keeps it. */
export interface CitizensSearch {
  readonly q?: string | undefined;
}

/** Reads an address; what is not understood is named as absent. */
export function citizensSearch(raw: Record<string, unknown>): CitizensSearch {
  const q = raw['q'];
  return { q: (typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : '') || undefined };
}

export const citizenTabs = ['applications', 'bookings', 'messages', 'voices'] as const;
export type CitizenTab = (typeof citizenTabs)[number];

/** Which of a citizen's lists is shown. */
export interface CitizenSearch {
  readonly tab?: CitizenTab | undefined;
}

export function citizenSearch(raw: Record<string, unknown>): CitizenSearch {
  return { tab: citizenTabs.find((tab) => tab === raw['tab'] && tab !== 'applications') };
}

/** The application or booking that an address names, or null. */
export function anchorOf(text: string): Anchor | null {
  const [, kind, id] = /^(application|booking)-([1-9]\d{0,14})$/.exec(text) ?? [];
  return kind === 'application' || kind === 'booking' ? { kind, id: Number(id) } : null;
}

/** The same as the address names it. */
export const anchorText = ({ kind, id }: Anchor) => `${kind}-${id}`;
