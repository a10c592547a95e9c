import type { Rect } from '../../workbook/address';
import { a1 } from '../../workbook/address';

/** Where things stand on the portfolio sheet: columns from the left, fixed, so that writing again updates the same cells. */
export const MAP = {
  headerRow: 4,
  firstRow: 5,
  rank: 0,
  account: 1,
  value: 2,
  share: 3,
  cumulativeShare: 4,
  tier: 5,
  accountId: 6,
  charts: 9,
  chartColumns: 8,
  chartRows: 20,
  whaleChartRow: 25,
  figures: 18,
  /** Tables under the figures may take the gap before the chart data as their last column. */
  figureColumns: 5,
  /** Optional sections follow each other from here; "How computed" comes after them. */
  sectionsRow: 46,
  chartData: 23,
  /** Data of the customer types, right of that of Pareto and whale curve; fixed, because formulas beside the data point there. */
  typesData: 44,
  typesLive: 57,
  /** Chart data of the other sections. */
  sectionData: 60,
} as const;

/** One column of the account table, without its header. */
export function accountCells(column: number, accounts: number): Rect {
  return { row: MAP.firstRow, column, rows: accounts, columns: 1 };
}

export function accountRange(column: number, accounts: number): string {
  return a1(accountCells(column, accounts));
}

/** Where a horizontal line is named: near its left end, which curves that rise from zero leave free. */
export function labelX(accounts: number): number {
  return Math.max(1, Math.round(accounts * 0.08));
}
