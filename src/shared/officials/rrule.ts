// RFC 5545 recurrence rules as text: taken apart and looked over before the library expands them. The library passes over a part it
// does not know and bends a value that is out of range, so that a mistyped rule would give other days than were meant.

/** The seven days as RFC 5545 names them, Monday first. */
export const rruleWeekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The parts of a rule by their names in capitals. */
export type RuleParts = ReadonlyMap<string, string>;

const signed = (least: number, most: number) => (text: string) => /^[+-]?\d{1,3}$/.test(text) && Math.abs(Number(text)) >= least && Math.abs(Number(text)) <= most;
const counted = (text: string) => /^\d{1,4}$/.test(text) && Number(text) > 0;
const weekday = (text: string) => /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.test(text) && Math.abs(Number.parseInt(text, 10) || 1) <= 53;

/** What each part may hold; those that speak of hours are not here: a schedule has its hours beside the rule. */
const known: Readonly<Record<string, { readonly list: boolean; readonly fits: (text: string) => boolean }>> = {
  FREQ: { list: false, fits: (text) => ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(text) },
  INTERVAL: { list: false, fits: counted },
  COUNT: { list: false, fits: counted },
  UNTIL: { list: false, fits: (text) => /^\d{8}(T\d{6}Z?)?$/.test(text) && isDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`) },
  BYDAY: { list: true, fits: weekday },
  BYMONTHDAY: { list: true, fits: signed(1, 31) },
  BYMONTH: { list: true, fits: (text) => signed(1, 12)(text) && Number(text) > 0 },
  BYSETPOS: { list: true, fits: signed(1, 366) },
  BYYEARDAY: { list: true, fits: signed(1, 366) },
  BYWEEKNO: { list: true, fits: signed(1, 53) },
  WKST: { list: false, fits: (text) => (rruleWeekdays as readonly string[]).includes(text) },
};

/** The parts of a rule that gives dates, or null when it cannot be read: an unknown or repeated part, a value out of range, a rule of hours. */
export function ruleParts(text: string): RuleParts | null {
  const parts = new Map<string, string>();
  for (const piece of text.trim().replace(/^RRULE:/i, '').toUpperCase().split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([^=]+)$/.exec(piece) ?? [];
    const part = known[name];
    if (!part || parts.has(name)) return null;
    const values = part.list ? value.split(',') : [value];
    if (!values.every((each) => part.fits(each))) return null;
    parts.set(name, value);
  }
  const freq = parts.get('FREQ');
  if (freq === undefined || (parts.has('COUNT') && parts.has('UNTIL'))) return null;
  const days = parts.get('BYDAY')?.split(',') ?? [];
  // “The second Tuesday” is one of a month or of a year.
  if (days.some((day) => day.length > 2) && freq !== 'MONTHLY' && freq !== 'YEARLY') return null;
  if (parts.has('BYSETPOS') && !['BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYMONTH'].some((name) => parts.has(name))) return null;
  if (parts.has('BYWEEKNO') && freq !== 'YEARLY') return null;
  return parts;
}

function isDate(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
}
