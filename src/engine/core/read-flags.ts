import { cellKind, noCounts, withPlain, type CellKind, type KindCounts } from './cell-kind';
import type { Cell, Cells } from './cells';
import { kindOfOther } from './read-numbers';

/** A column of answers: 1 yes, 0 no, NaN where a cell has none, and for each row why. */
export interface FlagColumn {
  readonly values: Float64Array;
  /** A `cellKind` per row; TRUE and FALSE are plain here. */
  readonly kinds: Uint8Array;
  readonly counts: KindCounts;
}

const yes = new Set(['true', 'yes', 'y', '是', '有', '1', '✓', '√']);
const no = new Set(['false', 'no', 'n', '否', '无', '0', '✗', '×']);

/**
 * What a cell answers: true, false, undefined where it is blank, or null where it cannot be read.
 *
 * @example flagOf('是') // => true
 * @example flagOf('maybe') // => null
 */
export function flagOf(cell: Cell | undefined): boolean | undefined | null {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell === 1 ? true : cell === 0 ? false : null;
  const word = cell.normalize('NFKC').trim().toLowerCase();
  if (word === '') return undefined;
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** Reads a column of answers block by block. */
export class FlagReader {
  private readonly values: Float64Array;
  private readonly kinds: Uint8Array;
  private readonly counts = noCounts();
  private filled = 0;

  constructor(rows: number) {
    this.values = new Float64Array(rows).fill(NaN);
    this.kinds = new Uint8Array(rows).fill(cellKind.blank);
  }

  /** Takes the cells of one column of the next block, from its row `first` on. */
  add(block: Cells, column: number, first = 0): void {
    const { values, kinds, counts } = this;
    for (let i = first; i < block.length; i++, this.filled++) {
      const cell = block[i]!.at(column);
      const answer = flagOf(cell);
      const kind = answer === undefined ? cellKind.blank : answer === null ? kindOfOther(cell) : kindOfAnswer(cell);
      if (typeof answer === 'boolean') values[this.filled] = Number(answer);
      kinds[this.filled] = kind;
      if (kind !== cellKind.plain) counts[kind]!++;
    }
  }

  /** The column; rows that were never added are blank. */
  finish(): FlagColumn {
    const { values, kinds, counts, filled } = this;
    counts[cellKind.blank]! += kinds.length - filled;
    this.filled = kinds.length;
    return { values, kinds, counts: withPlain(counts, kinds.length) };
  }
}

function kindOfAnswer(cell: Cell | undefined): CellKind {
  return typeof cell === 'string' ? cellKind.fromText : cellKind.plain;
}

/**
 * One column of a block of cells as answers.
 *
 * Shapes  cells: n rows → values, kinds: n − first
 * Blanks  are NaN; so are errors and unreadable texts, each counted under its kind
 *
 * @example readFlags([[true], ['no'], [''], ['maybe']]).values // => Float64Array.of(1, 0, NaN, NaN)
 */
export function readFlags(cells: Cells, column = 0, first = 0): FlagColumn {
  const reader = new FlagReader(Math.max(0, cells.length - first));
  reader.add(cells, column, first);
  return reader.finish();
}
