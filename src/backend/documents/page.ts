/** Margins of an official paper on A4 portrait: the wide left one is for filing. */
export const leftMm = 20;
export const rightMm = 10;
export const topMm = 20;
export const bottomMm = 20;

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Width of the text between the margins, in points. */
export const textWidth = mm(210 - leftMm - rightMm);

/** The inks of a letter. One quiet blue carries the ornaments; everything that is read is black or grey. */
export const ink = { accent: '#24476b', grey: '#5c636e', hairline: '#c9ced6', frame: '#9fb0c3', panel: '#f4f6f9' } as const;
