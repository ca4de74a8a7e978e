/** Whether focus moves because the person goes through the page by keys, and so wants to be told what each thing is. */
function isGoing(key: string): boolean {
  return key === 'Tab' || key.startsWith('Arrow');
}

/**
 * Keeps the tooltip away from a button that a closing dialog or menu gives the focus back to. MUI shows the tooltip of whatever takes the focus while keys are used: after
 * `Esc` it would stand there, over what the person looks at, until the focus goes elsewhere.
 */
export function hushReturnedFocus(): void {
  let lastKey = '';
  document.addEventListener('keydown', (event) => void (lastKey = event.key), true);
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || isGoing(lastKey) || target.matches(':hover')) return;
    // What the tooltip would hear if the mouse left: it is neither opened nor about to be.
    target.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, relatedTarget: document.body }));
  });
}
