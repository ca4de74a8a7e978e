import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf } from '../../app/rpc/bytes.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { PaperDialog } from '../../notices/PaperDialog.tsx';

/** The list of those who come on a day, to be printed and laid at the doors. */
export default function DayListDialog({ date, onClose }: { date: string; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const list = useQuery(trpc.reception.dayList.queryOptions({ date }, { gcTime: 0, staleTime: Infinity }));
  const paper = useMemo(() => (list.data ? { fileName: list.data.fileName, pdf: bytesOf(list.data.pdf) } : null), [list.data]);
  return <PaperDialog title={t('board.menu.dayList')} paper={paper} error={list.error} onRetry={() => void list.refetch()} onClose={onClose} />;
}
