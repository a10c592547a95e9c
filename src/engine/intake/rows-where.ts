import type { CellKind, KindCounts } from '../core/cell-kind';
import { rowsAStep, type Steps } from '../core/steps';

/**
 * The rows, ascending, for which a test holds, in steps: nearly every row of a full sheet may be one of them.
 *
 * @example allSteps(rowsWhere(4, (row) => row % 2 === 1)) // => Int32Array.of(1, 3)
 */
export function* rowsWhere(rows: number, test: (row: number) => boolean): Steps<Int32Array> {
  let found = new Int32Array(64);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (row % rowsAStep === 0) yield row / rows;
    if (!test(row)) continue;
    if (count === found.length) found = twiceAsLong(found);
    found[count++] = row;
  }
  return found.slice(0, count);
}

/** The same among rows that are data: blank and total rows are skipped. */
export function dataRowsWhere(skip: Uint8Array, test: (row: number) => boolean): Steps<Int32Array> {
  return rowsWhere(skip.length, (row) => skip[row] === 0 && test(row));
}

/** Data rows whose cell in a column is of the kind; no pass where the column has none. */
export function* dataRowsOfKind(
  { kinds, counts }: { readonly kinds: Uint8Array; readonly counts: KindCounts },
  kind: CellKind,
  skip: Uint8Array,
): Steps<Int32Array> {
  return counts[kind] === 0 ? new Int32Array(0) : yield* dataRowsWhere(skip, (row) => kinds[row] === kind);
}

function twiceAsLong(found: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * found.length);
  longer.set(found);
  return longer;
}
