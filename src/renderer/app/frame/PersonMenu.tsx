import BeachAccess from '@mui/icons-material/BeachAccessOutlined';
import Logout from '@mui/icons-material/LogoutOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AbsenceDialog } from '../../staff/AbsenceDialog.tsx';
import { Avatar } from '../../ui/Avatar.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { usePerson } from '../rpc/session.ts';
import { useSignOut } from './SignOut.tsx';

/** Who is signed in, how they like the window, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const person = usePerson();
  const signOut = useSignOut();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [absence, setAbsence] = useState(false);
  const rows = { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 4 } as const;
  return (
    <>
      <ButtonBase
        aria-label={t('common.personMenu', { name: person.name })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ borderRadius: '50%' }}
      >
        <Avatar name={person.name} />
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('common.personMenu', { name: person.name }), sx: { mt: 2, p: 4, width: 320 } } }}
      >
        <Typography variant="h2" component="p">
          {person.name}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 4 }}>
          {[...new Set([person.position, t(`common.roles.${person.role}`)])].join(' · ')}
        </Typography>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, mb: 4 }}>
          <Box sx={rows}>
            <Typography variant="body2">{t('common.language')}</Typography>
            <LanguageSwitch />
          </Box>
          <Box sx={rows}>
            <Typography variant="body2">{t('common.theme')}</Typography>
            <ThemeSwitch />
          </Box>
        </Box>
        <Button
          fullWidth
          variant="text"
          color="secondary"
          startIcon={<BeachAccess />}
          onClick={() => {
            setAnchor(null);
            setAbsence(true);
          }}
          sx={{ mb: 2 }}
        >
          {t('work.absence.open')}
        </Button>
        <Button
          fullWidth
          variant="outlined"
          color="secondary"
          startIcon={<Logout />}
          onClick={() => {
            setAnchor(null);
            signOut();
          }}
        >
          {t('common.signOut')}
        </Button>
      </Popover>
      {absence && <AbsenceDialog onClose={() => setAbsence(false)} />}
    </>
  );
}
