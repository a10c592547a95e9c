import { cellKind, noCounts, withPlain, type KindCounts } from './cell-kind';
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

/**
 * One column of a block of cells as answers.
 *
 * Shapes  cells: n rows → values, kinds: n − first
 * Blanks  are NaN; so are errors and unreadable texts, each counted under its kind
 *
 * @example readFlags([[true], ['no'], [''], ['maybe']]).values // => Float64Array.of(1, 0, NaN, NaN)
 */
export function readFlags(cells: Cells, column = 0, first = 0): FlagColumn {
  const rows = Math.max(0, cells.length - first);
  const values = new Float64Array(rows).fill(NaN);
  const kinds = new Uint8Array(rows);
  const counts = noCounts();
  for (let row = 0; row < rows; row++) {
    const cell = cells[row + first]!.at(column);
    const answer = flagOf(cell);
    if (typeof answer === 'boolean') {
      values[row] = Number(answer);
      kinds[row] = typeof cell === 'string' ? cellKind.fromText : cellKind.plain;
    } else kinds[row] = answer === undefined ? cellKind.blank : kindOfOther(cell);
    if (kinds[row] !== cellKind.plain) counts[kinds[row]!]!++;
  }
  return { values, kinds, counts: withPlain(counts, rows) };
}
