import { isOpen, stage } from './stages';

/** What went into a selling stage and what came out of it. */
export interface StageFlow {
  /** Deals that have been in the stage. */
  readonly entered: number;
  /** Of these, deals that went on: to a later stage, to delivery, or won. */
  readonly advanced: number;
  /** Still there: neither on nor lost. */
  readonly standing: number;
  /** advanced / entered, 0..1; NaN where nothing entered, or where it is unknown in which stage deals were lost. */
  readonly conversion: number;
  /** Days that deals have spent in the stage, on average; NaN where no date tells. */
  readonly meanDays: number;
}

export interface StageFlows {
  /** Stages 1 to 5, in order. */
  readonly flows: readonly StageFlow[];
  /** Lost deals of which the sheet does not say in which stage they were lost. */
  readonly unplaced: number;
}

/** Farthest selling stage that a deal has been in, 6 for all that is booked; 0: unknown. */
function farthest(code: number, lastStage: number): number {
  if (isOpen(code)) return code;
  if (code === stage.won || code === stage.delivery) return stage.delivery;
  return code === stage.lost && isOpen(lastStage) ? lastStage : 0;
}

/**
 * How many deals go on from each stage, and how long they stay?
 *
 * Told from where each deal stands or ended: it has been in every stage up to that one. Void deals and rows of unknown stage say
 * nothing. Where deals were lost and the sheet does not say in which stage, for most of them, conversion cannot be told: leaving
 * them out would make every stage look better than it is.
 *
 * Shapes  stages, lastStages, ages: n (as `standingOf` and `ageDeals` give them) → stages 1 to 5
 * Units   conversion: share; days
 * Source  models.md L5: advanced / entered per stage
 */
export function stageFlows(stages: Uint8Array, lastStages: Uint8Array, ages: Float64Array): StageFlows {
  const ended = new Float64Array(stage.delivery + 1);
  const standing = new Float64Array(stage.delivery + 1);
  const days = new Float64Array(stage.delivery + 1);
  const aged = new Float64Array(stage.delivery + 1);
  let placed = 0;
  let unplaced = 0;
  for (let i = 0; i < stages.length; i++) {
    const code = stages[i]!;
    const last = farthest(code, lastStages[i]!);
    ended[last]!++;
    if (code === stage.lost) [placed, unplaced] = last > 0 ? [placed + 1, unplaced] : [placed, unplaced + 1];
    if (!isOpen(code)) continue;
    standing[code]!++;
    if (Number.isNaN(ages[i]!)) continue;
    days[code]! += ages[i]!;
    aged[code]!++;
  }
  const flows: StageFlow[] = [];
  let advanced = ended[stage.delivery]!;
  for (let code = stage.negotiation; code >= stage.leadDevelopment; code--) {
    const entered = advanced + ended[code]!;
    flows.unshift({
      entered,
      advanced,
      standing: standing[code]!,
      conversion: entered > 0 && unplaced <= placed ? advanced / entered : NaN,
      meanDays: aged[code]! > 0 ? days[code]! / aged[code]! : NaN,
    });
    advanced = entered;
  }
  return { flows, unplaced };
}

/** One line of a stage history: this deal entered this stage on this day. */
export interface StageHistory {
  /** Code of the deal, from 0. */
  readonly deals: Int32Array;
  readonly stages: Uint8Array;
  /** Day on which the deal entered the stage; NaN where unknown. */
  readonly days: Float64Array;
}

/**
 * The same from a history of stages, one row for each stage that a deal entered: nothing has to be supposed. A deal that went
 * back and on again entered the stage once; its days count from entry to the next entry. What it skipped it did not enter.
 *
 * Shapes  history: n rows in any order; asOf: day up to which a deal that is still there counts → stages 1 to 5
 * Blanks  rows without a day tell that a stage was entered, not for how long
 * Ties    entries of one day: the earlier stage came first
 * Source  models.md L5: advanced / entered per stage
 */
export function historyFlows({ deals, stages, days }: StageHistory, asOf: number): StageFlows {
  const rows = Array.from(deals.keys()).filter(
    (row) => deals[row]! >= 0 && stages[row]! <= stage.lost && stages[row]! > 0,
  );
  const time = (row: number): number => (Number.isNaN(days[row]!) ? -Infinity : days[row]!);
  // Deal by deal, each in the order in which it went.
  rows.sort((a, b) => deals[a]! - deals[b]! || time(a) - time(b) || stages[a]! - stages[b]! || a - b);
  const slots = stage.delivery + 1;
  const [entered, advanced, standing] = [new Float64Array(slots), new Float64Array(slots), new Float64Array(slots)];
  const [spent, stays] = [new Float64Array(slots), new Float64Array(slots)];
  for (let first = 0; first < rows.length;) {
    let end = first + 1;
    while (end < rows.length && deals[rows[end]!] === deals[rows[first]!]) end++;
    const path = rows.slice(first, end);
    const codes = path.map((row) => stages[row]!);
    const reached = codes.map((code) => (code === stage.lost ? 0 : code));
    for (let code = stage.leadDevelopment; code <= stage.negotiation; code++) {
      const at = codes.indexOf(code);
      if (at < 0) continue;
      entered[code]!++;
      if (reached.slice(at + 1).some((later) => later > code)) advanced[code]!++;
    }
    path.forEach((row, k) => {
      const code = codes[k]!;
      if (!isOpen(code)) return;
      const isLast = k === path.length - 1;
      if (isLast) standing[code]!++;
      const stay = (isLast ? asOf : days[path[k + 1]!]!) - days[row]!;
      if (!(stay >= 0)) return;
      spent[code]! += stay;
      stays[code]!++;
    });
    first = end;
  }
  const flow = (code: number): StageFlow => ({
    entered: entered[code]!,
    advanced: advanced[code]!,
    standing: standing[code]!,
    conversion: entered[code]! > 0 ? advanced[code]! / entered[code]! : NaN,
    meanDays: stays[code]! > 0 ? spent[code]! / stays[code]! : NaN,
  });
  return { flows: [1, 2, 3, 4, 5].map(flow), unplaced: 0 };
}

/** The last row of each deal of a history, in the order in which deals first appear: what stands now. */
export function latestRows({ deals, stages, days }: StageHistory): Int32Array {
  const latest = new Map<number, number>();
  for (let row = 0; row < deals.length; row++) {
    const deal = deals[row]!;
    if (deal < 0) continue;
    const known = latest.get(deal);
    const isLater =
      known === undefined ||
      days[row]! > days[known]! ||
      (!Number.isNaN(days[row]!) && Number.isNaN(days[known]!)) ||
      (!(days[row]! < days[known]!) && days[row] === days[known] && stages[row]! > stages[known]!);
    if (isLater) latest.set(deal, row);
  }
  return Int32Array.from(latest.values());
}
