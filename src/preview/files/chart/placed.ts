import type { Book } from '../../host/book';
import { pointsAt } from '../../host/excel/chart-place';
import type { Placed } from './chart-content';

/** Where a drawing lies that a file places over cells: rows and columns have sizes of their own in this grid. */
export function frameIn(book: Book, sheetId: string, { anchor, corner, frame }: Placed): Placed['frame'] {
  if (corner) return { ...frame, ...pointsAt(book, sheetId, corner) };
  if (!anchor) return frame;
  const from = pointsAt(book, sheetId, anchor.from);
  const to = pointsAt(book, sheetId, anchor.to);
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}
