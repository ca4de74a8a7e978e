/** For words that only a screen reader says. What holds them has `position: relative`, or they would lengthen the page. */
export const visuallyHidden = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
