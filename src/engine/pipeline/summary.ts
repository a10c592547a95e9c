import { success, type Result } from '../core/result';
import type { Rules } from '../rules/rules';
import { checkDeals, type Deals } from './deals';
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
  const checked = checkDeals(deals);
  if (!checked.ok) return checked;
  const { stages, amounts } = deals;
  const [rows, money, lost, aged, ageSums] = [slots(), slots(), slots(), slots(), slots()];
  const oldest = slots().fill(NaN);
  for (let i = 0; i < stages.length; i++) {
    const code = stages[i]!;
    if (code === stage.none) continue;
    rows[code]!++;
    const amount = amounts[i]!;
    if (!Number.isNaN(amount)) {
      const next = money[code]! + amount;
      const part = next - money[code]!;
      lost[code]! += money[code]! - (next - part) + (amount - part);
      money[code] = next;
    }
    if (ages === undefined) continue;
    const age = ages.asOf - ages.days[i]!;
    if (Number.isNaN(age)) continue;
    aged[code]!++;
    ageSums[code]! += age;
    if (!(oldest[code]! >= age)) oldest[code] = age;
  }
  return success(summaryOf({ rows, money, lost, aged, ageSums, oldest }, rules), checked.notes);
}

/** What is summed up of each stage code on the way through the deals: money as a running sum and what its rounding lost. */
export interface StageSums {
  readonly rows: Float64Array;
  readonly money: Float64Array;
  readonly lost: Float64Array;
  readonly aged: Float64Array;
  readonly ageSums: Float64Array;
  readonly oldest: Float64Array;
}

/** One slot a stage code, then open and total. */
export const slots = (): Float64Array => new Float64Array(groups + 2);

/** The table of the sums, with open and total. */
export function summaryOf(sums: StageSums, rules: Pick<Rules, 'pipeline.probability'>): PipelineSummary {
  const { rows: counts, lost, aged, ageSums, oldest } = sums;
  const money = sums.money.map((sum, code) => sum + lost[code]!);
  const [open, total] = [groups, groups + 1];
  for (let code = 0; code < groups; code++) {
    addGroup(total, code);
    if (isOpen(code)) addGroup(open, code);
  }
  function addGroup(to: number, from: number): void {
    counts[to]! += counts[from]!;
    money[to]! += money[from]!;
    aged[to]! += aged[from]!;
    ageSums[to]! += ageSums[from]!;
    if (!(oldest[to]! >= oldest[from]!) && !Number.isNaN(oldest[from]!)) oldest[to] = oldest[from]!;
  }

  const probability = rules['pipeline.probability'];
  const weightedOf = (slot: number): number => {
    if (slot === open) return [1, 2, 3, 4, 5].reduce((sum, code) => sum + money[code]! * probability[code - 1]!, 0);
    return isOpen(slot) ? money[slot]! * probability[slot - 1]! : NaN;
  };
  const ends = [stage.won, stage.lost, stage.void, stage.unknown].filter((code) => counts[code]! > 0);
  const order = [1, 2, 3, 4, 5, 6, ...ends, open, total];
  const column = (value: (slot: number) => number) => Float64Array.from(order, value);
  return {
    rows: order.map((slot): SummaryRow => (slot === open ? 'open' : slot === total ? 'total' : (slot as Stage))),
    counts: column((slot) => counts[slot]!),
    amounts: column((slot) => money[slot]!),
    shares: column((slot) => ((isOpen(slot) || slot === open) && money[open]! > 0 ? money[slot]! / money[open]! : NaN)),
    weighted: column(weightedOf),
    meanAge: column((slot) => (aged[slot]! > 0 ? ageSums[slot]! / aged[slot]! : NaN)),
    oldest: column((slot) => oldest[slot]!),
  };
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
