import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/frame/slots.tsx';
import { useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { SideBySide } from '../settings/SideBySide.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { blankService } from './blank.ts';
import { ServiceForm } from './ServiceForm.tsx';

/** The services of the office and their cards: what their forms ask, their terms, what the citizen is told. */
export function ServicesPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { locale } = useFormats();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/settings/services' });
  const classifiers = useQuery(trpc.classifiers.all.queryOptions());
  const services = classifiers.data?.services ?? [];
  const isNew = search.code === 'new' && may('settings.change');
  const chosen = isNew ? blankService : (services.find((each) => each.code === search.code) ?? services[0]);
  const open = (code: string) => void navigate({ to: '/settings/services', search: { code }, replace: true });

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <PageHeader
        name={t('services.title')}
        title={<PageTitle title={t('services.title')} subtitle={t('services.subtitle')} />}
        action={
          may('settings.change') && (
            <Button variant="contained" startIcon={<AddOutlined />} disabled={isNew} onClick={() => open('new')}>
              {t('services.add')}
            </Button>
          )
        }
      />
      <SettingsTabs />
      {classifiers.error && !classifiers.data ? (
        <ScreenFailure text={errorText.of(classifiers.error)} onRetry={() => void classifiers.refetch()} />
      ) : (
        <SideBySide
          name={t('services.title')}
          things={services.map((service) => ({
            code: service.code,
            text: locale === 'az' ? service.nameAz : service.nameEn,
            about: `${t('services.row', { days: service.reviewDays, fields: service.fields.length })}${service.active ? '' : ` · ${t('services.inactive')}`}`,
          }))}
          chosen={chosen?.code}
          empty={classifiers.data && t('services.empty')}
          onOpen={open}
        >
          {chosen ? <ServiceForm key={chosen.code} service={chosen} onSaved={open} /> : <Skeleton variant="rounded" height={420} />}
        </SideBySide>
      )}
    </Box>
  );
}
