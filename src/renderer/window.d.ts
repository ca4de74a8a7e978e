import type { Shell } from '#shared/shell.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly shell: Shell;
  }
}
