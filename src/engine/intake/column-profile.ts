import { isCellError } from '../core/cell-kind';
import type { Cells } from '../core/cells';
import { isBlank, natureOf } from './cell-nature';
import type { FoundTable } from './types';

/** Rows that are looked at: enough to know a column, and the same time for a long sheet. They are spread evenly over the sheet. */
const SAMPLED_ROWS = 4000;

/** What a column holds, for the match: counts over the sampled rows. */
export interface ColumnProfile {
  readonly rows: number;
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly texts: number;
  /** Cells that are stored as text, also those that could be read as a number: an account may be called 00123. */
  readonly strings: number;
  readonly booleans: number;
  /** Text numbers that end in %, and numbers from -1 to 1 with decimals. */
  readonly ratios: number;
  /** Whole numbers that may be days between 1990 and 2100. */
  readonly dayNumbers: number;
  readonly distinct: number;
}

export function profileColumns(cells: Cells, table: FoundTable): readonly ColumnProfile[] {
  return table.labels.map((_, column) => profileColumn(cells, table.dataStart, column));
}

function profileColumn(cells: Cells, dataStart: number, column: number): ColumnProfile {
  const rows = Math.max(0, cells.length - dataStart);
  const step = Math.max(1, Math.floor(rows / SAMPLED_ROWS));
  const seen = new Set<string | number>();
  let [looked, filled, numbers, dates, texts, strings, booleans, ratios, dayNumbers] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let row = dataStart; row < cells.length; row += step) {
    const cell = cells[row]!.at(column);
    looked++;
    if (isBlank(cell) || (typeof cell === 'string' && isCellError(cell))) continue;
    filled++;
    if (typeof cell === 'string') strings++;
    seen.add(typeof cell === 'string' ? cell.trim() : (cell as number));
    switch (natureOf(cell)) {
      case 'number':
        numbers++;
        if (typeof cell === 'string' ? /[%％]\s*$/.test(cell) : isFraction(cell as number)) ratios++;
        if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 32874 && cell <= 73415) dayNumbers++;
        break;
      case 'date':
        dates++;
        break;
      case 'boolean':
        booleans++;
        break;
      default:
        texts++;
    }
  }
  return { rows: looked, filled, numbers, dates, texts, strings, booleans, ratios, dayNumbers, distinct: seen.size };
}

function isFraction(value: number): boolean {
  return Math.abs(value) <= 1 && !Number.isInteger(value);
}
