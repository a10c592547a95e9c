import { MAX_ROWS, zoneAddress } from '../host/grid/address';
import { prepareLibrary } from '../host/grid/grid';
import { LIBRARY_VERSION, LoadedRows } from '../host/grid/load-cells';
import type { CsvSheet } from './csv';

const DATE_FORMAT = 'yyyy-mm-dd';
const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;

/** A CSV sheet in the form in which the grid library loads it at once. `columns`: only these, where no others are asked for. */
export function csvData(csv: CsvSheet, columns?: ReadonlySet<number>): object {
  prepareLibrary();
  const width = csv.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = columns ? csv.rows.map((row) => row.map((value, c) => (columns.has(c) ? value : null))) : csv.rows;
  const formats = csv.dates.map(({ column, top, bottom }) => [
    zoneAddress({ top, left: column, bottom, right: column }),
    1,
  ]);
  const sheet = {
    id: 'sheet1',
    name: csv.name,
    rowNumber: Math.min(csv.rows.length + SPARE_ROWS, MAX_ROWS),
    colNumber: Math.max(width, LEAST_COLUMNS),
    cells: {},
    loadedRows: new LoadedRows(rows),
    formats: Object.fromEntries(formats) as object,
    isVisible: true,
  };
  return { version: LIBRARY_VERSION, sheets: [sheet], formats: { 1: DATE_FORMAT } };
}
