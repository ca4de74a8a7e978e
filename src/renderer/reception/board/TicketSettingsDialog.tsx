import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ticketChoices, type TicketPreferences } from '#shared/shell.ts';
import { FieldLabel } from '../../ui/Labelled.tsx';

/** Whether this computer prints a queue ticket when somebody has come, and by which printer. */
export function TicketSettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<TicketPreferences | null>(null);
  const [printers, setPrinters] = useState<readonly string[]>([]);
  useEffect(() => {
    void window.shell.getTicketPreferences().then(setWanted);
    void window.shell.printers().then(setPrinters);
  }, []);
  if (!wanted) return null;
  const listed = wanted.printer !== null && !printers.includes(wanted.printer) ? [...printers, wanted.printer] : printers;
  const missing = wanted.printer !== null && !printers.includes(wanted.printer);
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="tickets-title">
      <DialogTitle id="tickets-title">{t('board.tickets.title')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Box>
          <FieldLabel id="tickets-when">{t('board.tickets.when')}</FieldLabel>
          <RadioGroup aria-labelledby="tickets-when" value={wanted.when} onChange={(event) => setWanted({ ...wanted, when: event.target.value as TicketPreferences['when'] })}>
            {ticketChoices.map((choice) => (
              <FormControlLabel key={choice} value={choice} control={<Radio size="small" />} label={t(`board.tickets.choice.${choice}`)} />
            ))}
          </RadioGroup>
        </Box>
        <Box>
          <FieldLabel id="tickets-printer">{t('board.tickets.printer')}</FieldLabel>
          <Select fullWidth displayEmpty labelId="tickets-printer" value={wanted.printer ?? ''} onChange={(event) => setWanted({ ...wanted, printer: event.target.value === '' ? null : event.target.value })}>
            <MenuItem value="">{t('board.tickets.chosenEachTime')}</MenuItem>
            {listed.map((printer) => (
              <MenuItem key={printer} value={printer}>
                {printer}
              </MenuItem>
            ))}
          </Select>
          <FormHelperText error={missing} sx={{ mx: 0 }}>
            {t(missing ? 'board.tickets.missing' : 'board.tickets.hint')}
          </FormHelperText>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="secondary" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button variant="contained" onClick={() => void window.shell.setTicketPreferences(wanted).then(onClose)}>
          {t('common.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
