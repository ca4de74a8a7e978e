/** The inks of the hall's screen: read from afar, so that every pair stands at 7 : 1 or more. */
export const looks = {
  dark: { ground: '#06100f', panel: '#10201e', line: '#2c4643', text: '#ffffff', quiet: '#b9cbc8', accent: '#ffd54a', onAccent: '#1a1400' },
  light: { ground: '#ffffff', panel: '#eef4f3', line: '#b7c9c6', text: '#081413', quiet: '#33453f', accent: '#004b4b', onAccent: '#ffffff' },
} as const;

export type Look = (typeof looks)[keyof typeof looks];
