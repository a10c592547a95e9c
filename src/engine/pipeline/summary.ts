import { failure, success, type Result } from '../core/result';
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

const groups = 10;
/** Of each stage, side by side: deals, sum of amounts, what rounding lost, deals with an age, sum of ages, oldest. */
const width = 8;

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
  if (stages.length !== amounts.length) return failure('unequal-lengths');
  const cells = stageSums();
  const missing = addDeals(stages, amounts, cells);
  if (ages !== undefined) addAges(stages, ages.days, ages.asOf, cells);
  return summaryOf(cells, stages.length, missing, rules);
}

/** Sums by stage code: deals, money and what its rounding lost, deals with an age, their ages, the oldest; see `sumAt`. */
export function stageSums(): Float64Array {
  return new Float64Array(width * groups);
}

/** Where the sums of a stage code begin. */
export const sumAt = (code: number): number => width * code;

/** The table of the sums. `rows` were looked at, deals and others; `missing` deals have no amount. */
export function summaryOf(
  cells: Float64Array,
  rows: number,
  missing: number,
  rules: Pick<Rules, 'pipeline.probability'>,
): Result<PipelineSummary> {
  // One slot a stage code, then open and total.
  const slot = (field: number): Float64Array => {
    const values = new Float64Array(groups + 2);
    for (let code = 0; code < groups; code++) values[code] = cells[width * code + field]!;
    return values;
  };
  const [counts, sums, lost, aged, ageSums] = [slot(0), slot(1), slot(2), slot(3), slot(4)];
  const oldest = slot(5);
  for (let at = 0; at < oldest.length; at++) if (aged[at] === 0) oldest[at] = NaN;
  const dealsInAll = counts.reduce((sum, count) => sum + count, 0);
  const checked = countedDeals(rows, dealsInAll, counts[stage.unknown]!, missing);
  if (!checked.ok) return checked;
  for (let code = 0; code < groups; code++) sums[code]! += lost[code]!;
  const [open, total] = [groups, groups + 1];
  for (let code = 0; code < groups; code++) {
    addGroup(total, code);
    if (isOpen(code)) addGroup(open, code);
  }
  function addGroup(to: number, from: number): void {
    counts[to]! += counts[from]!;
    sums[to]! += sums[from]!;
    aged[to]! += aged[from]!;
    ageSums[to]! += ageSums[from]!;
    if (!(oldest[to]! >= oldest[from]!) && !Number.isNaN(oldest[from]!)) oldest[to] = oldest[from]!;
  }

  const probability = rules['pipeline.probability'];
  const weightedOf = (slot: number): number => {
    if (slot === open) return [1, 2, 3, 4, 5].reduce((sum, code) => sum + sums[code]! * probability[code - 1]!, 0);
    return isOpen(slot) ? sums[slot]! * probability[slot - 1]! : NaN;
  };
  const ends = [stage.won, stage.lost, stage.void, stage.unknown].filter((code) => counts[code]! > 0);
  const slots = [1, 2, 3, 4, 5, 6, ...ends, open, total];
  const column = (value: (slot: number) => number): Float64Array => {
    const values = new Float64Array(slots.length);
    for (let row = 0; row < values.length; row++) values[row] = value(slots[row]!);
    return values;
  };
  return success(
    {
      rows: slots.map((slot): SummaryRow => (slot === open ? 'open' : slot === total ? 'total' : (slot as Stage))),
      counts: column((slot) => counts[slot]!),
      amounts: column((slot) => sums[slot]!),
      shares: column((slot) => ((isOpen(slot) || slot === open) && sums[open]! > 0 ? sums[slot]! / sums[open]! : NaN)),
      weighted: column(weightedOf),
      meanAge: column((slot) => (aged[slot]! > 0 ? ageSums[slot]! / aged[slot]! : NaN)),
      oldest: column((slot) => oldest[slot]!),
    },
    checked.notes,
  );
}

/** Adds the deals up and answers how many have no amount. A loop over nothing but arrays: see key-table.ts. */
function addDeals(stages: Uint8Array, amounts: Float64Array, cells: Float64Array): number {
  let missing = 0;
  for (let i = 0; i < stages.length; i++) {
    const at = 8 * stages[i]!;
    // A row without a stage is no deal: its code is beyond all groups.
    if (at >= cells.length) continue;
    cells[at]!++;
    const amount = amounts[i]!;
    // A missing amount is not itself.
    if (amount !== amount) {
      missing++;
      continue;
    }
    // Knuth's exact error of a sum: no branch on which of the two is larger.
    const sum = cells[at + 1]!;
    const next = sum + amount;
    const part = next - sum;
    cells[at + 2]! += sum - (next - part) + (amount - part);
    cells[at + 1] = next;
  }
  return missing;
}

function addAges(stages: Uint8Array, days: Float64Array, asOf: number, cells: Float64Array): void {
  for (let i = 0; i < stages.length; i++) {
    const at = 8 * stages[i]!;
    const age = asOf - days[i]!;
    if (at >= cells.length || age !== age) continue;
    if (cells[at + 3]!++ === 0 || age > cells[at + 5]!) cells[at + 5] = age;
    cells[at + 4]! += age;
  }
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
