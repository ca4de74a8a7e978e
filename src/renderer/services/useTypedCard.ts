import { useState } from 'react';
import type { ServiceView } from '#shared/classifiers/views.ts';

export const terms = ['reviewDays', 'extendedReviewDays', 'extensionDays', 'forwardingDays', 'leavingNoticeDays'] as const;
type Term = (typeof terms)[number];

const daysOf = (service: ServiceView) => Object.fromEntries(terms.map((term) => [term, String(service[term])])) as Record<Term, string>;
/** A card without what the portal counts by itself. */
const contentOf = ({ version: _v, seen: _s, ...card }: ServiceView) => JSON.stringify(card);

/**
 * A service's card as it is typed. A newer one from elsewhere is taken over by itself while nothing is typed; otherwise the form stays as it is and says that it
 * is outdated: saving it would be refused.
 */
export function useTypedCard(service: ServiceView) {
  const [base, setBase] = useState(service);
  const [card, setCard] = useState(service);
  const [days, setDays] = useState(() => daysOf(service));
  const [isSettled, setSettled] = useState(false);
  const begin = (from: ServiceView) => {
    setBase(from);
    setCard(from);
    setDays(daysOf(from));
    setSettled(false);
  };
  const isTyped = contentOf(card) !== contentOf(base) || terms.some((term) => days[term] !== String(base[term]));
  let isOutdated = false;
  if (service !== base && service.seen !== base.seen) {
    // Only the portal's count has gone on: what is typed still stands on the same card.
    if (contentOf(service) === contentOf(base) && !isSettled) setBase(service);
    else if (isSettled || !isTyped) begin(service);
    else isOutdated = true;
  }
  return {
    card,
    days,
    isOutdated,
    set: (part: Partial<ServiceView>) => setCard((before) => ({ ...before, ...part })),
    setDays: (term: Term, value: string) => setDays((before) => ({ ...before, [term]: value })),
    /** It was saved: what comes next is what was typed. */
    settle: () => setSettled(true),
    /** Drops what was typed and begins from the card as it stands now. */
    drop: () => begin(service),
    /** As the schema takes it; a term that is no number is left out, so that its field is at fault. */
    values: {
      ...card,
      uid: base.uid === '' ? null : base.uid,
      seen: base.seen,
      ...Object.fromEntries(terms.map((term) => [term, /^\d{1,3}$/.test(days[term].trim()) ? Number(days[term]) : undefined])),
    },
  };
}
