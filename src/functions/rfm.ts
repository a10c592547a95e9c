import type { Cell } from '../engine/core/cells';
import { readKeys } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import { buildRfm, type RfmInput } from '../engine/portfolio/rfm';
import { rfmSegments } from '../engine/portfolio/rfm-segments';
import { checkRuleValue } from '../engine/rules/check-value';
import { ruleFields } from '../engine/rules/declarations';
import type { Rules } from '../engine/rules/rules';
import { headerWords } from '../locales/headers';
import { segmentWords } from '../locales/segments';
import { valueOf } from './answer';
import { accountCells, isOmitted, readFlag, readLine, readLines, singleCell } from './arguments';
import { readDay, readDays } from './day-arguments';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { refuseLongSpill, table } from './spill';
import { refuseUnreadable } from './tier-arguments';

/**
 * Scores each account by how lately it bought, how often and how much, and names its segment.
 *
 * @customfunction RFM
 * @param accounts Account of each order or order line: one column or row.
 * @param dates Date of each order, of the same length.
 * @param amounts Amount of each order or line, of the same length.
 * @param as_of The day from which recency is counted. Omitted: the rule asOf, else the day after the last purchase.
 * @param bins Scores run from 1 to this number, 2 to 10. Omitted: the rule rfm.bins, which is 5.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @param orders Order number of each row. Given, lines of one order are one purchase. Omitted: every row is a purchase.
 * @returns One row an account in order of first appearance: account, recency in days, frequency, monetary, R, F, M, segment. The highest score is the best.
 * @blanks A row without account, date or amount is left out, and so is one after the as-of day. A row without an order number is a purchase of its own.
 * @ties Equal values get equal scores, so the scores need not divide the accounts evenly.
 * @faults #VALUE! when the ranges differ in length, a range is a block, text dates can be read two ways or the bins are not 2 to 10. #N/A when no row can be used.
 * @limits Not the recency and frequency of KAM.BGNBD. Credit notes lower the sum and count as purchases, unless they carry the number of their order. A table of more than about 2 MB of text is refused.
 * @origin A. M. Hughes (1994). Quantile edges of type 7 (Hyndman and Fan, 1996), or bins of equal width over the ranks, by the rule rfm.binning; segments by the rule rfm.segments.
 * @example =KAM.RFM({"Acme";"Bolt";"Acme";"Core"},{"2026-03-01";"2026-01-15";"2026-05-20";"2025-11-30"},{500;80;700;40},"2026-06-30")
 */
export function rfm(
  accounts: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  as_of?: unknown,
  bins?: unknown,
  headers?: boolean,
  orders?: unknown[][],
): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const rules = withBins(rulesInForce(), bins);
  const asOf = readDay('as_of', as_of);
  const { input, nameOf } = readOrders(accounts, dates, amounts, orders);
  const found = valueOf(buildRfm({ ...input, ...(asOf !== undefined && { asOf }) }, rules));

  const language = cellLanguage();
  const names = segmentWords(language).rfm;
  const rowAt = (k: number): Cell[] => [
    nameOf(found.account[k]!),
    found.recencyDays[k]!,
    found.frequency[k]!,
    found.monetary[k]!,
    found.r[k]!,
    found.f[k]!,
    found.m[k]!,
    names[rfmSegments[found.segments[k]!]!],
  ];
  refuseLongSpill('rfm-spill', found.account.length, rowAt);
  const words = headerWords(language);
  const header = [words.account, words.recency, words.frequency, words.monetary, 'R', 'F', 'M', words.segment];
  return table(hasHeaders ? header : null, found.account.length, rowAt);
}

interface Orders {
  readonly input: RfmInput;
  readonly nameOf: (account: number) => Cell;
}

function readOrders(accounts: unknown, dates: unknown, amounts: unknown, orders: unknown): Orders {
  const { lines, start } = readLines([
    { name: 'accounts', argument: accounts, isNumeric: false },
    { name: 'dates', argument: dates, isNumeric: true },
    { name: 'amounts', argument: amounts, isNumeric: true },
    ...(isOmitted(orders) ? [] : [{ name: 'orders', argument: orders, isNumeric: false }]),
  ]);
  const cells = accountCells(lines[0]!);
  const keys = readKeys(cells, 0, start);
  const orderKeys = lines[3] && readKeys(accountCells(lines[3]), 0, start);
  const firstRow = firstRows(keys.codes, keys.keys.length);
  return {
    input: {
      accountOfRow: keys.codes,
      accounts: keys.keys.length,
      days: readDays(lines[1]!, start).days,
      amounts: readNumbers(lines[2]!.cells, 0, start).values,
      ...(orderKeys && { orders: { codes: orderKeys.codes, count: orderKeys.keys.length } }),
    },
    nameOf: (account) => {
      const cell = cells[firstRow[account]! + start]!.at(0);
      return typeof cell === 'number' ? cell : keys.keys[account]!;
    },
  };
}

function firstRows(codes: Int32Array, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = codes.length - 1; row >= 0; row--) if (codes[row]! >= 0) rows[codes[row]!] = row;
  return rows;
}

function withBins(rules: Rules, bins: unknown): Rules {
  // A blank cell may arrive as 0, which is no number of bins.
  if (isOmitted(bins) || singleCell(bins) === 0) return rules;
  const line = readLine('bins', [[singleCell(bins)]]);
  const read = readNumbers(line.cells);
  refuseUnreadable(line, read.kinds);
  valueOf(checkRuleValue('bins', ruleFields['rfm.bins'], read.values[0]!));
  return { ...rules, 'rfm.bins': read.values[0]! };
}
