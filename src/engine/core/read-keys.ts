import { cellKind, countKinds, isCellError, type KindCounts } from './cell-kind';
import type { Cell, Cells } from './cells';

/** A column of keys as dictionary codes: `keys[codes[row]]` is the row's key, and a code of `noKey` means that it has none. */
export interface KeyColumn {
  readonly codes: Int32Array;
  /** Distinct keys in order of first appearance. */
  readonly keys: readonly string[];
  /** A `cellKind` per row: plain, blank or error. */
  readonly kinds: Uint8Array;
  readonly counts: KindCounts;
}

export const noKey = -1;

/** Reads a column of account keys block by block; see `readKeys`. */
export class KeyReader {
  private readonly codes: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly keys: string[] = [];
  private readonly codeOf = new Map<string, number>();
  private filled = 0;

  constructor(rows: number) {
    this.codes = new Int32Array(rows).fill(noKey);
    this.kinds = new Uint8Array(rows).fill(cellKind.blank);
  }

  /** Takes the cells of one column of the next block, from its row `first` on. */
  add(block: Cells, column: number, first = 0): void {
    const { codes, kinds } = this;
    let row = this.filled;
    // Lines of one account often stand together, so the cell before is the cheapest dictionary.
    let previousCell: Cell | undefined;
    let previousCode = noKey;
    for (let i = first; i < block.length; i++, row++) {
      const cell = block[i]!.at(column);
      if (cell !== previousCell) {
        previousCode = this.encode(cell);
        previousCell = cell;
      }
      codes[row] = previousCode;
      if (previousCode !== noKey) kinds[row] = cellKind.plain;
      else if (typeof cell === 'string' && isCellError(cell)) kinds[row] = cellKind.error;
    }
    this.filled = row;
  }

  finish(): KeyColumn {
    return { codes: this.codes, keys: this.keys, kinds: this.kinds, counts: countKinds(this.kinds) };
  }

  private encode(cell: Cell | undefined): number {
    if (cell === null || cell === undefined) return noKey;
    const known = typeof cell === 'string' ? this.codeOf.get(cell) : undefined;
    if (known !== undefined) return known;
    const key = keyOf(cell);
    if (key === '' || isCellError(key)) return noKey;
    let code = this.codeOf.get(key);
    if (code === undefined) {
      code = this.keys.push(key) - 1;
      this.codeOf.set(key, code);
    }
    return code;
  }
}

/**
 * One column of a block of cells as account keys: two cells are one account when their trimmed text is identical, so the
 * number 17850 is the text "17850". Letter case, full width, inner spaces and company suffixes keep accounts apart.
 *
 * Shapes  cells: n rows → codes, kinds: n − first; keys: distinct, in order of first appearance
 * Blanks  have the code `noKey`, as have cell errors
 * Cost    O(n), one dictionary look-up where the cell differs from the one above
 *
 * @example readKeys([['Acme'], [' Acme '], [17850], ['17850'], ['']]).codes // => Int32Array.of(0, 0, 1, 1, -1)
 */
export function readKeys(cells: Cells, column = 0, first = 0): KeyColumn {
  const reader = new KeyReader(Math.max(0, cells.length - first));
  reader.add(cells, column, first);
  return reader.finish();
}

/**
 * The key of one cell: what `KAM.WHY` looks up.
 *
 * @example keyOf(' Acme ') // => 'Acme'
 * @example keyOf(17850) // => '17850'
 */
export function keyOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell === null ? '' : String(cell);
}
