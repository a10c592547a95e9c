import type { Cells } from '../../../src/engine/core/cells';
import { DateReader } from '../../../src/engine/core/read-dates';
import { KeyReader } from '../../../src/engine/core/read-keys';
import { NumberReader } from '../../../src/engine/core/read-numbers';
import type { Result } from '../../../src/engine/core/result';
import { allSteps } from '../../../src/engine/core/steps';
import { isOpen } from '../../../src/engine/pipeline/stages';
import { summariseCells } from '../../../src/engine/pipeline/summarise-cells';
import { sumByAccount } from '../../../src/engine/portfolio/account-sums';
import { paretoTable } from '../../../src/engine/portfolio/pareto';
import { buildRfm } from '../../../src/engine/portfolio/rfm';
import { tierCodes } from '../../../src/engine/portfolio/tier';
import { defaultRules } from '../../../src/engine/rules/rules';
import { names } from '../../../src/locales/en-US/names';

/** Cells in, rows out, by the engine as functions and jobs use it: with keys, blanks, text numbers, ties and rules. */

const rowsABlock = 4_096;

/** Readers take a table block by block, as it comes from Excel, one column each: what one touched is in the cache for the next. */
function feed(cells: Cells, readers: readonly { add(block: Cells, column: number): void }[]): void {
  for (let from = 0; from < cells.length; from += rowsABlock) {
    const block = cells.slice(from, from + rowsABlock);
    for (let column = 0; column < readers.length; column++) readers[column]!.add(block, column);
  }
}

export function pareto(cells: Cells): unknown[][] {
  const [accounts, amounts] = [new KeyReader(cells.length), new NumberReader(cells.length)];
  feed(cells, [accounts, amounts]);
  const { keys, values } = valueOf(sumByAccount(accounts.finish(), amounts.finish()));
  const { order, sorted, share, cumulativeShare, tiers } = valueOf(paretoTable(values, defaultRules));
  return rowsByRank(keys, order, sorted, share, cumulativeShare, tiers);
}

/** A loop over nothing but arrays: see key-table.ts. */
function rowsByRank(
  keys: readonly string[],
  order: Uint32Array,
  sorted: Float64Array,
  share: Float64Array,
  cumulativeShare: Float64Array,
  tiers: Uint8Array,
): unknown[][] {
  const rows = new Array<unknown[]>(order.length);
  for (let k = 0; k < rows.length; k++) {
    rows[k] = [k + 1, keys[order[k]!], sorted[k], share[k], cumulativeShare[k], tierCodes[tiers[k]!]];
  }
  return rows;
}

export function rfm(cells: Cells, asOf: number): unknown[][] {
  const readers = [new KeyReader(cells.length), new DateReader(cells.length), new NumberReader(cells.length)] as const;
  feed(cells, readers);
  const { keys, codes } = readers[0].finish();
  const { days } = valueOf(allSteps(readers[1].finishSteps()));
  const amounts = readers[2].finish().values;
  const found = valueOf(buildRfm({ accountOfRow: codes, accounts: keys.length, days, amounts, asOf }, defaultRules));
  const { account, recencyDays, frequency, monetary, r, f, m } = found;
  return rowsOfScores(keys, account, recencyDays, frequency, monetary, r, f, m);
}

/** As `rowsByRank`. */
function rowsOfScores(
  keys: readonly string[],
  account: Int32Array,
  recencyDays: Float64Array,
  frequency: Float64Array,
  monetary: Float64Array,
  r: Uint8Array,
  f: Uint8Array,
  m: Uint8Array,
): unknown[][] {
  const rows = new Array<unknown[]>(account.length);
  for (let k = 0; k < rows.length; k++) {
    const score = `${r[k]!}${f[k]!}${m[k]!}`;
    rows[k] = [keys[account[k]!], recencyDays[k], frequency[k], monetary[k], r[k], f[k], m[k], score];
  }
  return rows;
}

export function pipeline(cells: Cells, asOf: number): unknown[][] {
  const columns = { stages: cells, amounts: cells, dates: cells, at: [0, 1, 2] as const };
  const summary = summariseCells(columns, 0, asOf, defaultRules);
  if (summary === null) throw new Error('a day is no serial number');
  const { rows, counts, amounts, meanAge } = valueOf(summary);
  const out: unknown[][] = [];
  rows.forEach((row, k) => {
    if (typeof row === 'string' || !(counts[k]! > 0)) return;
    const probability = isOpen(row) ? defaultRules['pipeline.probability'][row - 1]! : 1;
    out.push([names.stages[row as 1], counts[k], amounts[k], amounts[k]! * probability, meanAge[k]]);
  });
  return out;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
