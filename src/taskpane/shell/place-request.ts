import type { JobId } from '../../jobs/contract';

/** Where the pane can be opened from outside: each ribbon button opens its own place. */
export type Place = 'home' | 'rules' | 'formulas' | 'help' | JobId;

let waiting: Place | null = null;
let listener: ((place: Place) => void) | null = null;

/** Asks the pane to show a place; a pane that is not drawn yet finds the request when it is. */
export function requestPlace(place: Place): void {
  if (listener) listener(place);
  else waiting = place;
}

/** The pane listens; what was asked before it was there is handed over at once. */
export function onPlaceRequest(show: (place: Place) => void): () => void {
  listener = show;
  if (waiting !== null) {
    const place = waiting;
    waiting = null;
    show(place);
  }
  return () => {
    if (listener === show) listener = null;
  };
}
