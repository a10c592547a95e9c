import { useCallback, useState } from 'react';
import type { SourceRef } from '../../jobs/contract';
import type { Place } from './place-request';

/** A view and what it was opened with. */
export interface View {
  readonly place: Place;
  /** A job: start from this source. */
  readonly source?: SourceRef;
  /** A job: take everything as it was last time and stop at the preview. */
  readonly again?: boolean;
}

export interface ViewStack {
  readonly view: View;
  /** Changes with every move, so that a view opened twice is drawn afresh. */
  readonly visit: number;
  readonly open: (view: View) => void;
  readonly back: () => void;
  readonly home: () => void;
}

const HOME: View = { place: 'home' };

/** The pane's own history: office.js takes the browser's away. Home is always at the bottom. */
export function useViewStack(): ViewStack {
  const [{ views, visit }, setState] = useState<{ readonly views: readonly View[]; readonly visit: number }>({
    views: [HOME],
    visit: 0,
  });
  const open = useCallback(
    (view: View) =>
      setState(({ views, visit }) => ({
        views: view.place === 'home' ? [HOME] : [...views.filter((seen) => seen.place !== view.place), view],
        visit: visit + 1,
      })),
    [],
  );
  const back = useCallback(
    () => setState(({ views, visit }) => ({ views: views.length > 1 ? views.slice(0, -1) : views, visit: visit + 1 })),
    [],
  );
  const home = useCallback(() => setState(({ visit }) => ({ views: [HOME], visit: visit + 1 })), []);
  return { view: views.at(-1) ?? HOME, visit, open, back, home };
}
