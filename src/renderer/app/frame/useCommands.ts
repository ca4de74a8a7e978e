import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ShellCommand } from '#shared/shell.ts';
import { useSyncNow } from '../../sync/useSyncNow.ts';
import { searchFieldId } from './SearchField.tsx';
import { useSignOut } from './SignOut.tsx';

/** Puts the cursor into the search field. */
export function focusSearch(): void {
  const field = document.getElementById(searchFieldId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Carries out what the menu and the keys ask for. */
export function useCommands({ onShortcuts }: { onShortcuts: () => void }): void {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const sync = useSyncNow();

  const run = (command: ShellCommand) => {
    if (command === 'search') focusSearch();
    else if (command === 'sync') sync.run();
    else if (command === 'settings') void navigate({ to: '/settings' });
    else if (command === 'shortcuts') onShortcuts();
    else if (command === 'signOut') signOut();
    else if (command.startsWith('navigate:')) void navigate({ to: command.slice('navigate:'.length) });
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });

  useEffect(() => window.shell.onCommand((command) => latest.current(command)), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const modal = document.querySelector('[role="dialog"][aria-modal="true"], .MuiDialog-root') !== null;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (!modal) latest.current('search');
      } else if (event.key === '?' && !isTyping(event.target) && !modal) {
        event.preventDefault();
        latest.current('shortcuts');
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
