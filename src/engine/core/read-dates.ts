import { cellKind, noCounts, withPlain, type KindCounts } from './cell-kind';
import type { Cell, Cells } from './cells';
import { numbersAndKinds } from './column-memory';
import { kindOfOther } from './read-numbers';
import { failure, success, type Result } from './result';
import { lastSerialDay } from './serial-day';
import { allSteps, rowsAStep, type Steps } from './steps';
import { dateOrders, dayInOrder, dayInText, type DateOrder } from './text-date';

/** A column of days as Excel serials (the time of day is dropped): NaN where a cell has none, and for each row why. */
export interface DateColumn {
  readonly days: Float64Array;
  /** A `cellKind` per row. */
  readonly kinds: Uint8Array;
  readonly counts: KindCounts;
  /** How texts such as 04/27/2017 were read; null if there were none whose reading hangs on it. */
  readonly order: DateOrder | null;
}

/** Reads a column of dates block by block; the order of day and month is decided at the end, by all of it. */
export class DateReader {
  private readonly days: Float64Array;
  private readonly kinds: Uint8Array;
  /** Rows whose text hangs on the order, with its three numbers. */
  private readonly pendingRows: number[] = [];
  private readonly pendingParts: (readonly [number, number, number])[] = [];
  /** Without the pending rows. */
  private readonly counts = noCounts();
  private filled = 0;

  constructor(rows: number) {
    const { numbers, kinds } = numbersAndKinds(rows);
    this.days = numbers;
    this.kinds = kinds;
  }

  /** Takes the cells of one column of the next block, from its row `first` on. */
  add(block: Cells, column: number, first = 0): void {
    const offset = this.filled - first;
    readBlock(block, column, first, offset, this.days, this.kinds, this.counts, this.pendingRows, this.pendingParts);
    this.filled += Math.max(0, block.length - first);
  }

  /** The column, in steps; `told` is the person's word where they were asked, and beats what the texts say. */
  *finishSteps(told?: DateOrder): Steps<Result<DateColumn>> {
    const decided = told === undefined ? yield* this.decideSteps() : success(told);
    if (!decided.ok) return decided;
    const { days, kinds, filled } = this;
    days.fill(NaN, filled);
    kinds.fill(cellKind.blank, filled);
    const counts = [...this.counts];
    counts[cellKind.blank]! += kinds.length - filled;
    for (let i = 0; i < this.pendingRows.length; i++) {
      if (i % rowsAStep === 0) yield 1;
      const row = this.pendingRows[i]!;
      const day = decided.value === null ? NaN : dayInOrder(...this.pendingParts[i]!, decided.value);
      const kind = Number.isNaN(day) ? cellKind.unreadable : cellKind.fromText;
      days[row] = day;
      kinds[row] = kind;
      counts[kind]!++;
    }
    const order = this.pendingRows.length === 0 ? null : decided.value;
    return success({ days, kinds, counts: withPlain(counts, kinds.length), order });
  }

  /** The one order in which every text is a day. Texts that are a day in no order say nothing. */
  private *decideSteps(): Steps<Result<DateOrder | null>> {
    let left: readonly DateOrder[] = dateOrders;
    let saysNothing = true;
    for (let i = 0; i < this.pendingParts.length; i++) {
      if (i % rowsAStep === 0) yield 1;
      const parts = this.pendingParts[i]!;
      const fitting = dateOrders.filter((order) => !Number.isNaN(dayInOrder(...parts, order)));
      if (fitting.length === 0) continue;
      saysNothing = false;
      left = left.filter((order) => fitting.includes(order));
      if (left.length === 0) return failure('dates-mixed', { row: this.pendingRows[i]! });
    }
    if (saysNothing) return success(null);
    for (let i = 0; left.length > 1 && i < this.pendingParts.length; i++) {
      if (i % rowsAStep === 0) yield 1;
      const parts = this.pendingParts[i]!;
      const days = new Set(left.map((order) => dayInOrder(...parts, order)).filter((day) => !Number.isNaN(day)));
      if (days.size > 1) return failure('dates-undecided', { row: this.pendingRows[i]! });
    }
    return success(left[0]!);
  }
}

/** The loop over all cells, over nothing but arrays: see key-table.ts. */
function readBlock(
  block: Cells,
  column: number,
  first: number,
  offset: number,
  days: Float64Array,
  kinds: Uint8Array,
  counts: number[],
  pendingRows: number[],
  pendingParts: (readonly [number, number, number])[],
): void {
  const { plain } = cellKind;
  const last = lastSerialDay + 1;
  for (let i = first; i < block.length; i++) {
    const cell = block[i]!.at(column);
    if (typeof cell === 'number' && cell >= 1 && cell < last) {
      days[i + offset] = Math.floor(cell);
      kinds[i + offset] = plain;
      continue;
    }
    const found = dayOf(cell);
    if (typeof found === 'object') {
      pendingRows.push(i + offset);
      pendingParts.push(found);
      continue;
    }
    const kind = Number.isNaN(found) ? kindOfOther(cell) : cellKind.fromText;
    days[i + offset] = found;
    kinds[i + offset] = kind;
    counts[kind]!++;
  }
}

/** The day of a cell that is no serial day, or the three numbers of a text whose reading hangs on the column's order. */
function dayOf(cell: Cell | undefined): ReturnType<typeof dayInText> {
  if (typeof cell === 'string') return dayInText(cell);
  // A number of eight digits may be a day written as 20170427.
  return typeof cell === 'number' && Number.isInteger(cell) ? (dayInText(String(cell)) as number) : NaN;
}

/**
 * One column of a block of cells as days.
 *
 * Numbers are serial days. Texts are read as year-month-day, with a month's name, or by the order that the column decides:
 * one 27/04/2017 makes the whole column day first.
 *
 * Shapes  cells: n rows → days, kinds: n − first
 * Blanks  are NaN; so are errors, booleans and texts that are no day, each counted under its kind
 * Errors  dates-undecided (every text can be read two ways), dates-mixed (no order fits all), each with the first such row
 * Cost    O(n)
 *
 * @example readDates([['04/05/2017'], ['04/27/2017']]).value.days // => Float64Array.of(42830, 42852)
 * @example readDates([['04/05/2017']]) // => { ok: false, problem: { code: 'dates-undecided', row: 0 } }
 */
export function readDates(cells: Cells, column = 0, first = 0, order?: DateOrder): Result<DateColumn> {
  const reader = new DateReader(Math.max(0, cells.length - first));
  reader.add(cells, column, first);
  return allSteps(reader.finishSteps(order));
}
