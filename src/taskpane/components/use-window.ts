import { useCallback, useState } from 'react';

/** Browsers stop at some 17 to 33 million pixels of height; a longer list scrolls proportionally. */
const TALLEST = 8_000_000;

export interface ListWindow {
  /** Height of the element that makes the scroll bar. */
  readonly height: number;
  readonly first: number;
  /** One past the last row to draw. */
  readonly end: number;
  /** Distance of a row from the top of that element. */
  readonly top: (index: number) => number;
  readonly onScroll: (scrollTop: number) => void;
  /** Where to scroll so that a row is in sight; null when it is. */
  readonly scrollTo: (index: number, scrollTop: number) => number | null;
}

/** Which rows of a long list are in sight: only these (and a few around) are drawn, whatever the length. */
export function useWindow(rows: number, rowHeight: number, viewHeight: number, around = 4): ListWindow {
  const [scrollTop, setScrollTop] = useState(0);
  const full = rows * rowHeight;
  const height = Math.min(full, TALLEST);
  const scale = height > viewHeight ? (full - viewHeight) / (height - viewHeight) : 1;
  const at = Math.min(scrollTop, Math.max(0, height - viewHeight)) * scale;
  const first = Math.max(0, Math.floor(at / rowHeight) - around);
  const end = Math.min(rows, Math.ceil((at + viewHeight) / rowHeight) + around);

  const top = (index: number): number => index * rowHeight - at + at / scale;
  const onScroll = useCallback((next: number) => setScrollTop(next), []);
  const scrollTo = (index: number, from: number): number | null => {
    const seen = from * scale;
    if (index * rowHeight < seen) return (index * rowHeight) / scale;
    const lowest = (index + 1) * rowHeight - viewHeight;
    return lowest > seen ? lowest / scale : null;
  };
  return { height, first, end, top, onScroll, scrollTo };
}
