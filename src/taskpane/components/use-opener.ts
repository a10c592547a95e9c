import { useCallback, useEffect, useRef } from 'react';

/**
 * Esc gives the focus back to what a drawer was opened from. The answer is to be called before a drawer opens; from a list it remembers
 * the list, whichever of its rows was asked about.
 */
export function useOpener(isOpen: boolean): () => void {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isOpen) opener.current?.focus();
  }, [isOpen]);
  return useCallback(() => {
    const focused = document.activeElement;
    opener.current =
      focused?.closest<HTMLElement>('[role="grid"]') ?? (focused instanceof HTMLElement ? focused : null);
  }, []);
}
