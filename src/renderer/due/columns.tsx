import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import ForwardOutlined from '@mui/icons-material/ForwardOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueLine, TermKind } from '#shared/applications/due.ts';
import { fullName } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { ApplicationStatusMark, DueMark } from '../applications/marks.tsx';
import { TwoLines, type Column } from '../ui/Register.tsx';
import { StatusMark, type Tone } from '../ui/StatusMark.tsx';

const looks: Record<TermKind, { tone: Tone; icon: ReactNode }> = {
  registration: { tone: 'accent', icon: <HowToReg /> },
  forwarding: { tone: 'info', icon: <ForwardOutlined /> },
  inner: { tone: 'accent', icon: <EventOutlined /> },
  telling: { tone: 'warn', icon: <CampaignOutlined /> },
  review: { tone: 'neutral', icon: <RuleOutlined /> },
  completion: { tone: 'warn', icon: <UndoOutlined /> },
};

/** The columns of what is due: first what there is a term for and when it ends. */
export function useDueColumns(): ReadonlyArray<Column<DueLine>> {
  const { t } = useTranslation();
  const classifiers = useClassifiers();
  return [
    { id: 'due', header: t('due.columns.due'), width: '146px', cell: (row) => (row.dueDate === null ? <TwoLines first={t('due.noDay')} /> : <DueMark dueDate={row.dueDate} daysLeft={row.daysLeft} />) },
    {
      id: 'term',
      header: t('due.columns.term'),
      width: '138px',
      cell: (row) => (
        <StatusMark tone={looks[row.term].tone} icon={looks[row.term].icon}>
          {t(`due.term.${row.term}`)}
        </StatusMark>
      ),
    },
    { id: 'number', header: t('applications.columns.number'), width: '132px', cell: (row) => <TwoLines strong={row.number !== null} first={row.number ?? t('applications.notNumbered')} second={row.portalNumber} /> },
    {
      id: 'person',
      header: t('applications.columns.person'),
      width: 'minmax(120px, 1fr)',
      cell: (row) => <TwoLines strong first={fullName({ surname: row.surname, name: row.name }) || t('applications.anonymous')} second={row.patronymic} />,
    },
    {
      id: 'matter',
      header: t('applications.columns.matter'),
      width: 'minmax(150px, 1.7fr)',
      cell: (row) => <TwoLines first={row.summary || classifiers.word('subject', row.subject)} second={classifiers.service(row.service)} />,
    },
    { id: 'executor', header: t('applications.columns.executor'), width: 'minmax(110px, 1fr)', hideBelow: 860, cell: (row) => <TwoLines first={row.executor ?? '—'} second={row.department ?? ''} /> },
    { id: 'status', header: t('applications.columns.status'), width: '128px', hideBelow: 1_000, cell: (row) => <ApplicationStatusMark status={row.status} /> },
  ];
}
