import NoteAdd from '@mui/icons-material/NoteAddOutlined';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Opens the card of an application that came past the portal, also by Alt+N. */
export function NewApplicationButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN' || document.querySelector('.MuiModal-root')) return;
      event.preventDefault();
      void navigate({ to: '/applications/new' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
  return (
    <Button variant="contained" startIcon={<NoteAdd />} title="Alt+N" aria-keyshortcuts="Alt+N" onClick={() => void navigate({ to: '/applications/new' })}>
      {t('entry.new')}
    </Button>
  );
}
