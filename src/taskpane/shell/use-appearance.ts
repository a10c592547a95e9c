import { useEffect, useState } from 'react';
import { appearanceOf } from './theme';
import type { Appearance, OfficeColours } from './theme';

const DARK = '(prefers-color-scheme: dark)';

/** Office's colours when it tells them, else what the system prefers, followed while the pane is open. */
export function useAppearance(office: OfficeColours | undefined): Appearance {
  const [systemDark, setSystemDark] = useState(() => systemQuery()?.matches ?? false);
  useEffect(() => {
    const query = systemQuery();
    const follow = (event: MediaQueryListEvent): void => setSystemDark(event.matches);
    query?.addEventListener('change', follow);
    return () => query?.removeEventListener('change', follow);
  }, []);
  return appearanceOf(office) ?? (systemDark ? 'dark' : 'light');
}

function systemQuery(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(DARK) : undefined;
}
