import type { KeyboardEvent } from 'react';

/** Walks through the free slots of a picker with the arrow keys; Tab leaves it. */
export function stepThroughSlots(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset['slot'] === undefined) return;
  const slots = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-slot]:not(:disabled)')];
  slots[(slots.indexOf(event.target) + step + slots.length) % slots.length]?.focus();
  event.preventDefault();
}
