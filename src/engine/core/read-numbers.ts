import { cellKind, isCellError, noCounts, withPlain, type CellKind, type KindCounts } from './cell-kind';
import type { Cell, Cells } from './cells';
import { numbersAndKinds } from './column-memory';
import { numberInText } from './text-number';

/** A column of numbers: NaN where a cell has none, and for each row why. */
export interface NumberColumn {
  readonly values: Float64Array;
  /** A `cellKind` per row. */
  readonly kinds: Uint8Array;
  readonly counts: KindCounts;
}

/** Reads a column block by block, so that a sheet read in several blocks is never copied together. */
export class NumberReader {
  private readonly values: Float64Array;
  private readonly kinds: Uint8Array;
  private readonly counts = noCounts();
  private filled = 0;

  constructor(rows: number) {
    const { numbers, kinds } = numbersAndKinds(rows);
    this.values = numbers;
    this.kinds = kinds;
  }

  /** Takes the cells of one column of the next block, from its row `first` on. */
  add(block: Cells, column: number, first = 0): void {
    readBlock(block, column, first, this.values, this.kinds, this.counts, this.filled);
    this.filled += Math.max(0, block.length - first);
  }

  /** The column; rows that were never added are blank. */
  finish(): NumberColumn {
    const { values, kinds, counts, filled } = this;
    values.fill(NaN, filled);
    kinds.fill(cellKind.blank, filled);
    counts[cellKind.blank]! += kinds.length - filled;
    this.filled = kinds.length;
    return { values, kinds, counts: withPlain(counts, kinds.length) };
  }
}

/**
 * The loop over all cells, apart from the class: it touches nothing but arrays, so the compiler need not know the shape of a reader,
 * which it forgets with the last one of them.
 */
function readBlock(
  block: Cells,
  column: number,
  first: number,
  values: Float64Array,
  kinds: Uint8Array,
  counts: number[],
  filled: number,
): void {
  const { plain, blank, fromText } = cellKind;
  let row = filled;
  for (let i = first; i < block.length; i++, row++) {
    const cell = block[i]!.at(column);
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      // Adding zero turns −0 into 0: they are one value.
      values[row] = cell + 0;
      kinds[row] = plain;
    } else if (cell === '' || cell === null) {
      values[row] = NaN;
      kinds[row] = blank;
      counts[blank]!++;
    } else {
      const value = typeof cell === 'string' ? numberInText(cell) : NaN;
      const kind = Number.isNaN(value) ? kindOfOther(cell) : fromText;
      values[row] = value;
      kinds[row] = kind;
      counts[kind]!++;
    }
  }
}

/**
 * One column of a block of cells as numbers.
 *
 * Shapes  cells: n rows → values, kinds: n − first
 * Blanks  are NaN, never 0; so are errors, booleans and unreadable texts, each counted under its kind
 * Cost    O(n), texts are parsed one by one
 *
 * @example readNumbers([[5], ['1,200'], [''], ['n/a']]).values // => Float64Array.of(5, 1200, NaN, NaN)
 */
export function readNumbers(cells: Cells, column = 0, first = 0): NumberColumn {
  const reader = new NumberReader(Math.max(0, cells.length - first));
  reader.add(cells, column, first);
  return reader.finish();
}

/** The kind of a cell in which no number was found. */
export function kindOfOther(cell: Cell | undefined): CellKind {
  if (cell === null || cell === undefined) return cellKind.blank;
  if (typeof cell === 'boolean') return cellKind.boolean;
  if (typeof cell === 'number') return cellKind.unreadable;
  if (cell.trim() === '') return cellKind.blank;
  return isCellError(cell) ? cellKind.error : cellKind.unreadable;
}
