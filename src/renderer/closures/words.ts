import { useTranslation } from 'react-i18next';
import type { PlanPlace } from '#shared/closures/plan.ts';
import type { ClosureDetail, ClosureRow } from '#shared/closures/views.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';

/** How closures are said. */
export function useClosureWords() {
  const { t } = useTranslation();
  return {
    who: ({ official }: Pick<ClosureRow, 'official'>) => (official ? fullName(official) : t('closures.hall')),
    span: ({ fromDate, toDate }: Pick<ClosureRow, 'fromDate' | 'toDate'>) =>
      fromDate === toDate ? formatDate(fromDate) : t('closures.span', { from: formatDate(fromDate), to: formatDate(toDate) }),
    /** `24.11.2026, 10:00` */
    when: ({ date, startTime }: Pick<PlanPlace, 'date' | 'startTime'>) => [formatDate(date), startTime].filter(Boolean).join(', '),
    /** Surname and name of an official of the closure. */
    official: (closure: Pick<ClosureDetail, 'officials'>, uid: string) => {
      const official = closure.officials.find((each) => each.uid === uid);
      return official ? fullName({ surname: official.surname, name: official.name }) : '—';
    },
  };
}
