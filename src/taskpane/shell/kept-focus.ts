/** Longer than Fluent UI takes to hand the focus back to what opened a drawer or a dialog. */
const MOMENT_MS = 150;

/**
 * A control that goes while it has the focus (Cancel, Undo, a message's button) leaves the keyboard nowhere: Esc and Ctrl+Enter reach
 * nobody, and Tab begins at the top. The focus then goes to the heading of what is there. Gives how to stop.
 */
export function keepFocus(document: Document): () => void {
  let focused: Element | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const onFocus = (event: FocusEvent): void => {
    focused = event.target as Element;
  };
  // A click on nothing takes the focus away on purpose.
  const onPointer = (): void => {
    focused = null;
  };
  const rescue = (): void => {
    // Not from the sheet: only where the pane has the keyboard.
    if (document.activeElement === document.body && document.hasFocus()) headingOf(document)?.focus();
  };
  const observer = new MutationObserver(() => {
    if (focused === null || focused.isConnected) return;
    focused = null;
    clearTimeout(waiting);
    waiting = setTimeout(rescue, MOMENT_MS);
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPointer);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPointer);
  };
}

/** Of the drawer that lies on top, else of the step, else of the view. */
function headingOf(document: Document): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"]');
  const top = dialogs[dialogs.length - 1];
  if (top) return top.querySelector('h2, button');
  return document.querySelector<HTMLElement>('[data-heading]') ?? document.querySelector('h1[tabindex]');
}
