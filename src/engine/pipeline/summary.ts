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

  // One slot a stage code, then open and total, each with a compensated sum of its own.
  const counts = new Float64Array(groups + 2);
  const sums = new Float64Array(groups + 2);
  const lost = new Float64Array(groups + 2);
  const aged = new Float64Array(groups + 2);
  const ageSums = new Float64Array(groups + 2);
  const oldest = new Float64Array(groups + 2).fill(NaN);
  for (let i = 0; i < stages.length; i++) {
    const code = stages[i]!;
    if (code === stage.none) continue;
    counts[code]!++;
    const amount = amounts[i]!;
    if (!Number.isNaN(amount)) {
      const next = sums[code]! + amount;
      lost[code]! +=
        Math.abs(sums[code]!) >= Math.abs(amount) ? sums[code]! - next + amount : amount - next + sums[code]!;
      sums[code] = next;
    }
    if (ages === undefined) continue;
    const age = ages.asOf - ages.days[i]!;
    if (Number.isNaN(age)) continue;
    aged[code]!++;
    ageSums[code]! += age;
    if (!(oldest[code]! >= age)) oldest[code] = age;
  }
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
  const column = (value: (slot: number) => number) => Float64Array.from(slots, value);
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
