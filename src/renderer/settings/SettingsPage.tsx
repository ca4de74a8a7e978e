import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { PageHeader } from '../app/frame/slots.tsx';
import { useMay } from '../app/rpc/session.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx';
import { PortalForm } from './PortalForm.tsx';
import { ReceptionForm } from './ReceptionForm.tsx';
import { SettingsTabs } from './SettingsTabs.tsx';
import { TermsForm } from './TermsForm.tsx';

/** The person's own window, and for those who may the office's connection to the portal. */
export function SettingsPage() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <PageHeader name={t('settings.title')} title={<PageTitle title={t('settings.title')} subtitle={t('settings.subtitle')} />} />
      <SettingsTabs />
      <Box sx={{ overflow: 'auto' }}>
        <Box sx={{ maxWidth: 760, mx: 'auto', p: 5, display: 'flex', flexDirection: 'column', gap: 5 }}>
          {may('settings.view') && (
            <Card title={t('settings.portal.title')} text={t('settings.portal.text')}>
              <PortalForm />
            </Card>
          )}
          {may('settings.view') && (
            <Card title={t('settings.reception.title')} text={t('settings.reception.text')}>
              <ReceptionForm />
            </Card>
          )}
          {may('settings.view') && (
            <Card title={t('settings.terms.title')} text={t('settings.terms.text')}>
              <TermsForm />
            </Card>
          )}
          <Card title={t('settings.appearance.title')} text={t('settings.appearance.text')}>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', alignItems: 'center', columnGap: 5, rowGap: 3 }}>
              <Typography variant="body2">{t('common.language')}</Typography>
              <LanguageSwitch long />
              <Typography variant="body2">{t('common.theme')}</Typography>
              <ThemeSwitch long />
            </Box>
          </Card>
          <Typography variant="caption" sx={{ color: 'text.secondary', textAlign: 'center' }}>
            {t('common.product')} {window.shell.version}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
}

function Card({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 6, borderRadius: 2 }}>
      <Typography variant="h2">{title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 4 }}>
        {text}
      </Typography>
      {children}
    </Paper>
  );
}
