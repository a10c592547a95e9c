import { isCellError } from '../engine/core/cell-kind';
import { keyOf } from '../engine/core/read-keys';
import { refuse } from './answer';
import { accountCells, isBlank, looksLikeHeader, readLines, type Line } from './arguments';

/** Two ranges that give the tier of each account in a period. */
export interface PeriodArguments {
  readonly accountsName: string;
  readonly accounts: unknown;
  readonly tiersName: string;
  readonly tiers: unknown;
}

/** Tier by account. */
export type TierPeriod = ReadonlyMap<string, string>;

/**
 * Reads the tiers of two periods. No number helps to tell a header row from data here, so a first row counts as one when its
 * tier is none of the usual ones and occurs in no other row.
 */
export function readTierPeriods(
  before: PeriodArguments,
  now: PeriodArguments,
  usual: readonly string[],
): readonly [TierPeriod, TierPeriod] {
  const lines = [before, now].map(linesOf);
  const inData = new Set([...usual, ...lines.flatMap(({ tiers }) => tiers.cells.slice(1).map(tierOf))]);
  const [first, second] = lines.map((period) => {
    const head = period.tiers.cells[0]?.at(0);
    const start = looksLikeHeader(head) && !inData.has(keyOf(head ?? null)) ? 1 : 0;
    return tierByAccount(period, start);
  });
  return [first!, second!];
}

interface PeriodLines {
  readonly accounts: Line;
  readonly tiers: Line;
}

function linesOf({ accountsName, accounts, tiersName, tiers }: PeriodArguments): PeriodLines {
  const { lines } = readLines([
    { name: accountsName, argument: accounts, isNumeric: false },
    { name: tiersName, argument: tiers, isNumeric: false },
  ]);
  return { accounts: lines[0]!, tiers: lines[1]! };
}

function tierByAccount({ accounts, tiers }: PeriodLines, start: number): TierPeriod {
  const names = accountCells(accounts);
  const found = new Map<string, string>();
  for (let row = start; row < names.length; row++) {
    const account = names[row]!.at(0) ?? null;
    const tier = tierOf(tiers.cells[row]!);
    const key = keyOf(account);
    if (isBlank(account) || isCellError(key) || tier === '') continue;
    const known = found.get(key);
    if (known !== undefined && known !== tier) {
      refuse('two-tiers', { column: tiers.name, row, params: { account: key.slice(0, 40), tier, known } });
    }
    found.set(key, tier);
  }
  return found;
}

/** The text of a tier, '' for none. A blank may arrive as 0, and no tier is called 0. */
function tierOf(row: Line['cells'][number]): string {
  const tier = keyOf(row.at(0) ?? null);
  return tier === '0' || isCellError(tier) ? '' : tier;
}
