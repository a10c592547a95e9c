import type { Style } from '@odoo/o-spreadsheet';
import { parseZone, zoneAddress } from './address';
import { quoteText } from './typed-text';

/** The library's own data version; without one it would migrate the data as if it were from its first release. */
export const LIBRARY_VERSION = '19.3.2';

/** A value of a file: a number (dates too), a text, a truth value, or nothing. */
export type LoadedValue = string | number | boolean | null | undefined;

/**
 * The door for whole sheets: `loadedRows` beside a sheet's `cells` in the data of a Model. The library reads every cell from text (is it a
 * number, a date, part of a pattern?) and tells each to some sixty plugins; what a file holds is known to be a value.
 */
export class LoadedRows {
  constructor(readonly rows: readonly (readonly LoadedValue[])[]) {}

  /** The library copies what it is given; rows never change, so they are their own copy. */
  clone(): LoadedRows {
    return this;
  }
}

export interface LoadedSheet {
  readonly id: string;
  readonly loadedRows?: LoadedRows;
  /** Zones with the number of their style. */
  readonly styles?: Zones;
  readonly formats?: Zones;
}

type Zones = Readonly<Record<string, number>>;

export interface LoadedData {
  readonly sheets: readonly LoadedSheet[];
  readonly styles?: Readonly<Record<number, Style>>;
  readonly formats?: Readonly<Record<number, string>>;
}

/** A cell as the library keeps it. */
export interface LiteralCell {
  readonly content: string;
  readonly parsedValue: string | number | boolean;
  readonly isFormula: false;
  readonly style?: Style;
  readonly format?: string;
}

/** What is left for the library's own way: the looks of cells that hold no value of ours. */
export function withoutRows<Data extends LoadedData>(data: Data): Data {
  const sheets = data.sheets.map((sheet) =>
    sheet.loadedRows
      ? {
          ...sheet,
          styles: ofOtherCells(sheet.styles, sheet.loadedRows.rows),
          formats: ofOtherCells(sheet.formats, sheet.loadedRows.rows),
        }
      : sheet,
  );
  return { ...data, sheets };
}

function ofOtherCells(zones: Zones | undefined, rows: LoadedRows['rows']): Zones {
  const left: Record<string, number> = {};
  for (const [address, number] of Object.entries(zones ?? {})) {
    const zone = parseZone(address);
    if (!zone) continue;
    for (let col = zone.left; col <= zone.right; col++) {
      for (let top = zone.top; top <= zone.bottom; top++) {
        if (!isBlank(rows[top]?.[col])) continue;
        let bottom = top;
        while (bottom < zone.bottom && isBlank(rows[bottom + 1]?.[col])) bottom++;
        left[zoneAddress({ top, left: col, bottom, right: col })] = number;
        top = bottom;
      }
    }
  }
  return left;
}

const isBlank = (value: LoadedValue): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** Every cell of the sheet's rows with its look, for `store`. */
export function loadRows(
  data: LoadedData,
  sheet: LoadedSheet,
  store: (row: number, col: number, cell: LiteralCell) => void,
): void {
  const rows = sheet.loadedRows?.rows ?? [];
  const height = rows.length;
  const styles = numbersByCell(sheet.styles, height);
  const formats = numbersByCell(sheet.formats, height);
  for (let row = 0; row < height; row++) {
    const values = rows[row] ?? [];
    for (let col = 0; col < values.length; col++) {
      const value = values[col];
      if (isBlank(value)) continue;
      const style = data.styles?.[styles.get(col)?.[row] ?? 0];
      const format = data.formats?.[formats.get(col)?.[row] ?? 0];
      store(row, col, {
        content: contentOf(value),
        parsedValue: value,
        isFormula: false,
        ...(style && { style }),
        ...(format !== undefined && { format }),
      });
    }
  }
}

function contentOf(value: string | number | boolean): string {
  if (typeof value === 'string') return ERRORS.has(value) ? value : quoteText(value);
  return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
}

/** Texts in a file that are errors, not texts. */
const ERRORS = new Set(['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']);

/** Zones with a number each, as one array a column. */
function numbersByCell(zones: Zones | undefined, height: number): Map<number, Uint32Array> {
  const columns = new Map<number, Uint32Array>();
  for (const [address, number] of Object.entries(zones ?? {})) {
    const zone = parseZone(address);
    if (!zone) continue;
    for (let col = zone.left; col <= zone.right; col++) {
      let column = columns.get(col);
      if (!column) columns.set(col, (column = new Uint32Array(height)));
      column.fill(number, zone.top, zone.bottom + 1);
    }
  }
  return columns;
}
