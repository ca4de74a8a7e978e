/** Brings the first faulty field of a form under the keys, once what is wrong with it has been drawn. */
export function focusFault(form: () => Element | null): void {
  requestAnimationFrame(() => form()?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
