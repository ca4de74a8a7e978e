import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAllReplies, unsavedReplies } from '../../applications/typedReplies.ts';
import { begunCount } from '../../ui/useDraft.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { forgetPerson } from '../handOver.ts';
import { trpcClient } from '../rpc/client.ts';
import { endSession } from '../rpc/session.ts';

const SignOutContext = createContext<(() => void) | null>(null);

/** How much would be lost: forms begun and not sent, and words of replies that are not in the store. */
const unfinished = () => unsavedReplies() + begunCount();

/** A close asked for again this soon after the first was refused is meant. */
const meantMs = 15_000;

/** Signs the person out, asking first when something begun would be lost; refuses the first close of the window for the same reason. */
export function SignOutProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [asking, setAsking] = useState(false);

  // The window's own close can ask no question of ours: the first is refused in words, the second one passes.
  const refusedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (unfinished() === 0 || performance.now() - refusedAt.current < meantMs) return;
      event.preventDefault();
      // Words typed a moment ago go into the store, and the window closes by itself when that was all.
      void saveAllReplies().then(() => {
        if (unfinished() === 0) return window.close();
        refusedAt.current = performance.now();
        toasts.failed(t('common.leaving.close', { count: unfinished() }));
      });
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [t, toasts]);

  // What the backend answers changes nothing about it: everything of the person's goes off the screen.
  const leave = () => {
    setAsking(false);
    toasts.dismiss();
    void trpcClient.staff.signOut.mutate().catch(() => undefined);
    endSession(null);
    forgetPerson();
  };
  const signOut = () => void saveAllReplies().then(() => (unfinished() > 0 ? setAsking(true) : leave()));
  return (
    <SignOutContext value={signOut}>
      {children}
      <Dialog open={asking} onClose={() => setAsking(false)} maxWidth="xs" fullWidth aria-labelledby="leaving-title">
        <DialogTitle id="leaving-title">{t('common.leaving.title')}</DialogTitle>
        <DialogContent>{t('common.leaving.text', { count: unfinished() })}</DialogContent>
        <DialogActions>
          <Button color="secondary" autoFocus onClick={() => setAsking(false)}>
            {t('common.leaving.stay')}
          </Button>
          <Button variant="contained" color="error" onClick={leave}>
            {t('common.signOut')}
          </Button>
        </DialogActions>
      </Dialog>
    </SignOutContext>
  );
}

/** The way to sign out. */
export function useSignOut(): () => void {
  const signOut = useContext(SignOutContext);
  if (!signOut) throw new Error('SignOutProvider is missing');
  return signOut;
}
