import type { Rect } from '../../../workbook/address';
import type { Block, Look, PlanCell, PlanRows } from '../../../workbook/write-plan';
import { MAP } from '../sheet-map';
import { cellAt } from '../../../workbook/address';

/** Collects what a section puts on the sheet, piece by piece. */
export class SectionParts {
  readonly blocks: Block[] = [];
  readonly look: Look[] = [];

  /** The finding in bold, over the whole section. */
  finding(row: number, text: string): void {
    this.put(row, MAP.figures, [[text]]);
    this.look.push({ kind: 'bold', at: cellAt(row, MAP.figures) });
  }

  note(row: number, column: number, text: string): void {
    this.put(row, column, [[text]]);
    this.look.push({ kind: 'style', at: cellAt(row, column), style: 'KAM Note' });
  }

  /** A header row; numbers stand right, so do the headers over them. */
  header(row: number, column: number, texts: readonly PlanCell[], numbersFrom = 1): void {
    this.put(row, column, [texts]);
    const at = { row, column, rows: 1, columns: texts.length };
    this.look.push({ kind: 'style', at, style: 'KAM Header' });
    if (texts.length > numbersFrom) {
      const right = { ...at, column: column + numbersFrom, columns: texts.length - numbersFrom };
      this.look.push({ kind: 'align', at: right, to: 'Right' });
    }
  }

  put(row: number, column: number, cells: readonly (readonly PlanCell[])[], spill?: Rect): void {
    const columns = cells[0]?.length ?? 0;
    if (columns === 0) return;
    this.blocks.push({ at: { row, column, rows: cells.length, columns }, cells, ...(spill && { spill }) });
  }

  format(row: number, column: number, rows: number, columns: number, pattern: string): void {
    if (rows > 0) this.look.push({ kind: 'format', at: { row, column, rows, columns }, format: pattern });
  }

  /** Data right of the page: a caption over the header row, then the rows. */
  detail(column: number, caption: string, headers: readonly string[], cells: PlanRows): void {
    this.note(MAP.headerRow - 1, column, caption);
    this.header(MAP.headerRow, column, headers);
    if (cells.length > 0) {
      this.blocks.push({ at: { row: MAP.firstRow, column, rows: cells.length, columns: headers.length }, cells });
    }
    this.look.push({ kind: 'width', column, columns: 1, characters: 28 });
    this.look.push({ kind: 'width', column: column + 1, columns: headers.length - 1, characters: 14 });
  }
}

/** Shade of a cell by its part of the largest: 0 is darkest, null is none. */
export function shadeOf(value: number, most: number): number | null {
  if (!(value > 0) || !(most > 0)) return null;
  return Math.min(3, Math.floor((1 - value / most) * 4));
}
