import Dialog from '@mui/material/Dialog';
import { useId, useState } from 'react';
import { EnteredSheet, type Entered } from './EnteredSheet.tsx';
import { NewBookingForm } from './NewBookingForm.tsx';
import type { NewBooking } from './NewBookingProvider.tsx';

/** The form of a new booking, and when it is entered what came of it. */
export default function NewBookingDialog({ preset, onClose }: { readonly preset: NewBooking; readonly onClose: () => void }) {
  const titleId = useId();
  const [turn, setTurn] = useState(0);
  const [entered, setEntered] = useState<Entered | null>(null);
  const [pending, setPending] = useState(false);
  return (
    // A click beside the form is no wish to close it.
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && !pending && onClose()} maxWidth={entered ? 'xs' : 'lg'} fullWidth aria-labelledby={titleId} slotProps={{ paper: { sx: entered ? {} : { maxWidth: 1120, height: 'min(880px, calc(100vh - 48px))', m: 3, width: 'calc(100% - 48px)' } } }}>
      {entered ? (
        <EnteredSheet
          entered={entered}
          titleId={titleId}
          onClose={onClose}
          onAnother={() => {
            setEntered(null);
            setTurn((before) => before + 1);
          }}
        />
      ) : (
        <NewBookingForm key={turn} preset={turn === 0 ? preset : {}} titleId={titleId} onPending={setPending} onEntered={setEntered} onClear={() => setTurn((before) => before + 1)} onClose={onClose} />
      )}
    </Dialog>
  );
}
