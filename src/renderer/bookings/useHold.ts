import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { placeOfLine, samePlace, type BookingDraft, type ChosenPlace } from './bookingDraft.ts';

/** A slot that has no place left, and the nearest that have. */
export interface FullSlot {
  readonly place: ChosenPlace;
  readonly nearest: readonly ChosenPlace[];
}

export interface Holding {
  readonly full: FullSlot | null;
  readonly pending: boolean;
  /** What went wrong but for a full slot. */
  readonly error: unknown;
  /** Chooses a place and has it kept. */
  choose(place: ChosenPlace, officialUid?: string): void;
  /** Says that a slot turned out to be full. */
  sayFull(place: ChosenPlace, lines: string): void;
  /** Forgets the place, because another official was chosen. */
  leave(): void;
}

/** Keeps the chosen place of a draft free while the rest is typed. */
export function useHold(draft: BookingDraft, set: (changes: Partial<BookingDraft>) => void): Holding {
  const trpc = useTRPC();
  const [full, setFull] = useState<FullSlot | null>(null);
  const latest = useRef<ChosenPlace | null>(draft.place);
  const hold = useMutation(trpc.reception.counter.hold.mutationOptions());
  const release = useMutation(trpc.reception.counter.release.mutationOptions());

  const sayFull = (place: ChosenPlace, lines: string) => {
    setFull({ place, nearest: lines.split('\n').filter(Boolean).map(placeOfLine) });
    set({ heldUntil: null });
  };
  return {
    full,
    pending: hold.isPending,
    error: hold.error && appErrorOf(hold.error).code !== 'booking.slotFull' ? hold.error : null,
    sayFull,
    choose(place, officialUid = draft.officialUid) {
      latest.current = place;
      setFull(null);
      set({ place, heldUntil: null, beyond: false });
      hold.mutate(
        { uid: draft.uid, officialUid, ...place },
        {
          onSuccess: ({ expiresAt, atPortal }) => {
            if (samePlace(latest.current, place)) set({ heldUntil: expiresAt, heldAtPortal: atPortal });
          },
          onError: (error) => {
            const { code, params } = appErrorOf(error);
            if (code === 'booking.slotFull' && samePlace(latest.current, place)) sayFull(place, String(params['nearest'] ?? ''));
          },
        },
      );
    },
    leave() {
      latest.current = null;
      setFull(null);
      hold.reset();
      if (draft.heldUntil !== null) release.mutate({ uid: draft.uid });
      set({ place: null, heldUntil: null, beyond: false });
    },
  };
}
