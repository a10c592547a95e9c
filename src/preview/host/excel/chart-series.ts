import type { Zone } from '../grid/address';
import { quoteSheet, zoneAddress, zoneColumns, zoneRows } from '../grid/address';
import type { Range } from './range';

export interface StoredSeries {
  readonly name?: string;
  readonly values: string;
  readonly xValues?: string;
}

/**
 * How Excel takes a block apart when a chart is made from it: a first row of texts names the series, a first column of texts (or, for
 * scatter charts, the first column) is what they are drawn against; series run along the longer side.
 */
export function seriesOf(range: Range, chartType: string, seriesBy: string): StoredSeries[] {
  const zone = range.$book.grid.clip(range.$sheetId, range.$zone) ?? range.$zone;
  const cells = range.$book.cells.values(range.$sheetId, zone);
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && zoneRows(zone) >= zoneColumns(zone));
  const lines = byColumns ? cells : transpose(cells);
  const length = lines.length;
  const count = lines[0]?.length ?? 0;
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const hasNames = length > 1 && (lines[0] ?? []).slice(count > 1 ? 1 : 0).every(isText);
  const firstLine = lines.slice(hasNames ? 1 : 0).map((line) => line[0]);
  const hasCategories =
    count > 1 && (/^XY|^Bubble/.test(chartType) || firstLine.every((value) => typeof value === 'string'));
  const address = (line: number): string => lineAddress(range, zone, byColumns, line, hasNames ? 1 : 0);
  const series: StoredSeries[] = [];
  for (let line = hasCategories ? 1 : 0; line < count; line++) {
    const name = hasNames ? String(lines[0]?.[line] ?? '') : `Series${series.length + 1}`;
    series.push({ name, values: address(line), ...(hasCategories ? { xValues: address(0) } : {}) });
  }
  return series;
}

function lineAddress(range: Range, zone: Zone, byColumns: boolean, line: number, skip: number): string {
  const sheet = quoteSheet(range.$book.grid.sheetName(range.$sheetId));
  const part = byColumns
    ? { top: zone.top + skip, bottom: zone.bottom, left: zone.left + line, right: zone.left + line }
    : { top: zone.top + line, bottom: zone.top + line, left: zone.left + skip, right: zone.right };
  return `${sheet}!${zoneAddress(part)}`;
}

const transpose = <T>(cells: readonly (readonly T[])[]): T[][] =>
  (cells[0] ?? []).map((_, j) => cells.map((row) => row[j] as T));
