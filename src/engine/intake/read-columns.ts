import type { Cells } from '../core/cells';
import type { HeldCells } from '../core/held-cells';
import { DateReader, type DateColumn } from '../core/read-dates';
import { FlagReader, type FlagColumn } from '../core/read-flags';
import { KeyReader, type KeyColumn } from '../core/read-keys';
import { NumberReader, type NumberColumn } from '../core/read-numbers';
import type { Result } from '../core/result';
import { allSteps, partOf, rowsAStep, type Steps } from '../core/steps';
import type { DateOrder } from '../core/text-date';

/*
 * Columns of cells that are held, from the first data row on, as the readers of `engine/core` read them: each in steps, for the thread
 * on which a person is waiting, and at once, for whoever has time.
 */

interface Reader {
  add(block: Cells, column: number): void;
  /** Where one block can take long. */
  addSteps?(block: Cells, column: number): Steps<void>;
}

/** A block of some thousand rows is made when it is read, so that it is gone before it would be kept. */
function* feedSteps(reader: Reader, cells: HeldCells, column: number, first: number): Steps<void> {
  for (let row = first; row < cells.rows; row += rowsAStep) {
    const block = cells.block(column, row, Math.min(cells.rows, row + rowsAStep));
    const part = row / cells.rows;
    if (reader.addSteps) yield* partOf(reader.addSteps(block, 0), part, part);
    else reader.add(block, 0);
    yield part;
  }
}

export function* keySteps(cells: HeldCells, column: number, first: number): Steps<KeyColumn> {
  const reader = new KeyReader(Math.max(0, cells.rows - first));
  yield* feedSteps(reader, cells, column, first);
  return reader.finish();
}

/** Each number times the factor of its header's unit. */
export function* numberSteps(cells: HeldCells, column: number, first: number, factor = 1): Steps<NumberColumn> {
  const reader = new NumberReader(Math.max(0, cells.rows - first));
  yield* feedSteps(reader, cells, column, first);
  const read = reader.finish();
  if (factor !== 1) for (let row = 0; row < read.values.length; row++) read.values[row]! *= factor;
  return read;
}

export function* dateSteps(
  cells: HeldCells,
  column: number,
  first: number,
  order?: DateOrder,
): Steps<Result<DateColumn>> {
  const reader = new DateReader(Math.max(0, cells.rows - first));
  yield* feedSteps(reader, cells, column, first);
  return yield* partOf(reader.finishSteps(order), 1, 1);
}

export function* flagSteps(cells: HeldCells, column: number, first: number): Steps<FlagColumn> {
  const reader = new FlagReader(Math.max(0, cells.rows - first));
  yield* feedSteps(reader, cells, column, first);
  return reader.finish();
}

/** @example keysIn(HeldCells.of([['Account'], ['Acme']]), 0, 1).keys // => ['Acme'] */
export function keysIn(cells: HeldCells, column: number, first: number): KeyColumn {
  return allSteps(keySteps(cells, column, first));
}

/** @example numbersIn(HeldCells.of([['收入（万元）'], ['1.2']]), 0, 1, 10000).values // => Float64Array.of(12000) */
export function numbersIn(cells: HeldCells, column: number, first: number, factor = 1): NumberColumn {
  return allSteps(numberSteps(cells, column, first, factor));
}

/** @example flagsIn(HeldCells.of([['Key account'], ['是']]), 0, 1).values // => Float64Array.of(1) */
export function flagsIn(cells: HeldCells, column: number, first: number): FlagColumn {
  return allSteps(flagSteps(cells, column, first));
}
