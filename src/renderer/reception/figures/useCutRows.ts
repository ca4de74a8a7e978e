import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionFigures } from '#shared/reception/figures.ts';
import type { CutRow } from './CutChart.tsx';
import type { Cut } from './search.ts';

const two = (hour: number) => String(hour).padStart(2, '0');

/** The rows of every cut with their names. */
export function useCutRows({ byOfficial, byWeekday, byHour }: ReceptionFigures): Readonly<Record<Cut, readonly CutRow[]>> {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      official: byOfficial.map((row) => ({ ...row, key: row.officialUid, label: row.name, short: row.name })),
      weekday: byWeekday.map((row) => ({ ...row, key: String(row.weekday), label: t(`common.weekdays.${row.weekday}`), short: t(`common.weekdaysShort.${row.weekday}`) })),
      hour: byHour.map((row) => ({
        ...row,
        key: String(row.hour),
        label: row.hour === null ? t('figures.noHour') : `${two(row.hour)}:00–${two((row.hour + 1) % 24)}:00`,
        // Every hour stands below its column, however narrow; the words do not fit there.
        short: row.hour === null ? '—' : two(row.hour),
      })),
    }),
    [byOfficial, byWeekday, byHour, t],
  );
}
