/** A cell whose link opens the whole line: the pointer may be anywhere in the row, the keyboard and readers find one link. The row is `position: relative`. */
export const rowLink = {
  minWidth: 0,
  '& a': { display: 'block', color: 'inherit', textDecoration: 'none' },
  '& a::after': { content: '""', position: 'absolute', inset: 0 },
  '& a:focus-visible': { outline: 'none' },
  '& a:focus-visible::after': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: -2 },
} as const;
