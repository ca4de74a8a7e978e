import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { azSortKey } from '#shared/az/sortKey.ts';
import { listsKeptElsewhere } from '#shared/classifiers/schema.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { SideBySide } from '../settings/SideBySide.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { ListForm, type TypedList } from './ListForm.tsx';

/** The lists of values that forms choose from: those of the program and the office's own. */
export function ListsPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/settings/lists' });
  const { list: nameOf } = useClassifiers();
  const all = useQuery(trpc.classifiers.all.queryOptions());
  // A saved or dropped form begins anew from what is stored.
  const [round, setRound] = useState(0);
  // What is typed of one list stays while others are looked at.
  const [kept, setKept] = useState<ReadonlyMap<string | null, TypedList>>(new Map());
  const lists = Object.entries(all.data?.lists ?? {})
    .filter(([code]) => !listsKeptElsewhere.includes(code))
    .map(([code, items]) => ({ code, text: nameOf(code), items }))
    .sort((a, b) => (azSortKey(a.text) < azSortKey(b.text) ? -1 : 1));
  const isNew = search.isNew === true && may('settings.change');
  const chosen = isNew ? null : (lists.find(({ code }) => code === search.list) ?? lists[0]);
  const open = (to: typeof search) => void navigate({ to: '/settings/lists', search: to, replace: true });
  const renew = async (code?: string) => {
    setKept(new Map([...kept].filter(([of]) => of !== (chosen?.code ?? null))));
    await all.refetch();
    setRound((before) => before + 1);
    if (code !== undefined) open({ list: code });
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <PageHeader
        name={t('lists.title')}
        title={<PageTitle title={t('lists.title')} subtitle={t('lists.subtitle')} />}
        action={
          may('settings.change') && (
            <Button variant="contained" startIcon={<AddOutlined />} disabled={isNew} onClick={() => open({ isNew: true })}>
              {t('lists.add')}
            </Button>
          )
        }
      />
      <SettingsTabs />
      {all.error && !all.data ? (
        <ScreenFailure text={errorText.of(all.error)} onRetry={() => void all.refetch()} />
      ) : (
        <SideBySide
          name={t('lists.title')}
          things={lists.map(({ code, text, items }) => ({ code, text, about: `${t('lists.row', { count: items.filter(({ active }) => active).length })}${kept.has(code) ? ` · ${t('lists.notSaved')}` : ''}` }))}
          chosen={chosen?.code}
          empty={all.data && t('lists.empty')}
          onOpen={(code) => open({ list: code })}
        >
          {chosen === undefined ? <Skeleton variant="rounded" height={420} /> : <ListForm key={`${chosen?.code ?? ''} ${round}`} code={chosen?.code ?? null} about={all.data?.about[chosen?.code ?? '']} items={chosen?.items ?? []} kept={kept.get(chosen?.code ?? null)} onKeep={(typed) => setKept(new Map([...kept, [chosen?.code ?? null, typed]]))} onRenew={renew} />}
        </SideBySide>
      )}
    </Box>
  );
}
