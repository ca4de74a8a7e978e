import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether a list and its detail fit side by side. */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 1400px)', { noSsr: true });
}
