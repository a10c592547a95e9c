import type { Style } from '@odoo/o-spreadsheet';
import type { Zone } from './address';
import { zoneColumns, zoneRows } from './address';
import type { Grid } from './grid';
import { CellBlock } from './write-block';

/** A cell to be put elsewhere: its content as it reads at another place, its format and its look. */
export interface CellCopy {
  readonly contentAt: (sheetId: string, row: number, col: number) => string;
  readonly format: string;
  readonly style: Partial<Style> | null;
}

/** What is in a cell now, whatever happens to it later. */
export function copyCell(grid: Grid, sheetId: string, row: number, col: number): CellCopy {
  const { getters } = grid;
  const cell = getters.getCell({ sheetId, row, col });
  if (!cell) return { contentAt: () => '', format: '', style: null };
  const { format = '', style = null } = cell;
  if (!cell.isFormula) return { contentAt: () => cell.content, format, style };
  const { compiledFormula } = cell;
  const contentAt = (toSheet: string, toRow: number, toCol: number): string =>
    getters.getTranslatedCellFormula(toSheet, toCol - col, toRow - row, compiledFormula);
  return { contentAt, format, style };
}

/** Which side of the copies is put down; undefined leaves a cell as it is. */
export interface Parts {
  readonly contents: boolean;
  readonly looks: boolean;
}

/** Puts copies down, one a cell of the zone. */
export function putCells(
  grid: Grid,
  sheetId: string,
  zone: Zone,
  parts: Parts,
  copyFor: (row: number, column: number) => CellCopy | undefined,
): void {
  const rows = zoneRows(zone);
  const columns = zoneColumns(zone);
  const contents: (string | undefined)[] = [];
  const formats: (string | undefined)[] = [];
  const styles: (Partial<Style> | null | undefined)[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const copy = copyFor(i, j);
      contents.push(parts.contents ? copy?.contentAt(sheetId, zone.top + i, zone.left + j) : undefined);
      formats.push(parts.looks ? copy?.format : undefined);
      styles.push(parts.looks ? copy?.style : undefined);
    }
  }
  grid.write(sheetId, zone.top, zone.left, new CellBlock(rows, columns, contents, formats, undefined, styles));
}
