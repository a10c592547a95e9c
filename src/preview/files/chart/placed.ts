import type { Book } from '../../host/book';
import { pointsAt } from '../../host/excel/chart-place';
import type { ChartContent } from './chart-content';

/** A chart that a file places over cells, where those cells are in this grid: rows and columns have sizes of their own here. */
export function placed(book: Book, sheetId: string, chart: ChartContent): ChartContent {
  if (!chart.anchor) return chart;
  const from = pointsAt(book, sheetId, chart.anchor.from);
  const to = pointsAt(book, sheetId, chart.anchor.to);
  return { ...chart, frame: { ...from, width: to.left - from.left, height: to.top - from.top } };
}
