import useMediaQuery from '@mui/material/useMediaQuery';

/** Widths of the window, in CSS pixels, from which two things stand side by side. */
const widths = {
  /** A list of few columns and its detail: a laptop of 1366, or a full HD screen at 150 %. */
  list: 1280,
  /** What is wide in itself, such as the board of the day, and a panel. */
  board: 1400,
} as const;

/** Whether a thing and its detail fit side by side. */
export function useWide(what: keyof typeof widths = 'board'): boolean {
  return useMediaQuery(`(min-width: ${widths[what]}px)`, { noSsr: true });
}
