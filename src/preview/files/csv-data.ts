import { columnName, zoneAddress } from '../host/grid/address';
import { quoteText } from '../host/grid/typed-text';
import type { CsvSheet } from './csv';

const DATE_FORMAT = 'yyyy-mm-dd';
const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;

/** A CSV sheet in the form in which the grid library loads it at once. `columns`: only these, where no others are asked for. */
export function csvData(csv: CsvSheet, columns?: ReadonlySet<number>): object {
  const cells: Record<string, string> = {};
  const names: string[] = [];
  let width = 0;
  csv.rows.forEach((row, r) => {
    width = Math.max(width, row.length);
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (value === null || value === undefined || (columns && !columns.has(c))) continue;
      cells[`${(names[c] ??= columnName(c))}${r + 1}`] = typeof value === 'string' ? quoteText(value) : String(value);
    }
  });
  const formats = csv.dates.map(({ column, top, bottom }) => [
    zoneAddress({ top, left: column, bottom, right: column }),
    1,
  ]);
  const sheet = {
    id: 'sheet1',
    name: csv.name,
    rowNumber: csv.rows.length + SPARE_ROWS,
    colNumber: Math.max(width, LEAST_COLUMNS),
    cells,
    formats: Object.fromEntries(formats) as object,
    isVisible: true,
  };
  return { version: LIBRARY_VERSION, sheets: [sheet], formats: { 1: DATE_FORMAT } };
}

/** The library's own data version; without one it would migrate the data as if it were from its first release. */
export const LIBRARY_VERSION = '19.3.2';
