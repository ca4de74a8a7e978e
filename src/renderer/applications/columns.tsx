import { useTranslation } from 'react-i18next';
import type { ApplicationRow } from '#shared/applications/views.ts';
import { formatClock, formatInstantDate, fullName } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { TwoLines, type Column } from '../ui/Register.tsx';
import { ApplicationStatusMark, ControlMark, LetterMark, LineDue, WaitingMark } from './marks.tsx';

/** The columns of the queue, in the order of the registration journal. */
export function useQueueColumns(): ReadonlyArray<Column<ApplicationRow>> {
  const { t } = useTranslation();
  const classifiers = useClassifiers();
  return [
    {
      id: 'number',
      header: t('applications.columns.number'),
      width: '132px',
      cell: (row) => (
        <TwoLines
          strong={row.number !== null}
          first={
            <>
              {row.number ?? t('applications.notNumbered')}
              {row.onControl && <ControlMark />}
              {row.lettersOwed > 0 && <LetterMark count={row.lettersOwed} />}
              {row.waiting && <WaitingMark />}
            </>
          }
          second={row.portalNumber}
        />
      ),
    },
    {
      id: 'date',
      header: t('applications.columns.date'),
      width: '82px',
      hideBelow: 820,
      cell: (row) => <TwoLines figures first={formatInstantDate(row.submittedAt)} second={formatClock(row.submittedAt)} />,
    },
    {
      id: 'person',
      header: t('applications.columns.person'),
      width: 'minmax(120px, 1fr)',
      cell: (row) => <TwoLines strong first={fullName({ surname: row.surname, name: row.name }) || t('applications.anonymous')} second={row.patronymic} />,
    },
    {
      id: 'matter',
      header: t('applications.columns.matter'),
      width: 'minmax(120px, 1.7fr)',
      cell: (row) => <TwoLines first={row.summary || classifiers.word('subject', row.subject)} second={classifiers.service(row.service)} />,
    },
    {
      id: 'status',
      header: t('applications.columns.status'),
      width: '128px',
      cell: (row) => <ApplicationStatusMark status={row.status} />,
    },
    {
      id: 'kind',
      header: t('applications.columns.kind'),
      width: '72px',
      hideBelow: 940,
      cell: (row) => <TwoLines first={t(`applications.kind.${row.kind}`)} />,
    },
    {
      id: 'executor',
      header: t('applications.columns.executor'),
      width: 'minmax(110px, 0.8fr)',
      hideBelow: 1060,
      cell: (row) => <TwoLines first={row.executor ?? '—'} />,
    },
    {
      id: 'due',
      header: t('applications.columns.due'),
      width: '146px',
      cell: (row) => <LineDue row={row} />,
    },
  ];
}
