import PeopleOutline from '@mui/icons-material/PeopleOutlined';
import SearchOff from '@mui/icons-material/SearchOffOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCitizen } from '#shared/citizens/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { formatDate, formatInstantDate, fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Register, TwoLines, type Column } from '../ui/Register.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { anchorText } from './search.ts';

type Line = FoundCitizen & { readonly key: number };
const none: readonly Line[] = [];
const nothing = () => undefined;

/** Citizens found by what is typed into the search: each once, who turned to the office last first. */
export function CitizensPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { q = '' } = useSearch({ from: '/citizens' });
  const columns = useColumns();
  const [selected, setSelected] = useState<number | null>(null);
  const found = useQuery(trpc.citizens.find.queryOptions({ search: q.trim() }, { enabled: q.trim() !== '', placeholderData: keepPreviousData }));
  const rows = useMemo(() => (q.trim() === '' ? none : (found.data?.people.map((person, key) => ({ ...person, key })) ?? none)), [found.data, q]);
  const open = ({ anchor }: Line) => void navigate({ to: '/citizens/$anchor', params: { anchor: anchorText(anchor) } });
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, bgcolor: 'background.paper' }}>
      <PageHeader name={t('citizens.title')} title={<PageTitle title={t('citizens.title')} subtitle={rows.length > 0 ? t('citizens.found', { count: rows.length }) : '\u00a0'} />} />
      {rows.length > 0 && found.data?.more && (
        <Alert severity="info" sx={{ borderRadius: 0 }}>
          {t('citizens.more')}
        </Alert>
      )}
      <Box sx={{ flex: 1, minHeight: 0, position: 'relative' }}>
        {found.isError && rows.length === 0 ? (
          <ScreenFailure text={errorText.of(found.error)} onRetry={() => void found.refetch()} />
        ) : (
          <Register
            label={t('citizens.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
            loading={found.isFetching}
            hasMore={false}
            loadMore={nothing}
            selected={selected}
            onSelect={(row) => (row.key === selected ? open(row) : setSelected(row.key))}
            onOpen={open}
            empty={
              q.trim() === '' ? (
                <Message icon={<PeopleOutline />} title={t('citizens.beginTitle')} text={t('citizens.beginText')} />
              ) : (
                <Message icon={<SearchOff />} title={t('citizens.nobody')} text={t('citizens.nobodyText', { text: q })} />
              )
            }
          />
        )}
      </Box>
    </Box>
  );
}

function useColumns(): ReadonlyArray<Column<Line>> {
  const { t } = useTranslation();
  return [
    { id: 'person', header: t('applications.columns.person'), width: 'minmax(160px, 1.2fr)', cell: (row) => <TwoLines strong first={fullName({ surname: row.surname, name: row.name })} second={row.patronymic} /> },
    { id: 'fin', header: t('applications.fields.fin'), width: '96px', cell: (row) => <TwoLines figures first={row.fin ?? '—'} /> },
    { id: 'birthDate', header: t('applications.fields.birthDate'), width: '110px', cell: (row) => <TwoLines figures first={row.birthDate ? formatDate(row.birthDate) : '—'} /> },
    { id: 'address', header: t('applications.fields.registeredAddress'), width: 'minmax(140px, 1.4fr)', cell: (row) => <TwoLines first={row.address ?? '—'} /> },
    { id: 'phone', header: t('applications.fields.phone'), width: '150px', hideBelow: 860, cell: (row) => <TwoLines figures first={row.phone ? formatPhone(row.phone) : '—'} /> },
    { id: 'last', header: t('citizens.lastAt'), width: '110px', cell: (row) => <TwoLines figures first={formatInstantDate(row.lastAt)} /> },
  ];
}
