import type { Cell } from '../engine/core/cells';
import { readKeys } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import { sumByAccount, type AccountSums } from '../engine/portfolio/account-sums';
import { valueOf } from './answer';
import { accountCells, readLines } from './arguments';

/** Accounts and one amount each, read from two ranges. */
export interface Accounts {
  readonly sums: AccountSums;
  /** The account as it stands in its first row: a number stays a number, so that look-ups by it work. */
  readonly nameOf: (account: number) => Cell;
}

/** Reads accounts with the amounts of the argument `valuesName`; rows of one account are summed. */
export function readAccounts(accounts: unknown, values: unknown, valuesName: string): Accounts {
  const { lines, start } = readLines([
    { name: 'accounts', argument: accounts, isNumeric: false },
    { name: valuesName, argument: values, isNumeric: true },
  ]);
  const cells = accountCells(lines[0]!);
  const sums = valueOf(sumByAccount(readKeys(cells, 0, start), readNumbers(lines[1]!.cells, 0, start)));
  const nameOf = (account: number): Cell => {
    const cell = cells[sums.firstRow[account]! + start]!.at(0);
    return typeof cell === 'number' ? cell : sums.keys[account]!;
  };
  return { sums, nameOf };
}
