import TravelExplore from '@mui/icons-material/TravelExploreOutlined';
import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PageHeader } from './frame/slots.tsx';

/** An address behind which there is nothing, with the way to the queue. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader name={t('common.notFound.title')} title={<PageTitle title={t('common.notFound.title')} />} />
      <Message
        icon={<TravelExplore />}
        title={t('common.notFound.title')}
        text={t('common.notFound.text')}
        action={
          <Button component={Link} to="/applications" variant="outlined">
            {t('common.notFound.open')}
          </Button>
        }
      />
    </>
  );
}
