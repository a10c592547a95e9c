import type { Rect } from '../../workbook/address';
import type { Look, PlanCell } from '../../workbook/write-plan';
import type { Input, PageRow } from './keyed-page';

type PageCell = PlanCell | Input | undefined;

/** Rows and looks of a page as it is laid out from the top down. */
export class PageBuilder {
  readonly rows: PageRow[] = [];
  readonly look: Look[] = [];
  /** Rows of the headings. */
  readonly sections: number[] = [];
  /** Headings of lists of notes, which may go on over the page: no table of theirs is torn. */
  readonly running = new Set<number>();
  /** Rows of headers that are repeated within a long list: each begins a page. */
  readonly starting = new Set<number>();

  constructor(readonly width: number) {}

  /** The row that is laid out next. */
  get next(): number {
    return this.rows.length;
  }

  /** `isSpare`: laid out with its look, but hidden until a later run has something to say there. */
  row(key: string, cells: readonly PageCell[] = [], isSpare = false): number {
    this.rows.push(isSpare ? { key, cells, isSpare } : { key, cells });
    return this.rows.length - 1;
  }

  /** Everything laid out since `first` waits for data. */
  spare(first: number): void {
    for (let row = first; row < this.rows.length; row++) this.rows[row] = { ...this.rows[row]!, isSpare: true };
  }

  /** More cells in a row that is laid out already, such as a chart's data beside a table. */
  beside(row: number, column: number, cells: readonly PageCell[]): void {
    const known = this.rows[row]!;
    const line = [...known.cells];
    cells.forEach((cell, k) => (line[column + k] = cell));
    this.rows[row] = { ...known, cells: line };
  }

  /** Blank rows, which have keys too, so that everything below them is found. */
  gap(name: string, rows = 1): void {
    for (let k = 0; k < rows; k++) this.row(`gap:${name}:${k}`);
  }

  /** A heading over the whole page, and under it the headers of the columns; numbers stand under their headers. */
  heading(
    key: string,
    title: string,
    columns: readonly (string | null)[] = [],
    right: readonly number[] = [],
    firstColumn: string | null = null,
  ): void {
    const row = this.row(`head:${key}`, this.wide([title]));
    this.sections.push(row);
    this.style({ row, column: 0, rows: 1, columns: this.width }, 'KAM Header');
    if (columns.length > 0) this.columns(key, [firstColumn, ...columns], right);
  }

  /** The section that was begun last may go on over the page. */
  runOn(): void {
    this.running.add(this.sections.at(-1)!);
  }

  /** Headers of columns alone. */
  columns(key: string, titles: readonly (string | null)[], right: readonly number[] = []): void {
    const row = this.row(`columns:${key}`, this.wide(titles));
    const at = { row, column: 0, rows: 1, columns: this.width };
    this.style(at, 'KAM Note');
    this.add({ kind: 'bold', at });
    for (const column of right) this.align({ row, column, rows: 1, columns: 1 });
  }

  private wide(cells: readonly (string | null)[]): (string | null)[] {
    return Array.from({ length: this.width }, (_, k) => cells[k] ?? null);
  }

  /** A line of text over the page, in as many rows as it needs; rows beyond the text stay for longer ones. */
  text(key: string, lines: readonly string[], style?: 'KAM Note'): void {
    for (const [k, line] of lines.entries()) {
      const row = this.row(`${key}:${k}`, [line]);
      if (style) this.style({ row, column: 0, rows: 1, columns: 1 }, style);
    }
  }

  /** A list of `most` rows, of which those beyond `fewest` are seen when they say something: so it grows at the next run. */
  list(key: string, lines: readonly (readonly PageCell[])[], fewest: number, most: number, empty: string): number {
    const first = this.next;
    const shown = lines.slice(0, most);
    for (let k = 0; k < most; k++) {
      const line = shown[k] ?? (k === 0 ? [empty] : []);
      this.row(
        `${key}:${k}`,
        Array.from({ length: this.width }, (_, c) => line[c] ?? null),
        k >= Math.max(fewest, shown.length),
      );
    }
    return first;
  }

  style(at: Rect, style: 'KAM Title' | 'KAM Header' | 'KAM Input' | 'KAM Note'): void {
    this.look.push({ kind: 'style', at, style });
  }

  format(first: number, rows: number, column: number, format: string, columns = 1): void {
    if (rows > 0) this.look.push({ kind: 'format', at: { row: first, column, rows, columns }, format });
  }

  align(at: Rect): void {
    this.look.push({ kind: 'align', at, to: 'Right' });
  }

  add(...looks: readonly Look[]): void {
    this.look.push(...looks);
  }
}
