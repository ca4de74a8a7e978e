import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** The part of a page that a person asked for, as the history keeps it; `at` tells two askings for the same apart. */
interface Sought {
  readonly part: string;
  readonly at: number;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    sought?: Sought;
  }
}

/** The names that parts are asked for by. */
export const pageParts = { comment: (uid: string) => `comment-${uid}`, note: (id: number) => `note-${id}` } as const;

/** For `navigate`: goes to a page for one part of it. */
export function seeking(part: string): { readonly sought: Sought } {
  return { sought: { part, at: performance.now() } };
}

const markedMs = 2_500;
/** The asking that was answered last: whoever comes back to the page finds it as it was. */
let answered: number | null = null;

/** How a part stands out while it is marked; where motion is reduced it comes and goes without fading. */
export const soughtSx = {
  transition: 'background-color 600ms, box-shadow 600ms',
  '&[data-sought]': { bgcolor: 'action.selected', borderRadius: '2px', boxShadow: '0 0 0 8px var(--mui-palette-action-selected)' },
} as const;

function isInView({ top, bottom }: DOMRect): boolean {
  return top >= 0 && bottom <= window.innerHeight;
}

/** Brings an element into view. In a column that sticks the first scroll may not move it: it moves only at the end of the page. */
function reveal(element: HTMLElement): void {
  for (let i = 0; i < 10; i += 1) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (isInView(element.getBoundingClientRect())) return;
  }
}

/** A part of a page that can be asked for: it comes into view when it was, and is marked for a moment. To be spread over its element. */
export function useSought<E extends HTMLElement>(part: string): { readonly ref: RefObject<E | null>; readonly 'data-sought': '' | undefined } {
  const ref = useRef<E>(null);
  const at = useRouterState({ select: ({ location: { state } }) => (state.sought?.part === part ? state.sought.at : null) });
  const [marked, setMarked] = useState(false);
  useEffect(() => {
    if (at === null || at === answered || !ref.current) return;
    reveal(ref.current);
    setMarked(true);
    const timer = setTimeout(() => {
      answered = at;
      setMarked(false);
    }, markedMs);
    return () => clearTimeout(timer);
  }, [at]);
  return { ref, 'data-sought': marked ? '' : undefined };
}
