import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface HeaderSlots {
  readonly title: HTMLElement | null;
  readonly action: HTMLElement | null;
}

export const HeaderSlotsContext = createContext<HeaderSlots>({ title: null, action: null });

interface Props {
  /** Goes into the window's title as well. */
  readonly name: string;
  readonly title: ReactNode;
  readonly action?: ReactNode;
}

/** A page puts its title and its one main action into the frame's header; the header itself never moves. */
export function PageHeader({ name, title, action }: Props) {
  const slots = useContext(HeaderSlotsContext);
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${name} · ${t('common.product')}`;
  }, [name, t]);
  return (
    <>
      {slots.title && createPortal(title, slots.title)}
      {slots.action && action && createPortal(action, slots.action)}
    </>
  );
}
