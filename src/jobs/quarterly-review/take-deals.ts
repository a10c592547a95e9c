import { isOpen, stage } from '../../engine/pipeline/stages';
import { centsOf, type SnapshotDeals } from '../../engine/review/snapshot';
import type { PipelineFigures, SummaryFigures } from '../summarise-pipeline/compute';

/** Deals of a source as a review takes them: one entry a deal, open or not. */
export interface TakenDeals {
  readonly ids: readonly string[];
  /** The account as the deal names it, '' where it names none. */
  readonly accounts: readonly string[];
  readonly owners: readonly string[];
  /** Codes of engine/pipeline/stages; 0 is open in a stage that nobody knows any more. */
  readonly stage: Uint8Array;
  /** Cents. */
  readonly amount: Float64Array;
  readonly weighted: Float64Array;
  readonly close: Float64Array;
  /** Probability of stage 1 to 6 under the rules in force. */
  readonly chances: readonly number[];
}

/** Null where the source does not tell one deal from another. */
export function takeDeals(figures: SummaryFigures | PipelineFigures, day: number | null): TakenDeals | null {
  const ids = figures.keys.opportunity;
  if (!ids) return null;
  const stages = day === null ? figures.deals.stages : stagesAt(figures, day);
  const rows = Array.from(stages.keys()).filter((row) => stages[row] !== stage.none && ids.codes[row]! >= 0);
  const accounts = figures.keys.accountId ?? figures.keys.account;
  const text = (keys: typeof accounts, row: number): string => keys?.keys[keys.codes[row] ?? -1] ?? '';
  const amount = centsOf(Float64Array.from(rows, (row) => figures.deals.amounts[row]!));
  return {
    ids: rows.map((row) => ids.keys[ids.codes[row]!]!),
    accounts: rows.map((row) => text(accounts, row)),
    owners: rows.map((row) => text(figures.keys.owner, row)),
    stage: Uint8Array.from(rows, (row) =>
      stages[row] === stage.unknown ? stage.void : stages[row] === WAS_OPEN ? 0 : stages[row]!,
    ),
    amount,
    weighted: amount.map((cents, k) => {
      const chance = figures.probabilities[stages[rows[k]!]! - 1];
      return isOpen(stages[rows[k]!]!) && chance !== undefined ? Math.round(cents * chance) : NaN;
    }),
    close: Float64Array.from(rows, (row) => figures.closeDays[row]!),
    chances: figures.probabilities,
  };
}

/** Open on that day, in a stage that the sheet does not tell any more. */
const WAS_OPEN = 100;

/**
 * Where each deal stood on a day that has passed, by the days on which it began and ended. A deal that does not say when it began is
 * left out: it may not have been there.
 */
function stagesAt({ deals, entryDays, closeDays, lastStages }: SummaryFigures, day: number): Uint8Array {
  return deals.stages.map((now, row) => {
    if (now === stage.none || !(entryDays[row]! <= day)) return stage.none;
    if (isOpen(now) || !(closeDays[row]! > day)) return now;
    const last = lastStages[row]!;
    return isOpen(last) ? last : WAS_OPEN;
  });
}

/** The open ones, as a snapshot keeps them. */
export function openOf(deals: TakenDeals): SnapshotDeals {
  const rows = Array.from(deals.stage.keys()).filter((row) => isOpen(deals.stage[row]!) || deals.stage[row] === 0);
  return {
    ids: rows.map((row) => deals.ids[row]!),
    accounts: rows.map((row) => deals.accounts[row]!),
    stage: Uint8Array.from(rows, (row) => deals.stage[row]!),
    amount: Float64Array.from(rows, (row) => deals.amount[row]!),
    close: Float64Array.from(rows, (row) => deals.close[row]!),
  };
}

/** What was won with a close date from `first` to `last`, by account, and in all; cents. */
export function wonWithin(
  deals: TakenDeals,
  [first, last]: readonly [number, number],
): { readonly total: number; readonly byAccount: ReadonlyMap<string, number> } {
  const byAccount = new Map<string, number>();
  let total = 0;
  deals.stage.forEach((code, row) => {
    const close = deals.close[row]!;
    const amount = deals.amount[row]!;
    if (
      (code !== stage.won && code !== stage.delivery) ||
      !(close >= first && close < last + 1) ||
      Number.isNaN(amount)
    )
      return;
    total += amount;
    byAccount.set(deals.accounts[row]!, (byAccount.get(deals.accounts[row]!) ?? 0) + amount);
  });
  return { total, byAccount };
}
