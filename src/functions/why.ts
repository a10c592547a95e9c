import type { Cell } from '../engine/core/cells';
import { keyOf } from '../engine/core/read-keys';
import { paretoTable } from '../engine/portfolio/pareto';
import { tierCount } from '../engine/portfolio/tier';
import { explainTier } from '../engine/portfolio/tier-distance';
import { headerWords } from '../locales/headers';
import { readAccounts } from './account-arguments';
import { refuse, valueOf } from './answer';
import { singleCell } from './arguments';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { tierNames } from './tier-arguments';

/**
 * Explains the tier of one account: its value, place and share, and what would move it to another tier.
 *
 * @customfunction WHY
 * @param accounts Account of each row: one column or row. An account may repeat; its values are summed.
 * @param values Amount of each row, of the same length.
 * @param account The account to explain.
 * @returns Measure and value: account, value, rank, number of accounts, share, share held by the accounts ahead, tier, the tier above and how much more value leads there, the tier below and the value under which it falls there.
 * @blanks A row without an account or without a readable amount is left out. Where there is no tier above or below, the value is blank.
 * @ties Accounts of equal value share a tier; the share ahead is that of the accounts before all of them.
 * @faults #VALUE! when the account is not among the accounts, the ranges differ in length or a range is a block. #N/A when no account has a positive value.
 * @limits The distances hold while the other accounts keep their values: only this one changes, and total and shares follow.
 * @origin Follows from KAM.PARETO and the rules tier.cutoffs and tier.boundary.
 * @example =KAM.WHY({"Acme";"Bolt";"Core";"Dune"},{50;30;15;5},"Core")
 */
export function why(accounts: unknown[][], values: unknown[][], account: unknown): unknown[][] {
  const rules = rulesInForce();
  const { sums, nameOf } = readAccounts(accounts, values, 'values');
  const key = keyOf(singleCell(account));
  const index = sums.keys.indexOf(key);
  if (index < 0) refuse('account-unknown', { column: 'account', params: { text: key.slice(0, 40) } });

  const table = valueOf(paretoTable(sums.values, rules));
  const found = explainTier(table, table.order.indexOf(index), rules);
  const names = tierNames(tierCount(rules));
  const tierName = (tier: number | undefined): Cell => (tier === undefined ? '' : (names[tier] ?? ''));
  const words = headerWords(cellLanguage());
  return [
    [words.measure, words.value],
    [words.account, nameOf(index)],
    [words.value, found.value],
    [words.rank, found.rank],
    [words.accounts, found.accounts],
    [words.share, found.share],
    [words.shareAhead, found.ahead],
    [words.tier, tierName(found.tier)],
    [words.tierAbove, tierName(found.up?.tier)],
    [words.addForAbove, found.up?.by ?? ''],
    [words.tierBelow, tierName(found.down?.tier)],
    [words.fallsUnder, found.down?.below ?? ''],
  ];
}
