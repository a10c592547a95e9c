import { cellKind } from '../engine/core/cell-kind';
import type { Cell, Cells } from '../engine/core/cells';
import { readNumbers } from '../engine/core/read-numbers';
import type { Problem } from '../engine/core/result';
import type { RuleName, Rules } from '../engine/rules/rules';
import { refuse } from './answer';
import { cellOf, isBlank, isOmitted, looksLikeHeader, readLine } from './arguments';
import type { Fault } from './fault';
import type { RowAnswer, Rows } from './row-answers';
import { rulesInForce } from './rules-in-force';
import { refuseUnreadable, unreadableCell } from './tier-arguments';

/** A block of numbers: one row an account or deal, one column a criterion. */
export interface Block extends Rows {
  readonly name: string;
  readonly width: number;
  /** One column after the other, each from the first data row on; NaN where a cell has no number. */
  readonly columns: readonly { readonly values: Float64Array; readonly kinds: Uint8Array }[];
  readonly cells: Cells;
}

/**
 * Reads a block. Its first row is a header when it holds texts without a digit and nothing else; a single row never is one. With
 * `flags`, TRUE is read as 5 and FALSE as 1.
 */
export function readBlock(name: string, argument: unknown, flags = false): Block {
  const raw = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const cells = raw.map((row) => row.map((each) => (flags ? ratingOfFlag(cellOf(each)) : cellOf(each))));
  const width = cells[0]?.length ?? 0;
  const first = (cells[0] ?? []).filter((cell) => !isBlank(cell));
  const start = cells.length > 1 && first.length > 0 && first.every(looksLikeHeader) ? 1 : 0;
  const columns = Array.from({ length: width }, (_, column) => readNumbers(cells, column, start));
  return { name, width, columns, cells, start, rows: cells.length - start, isRow: false };
}

function ratingOfFlag(cell: Cell): Cell {
  return typeof cell === 'boolean' ? (cell ? 5 : 1) : cell;
}

/** Refuses a block of another width: most often the accounts stand side by side, or a column is missing. */
export function refuseWidth(block: Block, allowed: readonly number[]): void {
  if (allowed.includes(block.width)) return;
  const needed = allowed.length === 1 ? allowed[0]! : Math.max(...allowed);
  const code = allowed.length === 1 ? 'block-width' : allowed.length === 2 ? 'block-width-two' : 'block-width-most';
  refuse(code, { column: block.name, params: { given: block.width, needed, fewer: Math.min(...allowed) } });
}

/** A row's numbers, or the fault of the first cell of it that is none; null when the whole row is blank. */
export function numbersAt(block: Block, row: number): readonly number[] | null | Fault {
  const unreadable = block.columns.findIndex(({ kinds }) => kinds[row]! > cellKind.blank);
  if (unreadable >= 0) {
    const place = row + block.start;
    return unreadableCell(block.name, block.cells[place]?.[unreadable] ?? null, block.rows > 1 ? place : undefined);
  }
  if (block.columns.every(({ kinds }) => kinds[row] === cellKind.blank)) return null;
  return block.columns.map(({ values }) => values[row]!);
}

/** As `numbersAt`, for ratings of 1 to 5. A 0 is a blank: some builds hand one over as that, and no rating is 0. */
export function ratingsAt(block: Block, row: number): readonly number[] | null | Fault | Problem {
  const numbers = numbersAt(block, row);
  if (!Array.isArray(numbers)) return numbers as null | Fault;
  const ratings = (numbers as readonly number[]).map((rating) => (rating === 0 ? NaN : rating));
  const odd = ratings.find((rating) => rating < 1 || rating > 5);
  if (odd !== undefined) return { code: 'not-a-rating', column: block.name, params: { rating: odd } };
  return ratings.every(Number.isNaN) ? null : ratings;
}

/** Goes on from a row's numbers; faults and blank rows pass through. */
export function fromNumbers(
  numbers: readonly number[] | null | Fault | Problem,
  answer: (numbers: readonly number[]) => RowAnswer,
): RowAnswer {
  return Array.isArray(numbers) ? answer(numbers as readonly number[]) : (numbers as null | Fault | Problem);
}

/** Rules that hold weights, one a column. */
type WeightRule = { [N in RuleName]: Rules[N] extends readonly number[] ? N : never }[RuleName];

/**
 * The weights given, as many as needed, of which at least one is above zero; else those of the rule, of which the first ones count
 * when there are fewer columns.
 */
export function readWeights(argument: unknown, needed: number, rule?: WeightRule): readonly number[] {
  if (isOmitted(argument)) {
    const own = rule === undefined ? [] : rulesInForce()[rule].slice(0, needed);
    if (!own.some((weight) => weight > 0)) refuse('weights-zero', { column: rule ?? 'weights' });
    return own;
  }
  const line = readLine('weights', argument);
  const read = readNumbers(line.cells);
  refuseUnreadable(line, read.kinds);
  if (read.values.length !== needed)
    refuse('weights-count', { column: 'weights', params: { given: read.values.length, needed } });
  const weights = Array.from(read.values, (weight) => (Number.isNaN(weight) ? 0 : weight));
  if (weights.some((weight) => weight < 0) || weights.every((weight) => weight === 0))
    refuse('weights-not-usable', { column: 'weights' });
  return weights;
}
