import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** Says a text politely once it has stopped changing, so that typing in a filter is not talked over. Not on first sight. */
export function useSettledAnnouncement(text: string, milliseconds = 500): void {
  const { announce } = useAnnounce();
  const last = useRef(text);
  useEffect(() => {
    if (text === last.current) return;
    const timer = setTimeout(() => {
      last.current = text;
      announce(text, { polite: true, batchId: 'settled' });
    }, milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds, announce]);
}
