import Drawer from '@mui/material/Drawer';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly wide: boolean;
  /** False: no booking is open. */
  readonly panel: ReactNode | false;
  readonly onClose: () => void;
}

/** The open booking beside a list of the reception; over it where the window is too narrow for both. */
export function Beside({ wide, panel, onClose }: Props) {
  const { t } = useTranslation();
  if (wide) return panel;
  return (
    <Drawer anchor="right" open={panel !== false} onClose={onClose} slotProps={{ paper: { sx: { width: 480, maxWidth: '92vw' }, 'aria-label': t('reception.booking') } }}>
      {panel}
    </Drawer>
  );
}
