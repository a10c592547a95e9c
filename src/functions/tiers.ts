import { cellKind } from '../engine/core/cell-kind';
import { readNumbers } from '../engine/core/read-numbers';
import { assignTiers, tierByCuts, tierCodes, tierCount, tierCuts, type TierRules } from '../engine/portfolio/tier';
import { refuse, valueOf } from './answer';
import {
  isBlank,
  isOmitted,
  looksLikeHeader,
  readLine,
  readLines,
  singleCell,
  type Line,
  type Lines,
} from './arguments';
import type { Fault } from './fault';
import { cutsOf } from './remembered-cuts';
import { refuseLongSpill } from './spill';
import { refuseUnreadable, tierNames, tierRules, unreadableFault } from './tier-arguments';

/** Every call of KAM.TIER carries the whole column along, so that a column of calls costs the square of its rows. */
const mostValues = 2_000;

/** The last tier has no amount of its own. */
const mostCuts = tierCodes.length - 1;

/**
 * Gives the tier of each account: A for those that make the first 80% of the value, and so on.
 *
 * @customfunction TIER
 * @param values One amount an account: one column, one row or a single amount.
 * @param all_values The amounts among which the values are placed, at most 2,000. Omitted: the values themselves.
 * @param cutoffs Cumulative shares at which tiers end, rising, such as 0.8 and 0.95. Omitted: the rule tier.cutoffs.
 * @param labels Names of the tiers, best first, one more than there are cut-offs. Omitted: A, B, C, D.
 * @returns A tier a row, in the shape of the values.
 * @blanks A blank gives an empty text, a text that is not a number gives #VALUE! in its row, a cell error too; the other rows are not touched.
 * @ties Equal values get the same tier.
 * @faults #VALUE! when a single value is not a number, a range is a block, the cut-offs do not rise or the labels do not fit. #N/A when no value is positive or all_values is too long.
 * @limits There is no accounts argument: one amount an account is needed. Every call carries all_values along, so beyond 2,000 rows it is refused: use =KAM.TIERBY(value, KAM.CUTS(all values)), which takes the same time at any size. Values of 0 or less are in the last tier.
 * @origin ABC analysis, H. F. Dickie (1951). Which side of a cut-off an account falls on is the rule tier.boundary.
 * @example =KAM.TIER({50;30;15;5})
 */
export function tier(
  values: unknown[][],
  all_values?: unknown[][],
  cutoffs?: unknown[][],
  labels?: unknown[][],
): unknown[][] {
  const rules = tierRules(cutoffs);
  const names = tierNames(tierCount(rules), labels);
  const line = readLine('values', values);
  const isSingle = line.cells.length === 1;
  const start = !isSingle && looksLikeHeader(line.cells[0]?.[0]) ? 1 : 0;
  const read = readNumbers(line.cells, 0, start);
  if (isSingle) refuseUnreadable(line, read.kinds);
  if (isSingle && read.kinds[0] === cellKind.blank) return [['']];

  const tiers = isOmitted(all_values)
    ? valueOf(assignTiers(read.values, rules))
    : tiersWithin(read.values, readLines([{ name: 'all_values', argument: all_values, isNumeric: true }]), rules);
  return tierCells(line, start, read.kinds, tiers, names);
}

/** Places values among all values, by the amounts at which the tiers of all values begin. */
function tiersWithin(values: Float64Array, { lines, start }: Lines, rules: TierRules): Uint8Array {
  const cells = lines[0]?.cells ?? [];
  const rows = cells.length - start;
  if (rows > mostValues) refuse('too-many-rows', { column: 'all_values', params: { rows, most: mostValues } });
  const cuts = cutsOf(cells, start, rules);
  return Uint8Array.from(values, (value) => tierByCuts(value, cuts));
}

/** The tiers in the shape of the values: '' for a header or a blank, a fault for an unreadable cell. */
function tierCells(
  line: Line,
  start: number,
  kinds: Uint8Array,
  tiers: Uint8Array,
  names: readonly string[],
): unknown[][] {
  const rows = line.cells.length;
  const nameAt = (row: number): string => (row < start ? '' : (names[tiers[row - start]!] ?? ''));
  refuseLongSpill('tiers-spill', rows, (row) => [nameAt(row)]);
  const faultAt = (row: number): Fault | null =>
    row >= start && kinds[row - start]! > cellKind.blank ? unreadableFault(line, row) : null;
  if (line.isRow) return [line.cells.map((_, row) => faultAt(row) ?? nameAt(row))];

  // Rows of the same tier share one array: a full sheet takes a tenth of the time.
  const shared = new Map<string, unknown[]>([...names, ''].map((name) => [name, [name]]));
  const cells = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const fault = faultAt(row);
    cells[row] = fault ? [fault] : shared.get(nameAt(row))!;
  }
  return cells;
}

/**
 * Gives the amounts at which the tiers A, B … begin, for use with KAM.TIERBY.
 *
 * @customfunction CUTS
 * @param values One amount an account: one column or row.
 * @param cutoffs Cumulative shares at which tiers end, rising, such as 0.8 and 0.95. Omitted: the rule tier.cutoffs.
 * @returns One row with an amount for each cut-off; the last tier has none. A tier that nobody is in has the amount of the tier above it; an empty first tier has a blank, which matches nothing.
 * @blanks Blanks, cell errors and texts that are not numbers are left out.
 * @ties Equal values get the same tier, so a tier begins at an amount that occurs.
 * @faults #VALUE! when the range is a block or the cut-offs do not rise. #N/A when no value is positive.
 * @limits There is no accounts argument: sum order lines by account first. Give the cell a name, such as KAM_Cuts, to use it in a table.
 * @origin Tiers are a step function of the value, so a few amounts say as much as the whole column.
 * @example =KAM.CUTS({50;30;15;5})
 */
export function cuts(values: unknown[][], cutoffs?: unknown[][]): unknown[][] {
  const rules = tierRules(cutoffs);
  const { lines, start } = readLines([{ name: 'values', argument: values, isNumeric: true }]);
  const amounts = valueOf(tierCuts(readNumbers(lines[0]?.cells ?? [], 0, start).values, rules));
  return [Array.from(amounts, (amount) => (Number.isNaN(amount) ? '' : amount))];
}

/**
 * Gives the tier of one amount by the amounts from KAM.CUTS; made for table columns.
 *
 * @customfunction TIERBY
 * @param value One amount.
 * @param cuts The row of amounts that KAM.CUTS gives.
 * @returns The tier: A, B, C or D.
 * @blanks A blank gives an empty text. A blank amount in cuts matches nothing.
 * @ties An amount that equals a cut, within one part in a million millions, is in the upper tier.
 * @faults #VALUE! when the value is not a number or cuts do not fall. #N/A when there are no cuts.
 * @limits Takes the same short time for any number of accounts, because it needs the cuts only. Works inside Excel tables, where results that spill are not allowed.
 * @origin Follows from KAM.TIER: the same value gets the same tier.
 * @example =KAM.TIERBY(30,KAM.CUTS({50;30;15;5}))
 */
export function tierBy(value: unknown, cuts: unknown[][]): string {
  const amount = readNumbers([[singleCell(value)]]);
  if (amount.kinds[0] === cellKind.blank) return '';
  refuseUnreadable(readLine('value', [[singleCell(value)]]), amount.kinds);
  const amounts = readCuts(cuts);
  return tierNames(amounts.length + 1)[tierByCuts(amount.values[0]!, amounts)] ?? '';
}

/**
 * The amounts of KAM.CUTS as they come back: a blank one may arrive as 0, and no tier above the last begins at 0. All may be
 * blank, when every account is in the last tier; but then KAM.CUTS has left empty texts, and an empty cell is a slip.
 */
function readCuts(cuts: unknown): Float64Array {
  const line = readLine('cuts', cuts);
  const read = readNumbers(line.cells);
  refuseUnreadable(line, read.kinds);
  const amounts = read.values.map((amount) => (amount === 0 ? NaN : amount));
  const isEmpty = line.cells.every((row) => row.at(0) !== '' && isBlank(row.at(0) === 0 ? null : row.at(0)));
  if (isEmpty) refuse('no-cuts', { column: 'cuts' });
  const isRising = amounts.some((amount, i) => amount > (amounts[i - 1] ?? Infinity));
  if (isRising || amounts.length > mostCuts) refuse('cuts-not-falling', { column: 'cuts' });
  return amounts;
}
