import { useTranslation } from 'react-i18next';
import { azCapitalise } from '#shared/az/case.ts';
import { recurrenceWords, ruleWords, validityWords } from '#shared/officials/words.ts';
import type { Recurrence } from '#shared/officials/recurrence.ts';
import type { ScheduleRule } from '#shared/officials/schedule.ts';
import { today, useFormats } from '../app/i18n/format.ts';

/** Rules of a schedule in the words of the window's language. */
export function useRuleWords() {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const words = (key: string, values: Record<string, string | number>) => t(key, values);
  const capital = (text: string) => (locale === 'az' ? azCapitalise(text) : text.charAt(0).toUpperCase() + text.slice(1));
  return {
    // The hours stay together where a line ends.
    rule: (rule: Pick<ScheduleRule, 'rrule' | 'startTime' | 'endTime'>) => capital(ruleWords(rule, words)).replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2'),
    recurrence: (recurrence: Recurrence) => capital(recurrenceWords(recurrence, words)),
    validity: (rule: Pick<ScheduleRule, 'validFrom' | 'validTo'>) => validityWords(rule, today(), words),
  };
}
