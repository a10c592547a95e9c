import type { State } from '../bags/bag';
import type { Book } from '../book';
import { anchorAt, pixels, pointsAt, type ChartPlace } from './chart-place';

const POINTS_A_PIXEL = 0.75;

/**
 * Where a chart stands now. The grid's figure goes with inserted rows and columns and with a person's mouse; the state knows only what
 * an add-in asked for, and stays exact (points, not whole pixels) as long as nobody moved the figure.
 */
export function placeNow(book: Book, sheetId: string, state: State): Required<ChartPlace> {
  const asked = {
    top: Number(state.top ?? 0),
    left: Number(state.left ?? 0),
    width: Number(state.width ?? 360),
    height: Number(state.height ?? 216),
  };
  const figure = book.grid.getters.getFigure(sheetId, String(state.id));
  if (!figure) return asked;
  const { row, col, offset } = anchorAt(book, sheetId, asked);
  const isThere =
    figure.row === row &&
    figure.col === col &&
    Math.abs(figure.offset.x - offset.x) < 1 &&
    Math.abs(figure.offset.y - offset.y) < 1;
  return {
    ...(isThere ? { top: asked.top, left: asked.left } : pointsAt(book, sheetId, figure)),
    width: figure.width === pixels(asked.width) ? asked.width : figure.width * POINTS_A_PIXEL,
    height: figure.height === pixels(asked.height) ? asked.height : figure.height * POINTS_A_PIXEL,
  };
}
