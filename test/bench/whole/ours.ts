import type { Cells } from '../../../src/engine/core/cells';
import { readDates } from '../../../src/engine/core/read-dates';
import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import type { Result } from '../../../src/engine/core/result';
import { isOpen } from '../../../src/engine/pipeline/stages';
import { summariseCells } from '../../../src/engine/pipeline/summarise-cells';
import { sumByAccount } from '../../../src/engine/portfolio/account-sums';
import { paretoTable } from '../../../src/engine/portfolio/pareto';
import { buildRfm } from '../../../src/engine/portfolio/rfm';
import { tierCodes } from '../../../src/engine/portfolio/tier';
import { defaultRules } from '../../../src/engine/rules/rules';
import { names } from '../../../src/locales/en-US/names';

/** Cells in, rows out, by the engine as functions and jobs use it: with keys, blanks, text numbers, ties and rules. */

export function pareto(cells: Cells): unknown[][] {
  const { keys, values } = valueOf(sumByAccount(readKeys(cells), readNumbers(cells, 1)));
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
  const { keys, codes } = readKeys(cells);
  const days = valueOf(readDates(cells, 1)).days;
  const amounts = readNumbers(cells, 2).values;
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
