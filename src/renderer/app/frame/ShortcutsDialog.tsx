import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';

const groups = [
  {
    name: 'everywhere',
    keys: [
      ['Ctrl K', 'search'],
      ['Ctrl 1…4', 'places'],
      ['Esc', 'close'],
      ['?', 'help'],
    ],
  },
  {
    name: 'list',
    keys: [
      ['↑ ↓', 'rows'],
      ['PgUp PgDn', 'pages'],
      ['Home End', 'ends'],
      ['Enter', 'open'],
      ['Space', 'mark'],
      ['Ctrl A', 'markAll'],
      ['Alt N', 'newApplication'],
    ],
  },
  {
    name: 'application',
    keys: [
      ['Alt R', 'register'],
      ['Alt A', 'assign'],
      ['Alt C', 'answer'],
      ['Alt B', 'notice'],
      ['Ctrl Enter', 'saveEntry'],
    ],
  },
  {
    name: 'reception',
    keys: [
      ['← →', 'days'],
      ['T', 'today'],
      ['Alt N', 'newBooking'],
      ['Alt T', 'confirm'],
      ['Alt K', 'move'],
      ['Alt R', 'outcome'],
      ['Alt I', 'refuse'],
      ['Alt L', 'cancel'],
      ['Alt B', 'notice'],
      ['Alt ↑ ↓', 'order'],
    ],
  },
  {
    name: 'board',
    keys: [
      ['F2  /', 'checkIn'],
      ['Alt Y', 'walkIn'],
      ['Alt N', 'callNext'],
      ['Alt G', 'arrive'],
      ['Alt C', 'call'],
      ['Alt S', 'start'],
      ['Alt O', 'skip'],
      ['Alt P', 'putBack'],
    ],
  },
] as const;

/** Every key the program knows. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('common.shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 6 }}>
          {groups.map((group) => (
            <Box component="section" key={group.name}>
              <Box component="h3" sx={{ m: 0, mb: 2, fontSize: '0.8125rem', fontWeight: 620, color: 'primary.main' }}>
                {t(`common.shortcuts.${group.name}.title`)}
              </Box>
              <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 4, rowGap: 2, alignItems: 'center', fontSize: '0.875rem' }}>
                {group.keys.map(([keys, name]) => (
                  <Box key={name} sx={{ display: 'contents' }}>
                    <Box component="dt">
                      <Box component="kbd" sx={{ font: 'inherit', fontSize: '0.75rem', fontWeight: 560, px: 2, py: 0.75, border: 1, borderBottomWidth: 2, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default', whiteSpace: 'nowrap' }}>
                        {keys}
                      </Box>
                    </Box>
                    <Box component="dd" sx={{ m: 0 }}>
                      {t(`common.shortcuts.${group.name}.${name}`)}
                    </Box>
                  </Box>
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
