import { failure, success, type Result } from '../core/result';
import { rowsACall } from '../core/steps';
import type { Rules } from '../rules/rules';
import { countedDeals, type Deals } from './deals';
import { isOpen, stage, type Stage } from './stages';

export type SummaryRow = Stage | 'open' | 'total';

/** The table of L1, one entry a row: stages 1–6, then won, lost, void and unknown where they occur, then open, then total. */
export interface PipelineSummary {
  readonly rows: readonly SummaryRow[];
  readonly counts: Float64Array;
  readonly amounts: Float64Array;
  /** Of the open amount; NaN outside stages 1–5 and open, and where nothing is open. */
  readonly shares: Float64Array;
  /** NaN outside stages 1–5 and open. */
  readonly weighted: Float64Array;
  /** Days since the deal's date; NaN where no deal of the row has one, or without an as-of day. */
  readonly meanAge: Float64Array;
  readonly oldest: Float64Array;
}

/** Stage codes, then the two rows that add them up. */
const groups = 10;
const open = groups;
const total = groups + 1;

/** Sums of a stage lie side by side, so that a deal touches one stretch of memory. */
export const sums = { deals: 0, amount: 1, lost: 2, withoutAmount: 3, age: 4, withoutAge: 5, oldest: 6 } as const;
const width = 8;

/** Where the sums of a stage code begin. */
export const sumAt = (code: number): number => width * code;
const afterGroups = sumAt(groups);

/**
 * Sums by stage code, all zero: deals, money and what its rounding lost, ages and the oldest, and how many deals lack one or the other.
 * Always the same memory: getting some takes a tenth of a summary of 1,000 deals. Nothing in it outlives a summary.
 */
export function stageSums(): Float64Array {
  working.fill(0);
  for (let at: number = sums.oldest; at < working.length; at += width) working[at] = -Infinity;
  return working;
}

const working = new Float64Array(sumAt(groups + 2));

/**
 * What is in the pipeline, stage by stage?
 *
 * Shapes  deals: n → one entry a row of the table
 * Units   amounts and weighted: one currency; ages: days
 * Blanks  a row without a stage is no deal; a missing amount adds nothing, a missing date has no age, and both stay deals
 * Errors  no-deals, unequal-lengths
 * Cost    one pass over the deals
 * Source  models.md L1
 */
export function summarisePipeline(
  deals: Deals,
  rules: Pick<Rules, 'pipeline.probability'>,
  ages?: { readonly days: Float64Array; readonly asOf: number },
): Result<PipelineSummary> {
  const { stages, amounts } = deals;
  const n = stages.length;
  if (n !== amounts.length) return failure('unequal-lengths');
  const cells = stageSums();
  const { days, asOf } = ages ?? { days: new Float64Array(n), asOf: 0 };
  for (let row = 0; row < n;) {
    const end = Math.min(n, row + rowsACall);
    row = addDeals(stages, amounts, days, row, end, asOf, cells);
    if (row === end) continue;
    const at = sumAt(stages[row]!);
    if (at < afterGroups) addIncomplete(cells, at, amounts[row]!, asOf - days[row]!);
    row++;
  }
  if (ages === undefined) forgetAges(cells);
  return summaryOf(cells, n, rules);
}

/** Adds deals up to the first row that has no amount or no age, or is no deal, and answers that row; see `rowsACall` for why. */
function addDeals(
  stages: Uint8Array,
  amounts: Float64Array,
  days: Float64Array,
  from: number,
  to: number,
  asOf: number,
  cells: Float64Array,
): number {
  for (let i = from; i < to; i++) {
    const at = sumAt(stages[i]!);
    const amount = amounts[i]!;
    const age = asOf - days[i]!;
    const both = amount + age;
    // One question for both, and a row without a stage is no deal: its code is beyond all groups.
    if (both - both !== 0 || at >= afterGroups) return i;
    addComplete(cells, at, amount, age);
  }
  return to;
}

/**
 * Adds one deal, whose amount and age are both numbers, to the sums that begin at `at`; others go to `addIncomplete`. Two functions,
 * because the loops over deals take this one in and leave the other out: as one it is too long to be compiled into them.
 */
export function addComplete(cells: Float64Array, at: number, amount: number, age: number): void {
  cells[at]!++;
  addAmount(cells, at, amount);
  addAge(cells, at, age);
}

/** The same where something is missing: NaN, or an amount that is infinite, which is none. */
export function addIncomplete(cells: Float64Array, at: number, amount: number, age: number): void {
  cells[at]!++;
  if (Number.isFinite(amount)) addAmount(cells, at, amount);
  else cells[at + sums.withoutAmount]!++;
  if (age !== age) cells[at + sums.withoutAge]!++;
  else addAge(cells, at, age);
}

function addAmount(cells: Float64Array, at: number, amount: number): void {
  // Knuth's exact error of a sum: no branch on which of the two is larger.
  const sum = cells[at + sums.amount]!;
  const next = sum + amount;
  const part = next - sum;
  cells[at + sums.lost]! += sum - (next - part) + (amount - part);
  cells[at + sums.amount] = next;
}

function addAge(cells: Float64Array, at: number, age: number): void {
  cells[at + sums.age]! += age;
  if (age > cells[at + sums.oldest]!) cells[at + sums.oldest] = age;
}

/** Ages that nobody gave were added up as zeros, because deals in which something is missing take longer. */
function forgetAges(cells: Float64Array): void {
  for (let at = 0; at < afterGroups; at += width) cells[at + sums.withoutAge] = cells[at]!;
}

/** The table of the sums, which it goes on to use for open and total. `rows` were looked at, deals and others. */
export function summaryOf(
  cells: Float64Array,
  rows: number,
  rules: Pick<Rules, 'pipeline.probability'>,
): Result<PipelineSummary> {
  const probability = rules['pipeline.probability'];
  let weightedOpen = 0;
  for (let code = 0; code < groups; code++) {
    const at = sumAt(code);
    if (cells[at] === 0) continue;
    cells[at + sums.amount]! += cells[at + sums.lost]!;
    addGroup(cells, total, code);
    if (!isOpen(code)) continue;
    addGroup(cells, open, code);
    weightedOpen += cells[at + sums.amount]! * probability[code - 1]!;
  }
  const all = sumAt(total);
  const unknown = cells[sumAt(stage.unknown)]!;
  const checked = countedDeals(rows, cells[all]!, unknown, cells[all + sums.withoutAmount]!);
  if (!checked.ok) return checked;

  const slots = [1, 2, 3, 4, 5, 6];
  for (let code: number = stage.won; code <= stage.void; code++) if (cells[sumAt(code)]! > 0) slots.push(code);
  if (unknown > 0) slots.push(stage.unknown);
  slots.push(open, total);
  const counts = new Float64Array(slots.length);
  const amounts = new Float64Array(slots.length);
  const shares = new Float64Array(slots.length);
  const weighted = new Float64Array(slots.length);
  const meanAge = new Float64Array(slots.length);
  const oldest = new Float64Array(slots.length);
  const openAmount = cells[sumAt(open) + sums.amount]!;
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row]!;
    const at = sumAt(slot);
    const amount = cells[at + sums.amount]!;
    const aged = cells[at]! - cells[at + sums.withoutAge]!;
    counts[row] = cells[at]!;
    amounts[row] = amount;
    shares[row] = (isOpen(slot) || slot === open) && openAmount > 0 ? amount / openAmount : NaN;
    weighted[row] = slot === open ? weightedOpen : isOpen(slot) ? amount * probability[slot - 1]! : NaN;
    meanAge[row] = aged > 0 ? cells[at + sums.age]! / aged : NaN;
    oldest[row] = aged > 0 ? cells[at + sums.oldest]! : NaN;
  }
  return success({ rows: slots.map(rowOf), counts, amounts, shares, weighted, meanAge, oldest }, checked.notes);
}

function rowOf(slot: number): SummaryRow {
  return slot === open ? 'open' : slot === total ? 'total' : (slot as Stage);
}

/** Adds the sums of one stage code to those of a row that adds up. */
function addGroup(cells: Float64Array, to: number, from: number): void {
  const [at, of] = [sumAt(to), sumAt(from)];
  for (let field = 0; field < sums.oldest; field++) cells[at + field]! += cells[of + field]!;
  cells[at + sums.oldest] = Math.max(cells[at + sums.oldest]!, cells[of + sums.oldest]!);
}

/**
 * A deal's amount times its probability: won and stage 6 count in full, lost and void as 0.
 *
 * @example weightedAmount(100, 3, { 'pipeline.probability': [0.1, 0.2, 0.4, 0.6, 0.8, 1] }) // => 40
 */
export function weightedAmount(amount: number, code: number, rules: Pick<Rules, 'pipeline.probability'>): number {
  if (code === stage.won) return amount;
  if (code === stage.lost || code === stage.void) return Number.isNaN(amount) ? NaN : 0;
  return amount * (rules['pipeline.probability'][code - 1] ?? NaN);
}
