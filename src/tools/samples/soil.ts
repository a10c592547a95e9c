import type { Cell, CellValue } from 'hucre/xlsx';
import { round } from './invent';
import type { Draws } from './random';
import type { SampleWords } from './words';

/** Cells that plain rows cannot hold (a cell error), by "row,column" of the sheet. */
export type SpecialCells = Map<string, Partial<Cell>>;

/** Makes a customer table as one finds it: figures as text, a date as text, two spellings of a name, a row without name, #N/A. */
export function soilAccounts(
  rows: CellValue[][],
  words: SampleWords,
): { readonly rows: CellValue[][]; readonly special: SpecialCells } {
  const soiled = rows.map((row) => [...row]);
  soiled[17]![4] = words.textNumber(rows[17]![4] as number, 0);
  soiled[44]![4] = words.textNumber(rows[44]![4] as number, 1);
  soiled[71]![4] = words.textNumber(rows[71]![4] as number, 2);
  const contact = rows[30]![9] as Date;
  soiled[30]![9] = words.textDate(contact.getUTCFullYear(), contact.getUTCMonth() + 1, contact.getUTCDate());
  // The same company entered twice, by two people: the second has a small part of the revenue.
  for (const [way, index] of [8, 52, 95].entries()) {
    const twin = [...rows[index]!];
    twin[0] = words.respell(String(twin[0]), way);
    for (const column of [4, 5, 6]) twin[column] = round((twin[column] as number) * 0.12, 0);
    soiled.splice(60 + way * 20, 0, twin);
  }
  const nameless = [...rows[33]!];
  nameless[0] = null;
  soiled.splice(101, 0, nameless);
  const error = 26;
  soiled[error]![6] = null;
  return { rows: soiled, special: new Map([[`${error + 1},6`, { value: '#N/A', type: 'error' }]]) };
}

/** Order lines with text numbers, text dates, credit notes, and a total typed under them. */
export function soilOrders(rows: CellValue[][], words: SampleWords, draws: Draws): CellValue[][] {
  const soiled = rows.map((row) => [...row]);
  for (let i = 0; i < 12; i++) {
    const row = soiled[draws.whole(50, soiled.length - 1)]!;
    if (typeof row[5] === 'number') row[5] = words.textNumber(row[5], 0);
  }
  for (let i = 0; i < 20; i++) {
    const row = soiled[draws.whole(50, soiled.length - 1)]!;
    const day = row[1];
    if (day instanceof Date) row[1] = words.textDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  for (let i = 0; i < 8; i++) {
    const at = draws.whole(200, soiled.length - 1);
    const [number, day, account, product, quantity, revenue, profit] = rows[Math.min(at, rows.length - 1)]!;
    soiled.splice(at + 1, 0, [
      `CN-${String(number).slice(3)}`,
      day!,
      account!,
      product!,
      -(quantity as number),
      -(revenue as number),
      -(profit as number),
    ]);
  }
  const blank = soiled[draws.whole(300, 900)]!;
  blank[2] = null;
  const sum = (column: number) =>
    round(
      soiled.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0),
      2,
    );
  return [...soiled, [words.total, null, null, null, sum(4), sum(5), sum(6)]];
}
