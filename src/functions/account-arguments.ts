import type { Cell } from '../engine/core/cells';
import { readKeys } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import { sumByAccount, sumRows, type AccountSums } from '../engine/portfolio/account-sums';
import { faultOf } from './answer';
import { accountCells, readLines } from './arguments';

/** Accounts and one amount each, read from two ranges. */
export interface Accounts {
  readonly sums: AccountSums;
  /** The account as it stands in its first row: a number stays a number, so that look-ups by it work. */
  readonly nameOf: (account: number) => Cell;
  /** Sums of the further ranges, in their order; NaN for an account without a number there. */
  readonly more: readonly Float64Array[];
}

/**
 * Reads accounts with the amounts of the argument `valuesName`; rows of one account are summed, also in the further numeric
 * ranges `more`, by their argument's name.
 */
export function readAccounts(
  accounts: unknown,
  values: unknown,
  valuesName: string,
  more: Readonly<Record<string, unknown>> = {},
  accountsName = 'accounts',
): Accounts {
  const { lines, start } = readLines([
    { name: accountsName, argument: accounts, isNumeric: false },
    { name: valuesName, argument: values, isNumeric: true },
    ...Object.entries(more).map(([name, argument]) => ({ name, argument, isNumeric: true })),
  ]);
  const cells = accountCells(lines[0]!);
  const summed = sumByAccount(readKeys(cells, 0, start), readNumbers(lines[1]!.cells, 0, start));
  if (!summed.ok) throw faultOf({ column: valuesName, ...summed.problem });
  const sums = summed.value;
  const nameOf = (account: number): Cell => {
    const cell = cells[sums.firstRow[account]! + start]!.at(0);
    return typeof cell === 'number' ? cell : sums.keys[account]!;
  };
  const sumOf = (numbers: Float64Array): Float64Array => sumRows(sums.accountOfRow, sums.keys.length, numbers).values;
  return { sums, nameOf, more: lines.slice(2).map((line) => sumOf(readNumbers(line.cells, 0, start).values)) };
}
