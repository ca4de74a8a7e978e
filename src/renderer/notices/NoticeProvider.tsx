import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { useToasts } from '../ui/Toasts.tsx';

export interface NoticeOf {
  readonly kind: NoticeKind;
  /** Row of the application or the booking. */
  readonly id: number;
  /** Of a letter: to which copy it belongs; not given: the whole application's. */
  readonly copy?: number;
  /** Of a step's notice: the step's row in the history; not given: the newest. */
  readonly step?: number;
}

interface Notices {
  /** Shows a notice as it will be printed, or several one after another. */
  open(...notices: readonly NoticeOf[]): void;
}

const NoticeContext = createContext<Notices | null>(null);
const NoticeDialog = lazy(() => import('./NoticeDialog.tsx'));

/** Lets every page show a notice. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly NoticeOf[]>([]);
  const toasts = useToasts();
  const opener = useMemo<Notices>(
    () => ({
      open: (...next) => {
        toasts.dismiss();
        setNotices(next);
      },
    }),
    [toasts],
  );
  return (
    <NoticeContext value={opener}>
      {children}
      {notices.length > 0 && (
        <Suspense fallback={null}>
          <NoticeDialog notices={notices} onClose={() => {
              toasts.dismissFailure();
              setNotices([]);
            }} />
        </Suspense>
      )}
    </NoticeContext>
  );
}

/** The way to show a notice. */
export function useNotice(): Notices {
  const notices = useContext(NoticeContext);
  if (!notices) throw new Error('NoticeProvider is missing');
  return notices;
}
