import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

interface Toast {
  readonly text: string;
  readonly severity: 'success' | 'error' | 'info';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toasts {
  /** Says that something is done, with at most one thing to do next. */
  done(text: string, action?: Toast['action']): void;
  failed(text: string): void;
  /** Takes the news away, where it would lie over something. */
  dismiss(): void;
  /** Takes away a failure alone: it was about the screen that is left now. */
  dismissFailure(): void;
}

const ToastContext = createContext<Toasts | null>(null);

/** Short news at the foot of the window, at the left; a newer one takes the place of the older. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { key: number }) | null>(null);
  const [open, setOpen] = useState(false);
  const failing = useRef(false);
  const show = useCallback((next: Toast) => {
    setToast((before) => ({ ...next, key: (before?.key ?? 0) + 1 }));
    failing.current = next.severity === 'error';
    setOpen(true);
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      done: (text, action) => show({ text, severity: 'success', ...(action ? { action } : {}) }),
      failed: (text) => show({ text, severity: 'error' }),
      dismiss: () => setOpen(false),
      dismissFailure: () => {
        if (failing.current) setOpen(false);
      },
    }),
    [show],
  );
  const close = () => setOpen(false);
  return (
    <ToastContext value={toasts}>
      {children}
      <Snackbar
        key={toast?.key}
        open={open}
        autoHideDuration={toast?.action || toast?.severity === 'error' ? 12_000 : 5_000}
        onClose={(_event, reason) => reason !== 'clickaway' && close()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        // Beside the rail, whose last button stays in sight.
        sx={{ left: { sm: 122 } }}
      >
        <Alert
          severity={toast?.severity ?? 'info'}
          variant="filled"
          onClose={close}
          // The buttons of a dialog are at its right: the news never reaches so far.
          sx={{ boxShadow: 6, maxWidth: 'min(480px, 45vw)' }}
          {...(toast?.action && {
            action: (
              <Button
                color="inherit"
                onClick={() => {
                  close();
                  toast.action?.run();
                }}
              >
                {toast.action.label}
              </Button>
            ),
          })}
        >
          {toast?.text}
        </Alert>
      </Snackbar>
    </ToastContext>
  );
}

/** The way to say short news. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('ToastProvider is missing');
  return toasts;
}
