import type { Cell } from '../engine/core/cells';
import { alignAccounts } from '../engine/portfolio/align-accounts';
import { countMigration } from '../engine/portfolio/migration';
import { findMovers, moveNames } from '../engine/portfolio/movers';
import { noTier, tierCodes, tierCount } from '../engine/portfolio/tier';
import { headerWords } from '../locales/headers';
import { segmentWords } from '../locales/segments';
import { readAccounts } from './account-arguments';
import { valueOf } from './answer';
import { readFlag } from './arguments';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { refuseLongSpill, table } from './spill';
import { tierNames } from './tier-arguments';
import { readTierPeriods } from './tier-periods';

/**
 * Counts how many accounts went from each tier to each tier, with new and lost accounts.
 *
 * @customfunction MIGRATION
 * @param accounts_before Accounts of the earlier period, one row an account.
 * @param tiers_before Their tiers, of the same length.
 * @param accounts_now Accounts of the later period, one row an account.
 * @param tiers_now Their tiers, of the same length.
 * @returns A table: one row a tier before and a last one for new accounts, one column a tier now and a last one for lost accounts. Each row of a tier sums to its accounts before.
 * @blanks A row without an account or without a tier is left out: its account counts as absent from that period.
 * @ties An account may repeat with the same tier; it counts once.
 * @faults #VALUE! when accounts and tiers differ in length, a range is a block, or an account has two tiers in one period. #N/A when neither period has an account with a tier.
 * @limits Tiers are those of the workbook, best first, then any others in the order in which they appear. The first row counts as a header when its tier is none of the workbook's and occurs nowhere else.
 * @origin Dynamic tiering: last year's largest account need not be next year's.
 * @example =KAM.MIGRATION({"Acme";"Bolt";"Core"},{"A";"B";"C"},{"Bolt";"Core";"Dune"},{"A";"C";"C"})
 */
export function migration(
  accounts_before: unknown[][],
  tiers_before: unknown[][],
  accounts_now: unknown[][],
  tiers_now: unknown[][],
): unknown[][] {
  const usual = [...new Set([...tierNames(tierCount(rulesInForce())), ...tierCodes])];
  const [before, now] = readTierPeriods(
    { accountsName: 'accounts_before', accounts: accounts_before, tiersName: 'tiers_before', tiers: tiers_before },
    { accountsName: 'accounts_now', accounts: accounts_now, tiersName: 'tiers_now', tiers: tiers_now },
    usual,
  );
  const known = new Set([...before.values(), ...now.values()]);
  const tiers = [...usual.filter((tier) => known.has(tier)), ...[...known].filter((tier) => !usual.includes(tier))];
  const place = new Map(tiers.map((tier, k) => [tier, k]));
  const accounts = alignAccounts([...before.keys()], [...now.keys()]).keys;
  const tiersOf = (period: ReadonlyMap<string, string>): Uint8Array =>
    Uint8Array.from(accounts, (account) => place.get(period.get(account) ?? '') ?? noTier);
  const { counts } = valueOf(countMigration(tiersOf(before), tiersOf(now), tiers.length));

  const language = cellLanguage();
  const { moves } = segmentWords(language);
  const width = tiers.length + 1;
  const rowAt = (k: number): Cell[] => {
    const row = Array.from<Cell>(counts.subarray(k * width, (k + 1) * width) as unknown as number[]);
    // Nobody can be new and lost at once.
    if (k === tiers.length) row[tiers.length] = '';
    return [tiers[k] ?? moves.new, ...row];
  };
  return table([headerWords(language).beforeAndNow, ...tiers, moves.lost], width, rowAt);
}

/**
 * Compares two periods: what changed for each account, and who went up, down, is new or lost.
 *
 * @customfunction MOVERS
 * @param accounts_before Accounts of the earlier period. An account may repeat; its values are summed.
 * @param values_before Their values, of the same length.
 * @param accounts_now Accounts of the later period. An account may repeat; its values are summed.
 * @param values_now Their values, of the same length.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns One row an account of either period, the largest gain first: account, value before, value now, change, tier before, tier now, move.
 * @blanks A row without an account or without a readable value is left out. What an account has no value for is blank; the change then counts that period as nothing. An account that keeps its tier has no move.
 * @ties Equal changes keep the order in which the accounts first appear. Equal values share a tier.
 * @faults #VALUE! when accounts and values differ in length or a range is a block. #N/A when a period has no positive value.
 * @limits Tiers are set in each period by its own values and the rules in force. The periods may differ in length. A table of more than about 2 MB of text is refused.
 * @origin Dynamic tiering: last year's largest account need not be next year's.
 * @example =KAM.MOVERS({"Acme";"Bolt";"Core"},{80;15;5},{"Bolt";"Acme";"Dune"},{90;20;4})
 */
export function movers(
  accounts_before: unknown[][],
  values_before: unknown[][],
  accounts_now: unknown[][],
  values_now: unknown[][],
  headers?: boolean,
): unknown[][] {
  const rules = rulesInForce();
  const hasHeaders = readFlag('headers', headers, true);
  const before = readAccounts(accounts_before, values_before, 'values_before', {}, 'accounts_before');
  const now = readAccounts(accounts_now, values_now, 'values_now', {}, 'accounts_now');
  const both = alignAccounts(before.sums.keys, now.sums.keys);
  const valueBefore = picked(before.sums.values, both.before);
  const valueNow = picked(now.sums.values, both.now);
  const found = valueOf(findMovers(valueBefore, valueNow, rules));

  const names = tierNames(tierCount(rules));
  const moves = segmentWords(cellLanguage()).moves;
  const cellOfNumber = (value: number): Cell => (Number.isNaN(value) ? '' : value);
  const rowAt = (k: number): Cell[] => {
    const i = found.order[k]!;
    const [placeBefore, placeNow] = [both.before[i]!, both.now[i]!];
    return [
      placeNow < 0 ? before.nameOf(placeBefore) : now.nameOf(placeNow),
      cellOfNumber(valueBefore[i]!),
      cellOfNumber(valueNow[i]!),
      found.change[i]!,
      names[found.tiersBefore[i]!] ?? '',
      names[found.tiersNow[i]!] ?? '',
      moves[moveNames[found.moves[i]!]!],
    ];
  };
  refuseLongSpill('rows-spill', found.order.length, rowAt);
  const words = headerWords(cellLanguage());
  const header = [words.account, words.before, words.now, words.change, words.tierBefore, words.tierNow, words.move];
  return table(hasHeaders ? header : null, found.order.length, rowAt);
}

/** The values at the places; NaN where there is none. */
function picked(values: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => values[place] ?? NaN);
}
