import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortcutsFor } from '#shared/shortcuts.ts';

/** Every key the program knows, those of the page beneath first. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('common.shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 6 }}>
          {shortcutsFor(path).map((group) => (
            <Box component="section" key={group.name}>
              <Box component="h3" sx={{ m: 0, mb: 2, fontSize: '0.8125rem', fontWeight: 620, color: 'primary.main' }}>
                {t(`common.shortcuts.${group.name}.title`)}
                {group.isHere && (
                  <Box component="span" sx={{ ml: 2, fontWeight: 400, color: 'text.secondary' }}>
                    {t('common.shortcuts.here')}
                  </Box>
                )}
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
