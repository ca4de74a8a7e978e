import PersonOff from '@mui/icons-material/PersonOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '#shared/citizens/views.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { formatDate, fullName, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { CitizenApplications, CitizenBookings, CitizenMessages, CitizenVoices } from './lists.tsx';
import { anchorOf, citizenTabs } from './search.ts';
import { WhoCard } from './WhoCard.tsx';

const lists = { applications: CitizenApplications, bookings: CitizenBookings, messages: CitizenMessages, voices: CitizenVoices } as const;
/** Failures that a second asking does not mend. */
const lasting = ['citizen.notTellable', 'application.notFound', 'booking.notFound', 'auth.notAllowed'];

/** One citizen: who it is beside everything that is theirs. */
export function CitizenPage() {
  const { anchor } = useParams({ from: '/citizens/$anchor' });
  const asked = anchorOf(anchor);
  return asked && <OneCitizen key={anchor} anchor={asked} />;
}

function OneCitizen({ anchor }: { readonly anchor: Anchor }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const { tab = 'applications' } = useSearch({ from: '/citizens/$anchor' });
  const { data, error, refetch } = useQuery(trpc.citizens.get.queryOptions(anchor, { placeholderData: keepPreviousData }));
  const back = () => (canGoBack ? router.history.back() : void navigate({ to: '/citizens' }));

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('.MuiModal-root')) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
      back();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  const title = data ? fullName(data) || t('citizens.one') : t('citizens.one');
  const subtitle = data ? [data.fin && `${t('applications.fields.fin')} ${data.fin}`, data.birthDate && t('citizens.born', { date: formatDate(data.birthDate) })].filter(Boolean).join(' · ') || '\u00a0' : '\u00a0';
  const List = lists[tab];
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(240px, 26%) minmax(0, 1fr)', bgcolor: 'background.default' }}>
      <PageHeader name={title} title={<PageTitle title={title} subtitle={subtitle} back={{ label: t('citizens.back'), go: back }} />} />
      {error && !data ? (
        <Box sx={{ gridColumn: '1 / -1' }}>
          {lasting.includes(appErrorOf(error).code) ? (
            <Message
              icon={<PersonOff />}
              title={t('citizens.nobody')}
              text={errorText.of(error)}
              action={
                <Button component={Link} to="/citizens" variant="outlined">
                  {t('citizens.search')}
                </Button>
              }
            />
          ) : (
            <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />
          )}
        </Box>
      ) : (
        <>
          <Box tabIndex={0} role="region" aria-label={t('citizens.who')} sx={{ minHeight: 0, overflow: 'auto', p: 4, '&:focus-visible': { outlineOffset: -2 } }}>
            {data ? <WhoCard citizen={data} /> : <Skeleton variant="rounded" height={420} />}
          </Box>
          <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', borderLeft: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
            <Tabs value={tab} onChange={(_event, next: typeof tab) => void navigate({ to: '/citizens/$anchor', params: (now) => now as { anchor: string }, search: next === 'applications' ? {} : { tab: next }, replace: true })} aria-label={t('citizens.lists')} sx={{ px: 4, borderBottom: 1, borderColor: 'divider' }}>
              {citizenTabs.map((each) => (
                <Tab key={each} value={each} id={`citizen-tab-${each}`} aria-controls="citizen-list" label={data ? t('citizens.counted', { what: t(`citizens.tabs.${each}`), number: formats.number(data.counts[each]) }) : t(`citizens.tabs.${each}`)} />
              ))}
            </Tabs>
            <Box id="citizen-list" role="tabpanel" aria-labelledby={`citizen-tab-${tab}`} sx={{ flex: 1, minHeight: 0, position: 'relative' }}>
              <List key={tab} anchor={anchor} />
            </Box>
          </Box>
        </>
      )}
    </Box>
  );
}
