import { useTranslation } from 'react-i18next';
import type { Locale } from '#shared/shell.ts';

/** Baku is four hours ahead of UTC, without summer time. */
const bakuOffsetMs = 4 * 3_600_000;
const dayMs = 86_400_000;

const two = (value: number) => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of an instant, by the clock of Baku. */
export function dayOf(instant: number): string {
  return new Date(instant + bakuOffsetMs).toISOString().slice(0, 10);
}

/** Today in Baku, `YYYY-MM-DD`. */
export function today(): string {
  return dayOf(Date.now());
}

/** A date as it is written here: `dd.MM.yyyy`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** An instant's date, `dd.MM.yyyy`. */
export function formatInstantDate(instant: number): string {
  return formatDate(dayOf(instant));
}

/** An instant's clock, `HH:mm`. */
export function formatClock(instant: number): string {
  const at = new Date(instant + bakuOffsetMs);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** An instant as date and clock. */
export function formatInstant(instant: number): string {
  return `${formatInstantDate(instant)} ${formatClock(instant)}`;
}

/** The date so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** A whole number or a decimal with the language's separators: 1.234,5 in Azerbaijani, 1,234.5 in English. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const [group, point] = locale === 'az' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group ?? '');
  return `${value < 0 ? '−' : ''}${grouped}${part ? `${point}${part}` : ''}`;
}

/** A person as the register writes one: surname, name, patronymic. */
export function fullName(person: { surname: string; name: string; patronymic?: string | null }): string {
  return [person.surname, person.name, person.patronymic].filter(Boolean).join(' ');
}

export interface Formats {
  readonly locale: Locale;
  number(value: number, decimals?: number): string;
  /** A count that goes no further than `most`: `9 999+` where it reaches it. */
  upTo(count: number, most: number): string;
  /** `noyabr 2026` */
  month(month: string): string;
  /** `21 noyabr, şənbə` */
  dayInWords(date: string): string;
  weekdayShort(date: string): string;
  monthShort(date: string): string;
  /** Size of a file in the nearest unit. */
  bytes(size: number): string;
  /** `3 dəq əvvəl` for the last day, else date and clock. */
  ago(instant: number, now: number): string;
}

/** Ways of writing that hang on the language. */
export function useFormats(): Formats {
  const { t, i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'az';
  const number = (value: number, decimals = 0) => formatNumber(value, locale, decimals);
  return {
    locale,
    number,
    upTo: (count, most) => (count < most ? number(count) : `${number(most - 1)}+`),
    month: (month) => t('common.monthOfYear', { month: t(`common.months.${Number(month.slice(5, 7))}`), year: month.slice(0, 4) }),
    dayInWords: (date) =>
      t('common.dayInWords', {
        day: Number(date.slice(8, 10)),
        month: t(`common.months.${Number(date.slice(5, 7))}`),
        weekday: t(`common.weekdays.${weekdayOf(date)}`),
      }),
    weekdayShort: (date) => t(`common.weekdaysShort.${weekdayOf(date)}`),
    monthShort: (date) => t(`common.monthsShort.${Number(date.slice(5, 7))}`),
    bytes: (size) => {
      if (size < 1_024) return t('common.bytes', { value: number(size) });
      if (size < 1_048_576) return t('common.kilobytes', { value: number(size / 1_024) });
      return t('common.megabytes', { value: number(size / 1_048_576, 1) });
    },
    ago: (instant, now) => {
      const minutes = Math.floor((now - instant) / 60_000);
      if (minutes < 1) return t('common.justNow');
      if (minutes < 60) return t('common.minutesAgo', { count: minutes });
      if (minutes < 60 * 24) return t('common.hoursAgo', { count: Math.floor(minutes / 60) });
      return formatInstant(instant);
    },
  };
}
