import type { CellValue } from '../grid/cells';

/** One key of a sort, as the add-in gives it. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly dataOption?: string;
}

const texts = new Intl.Collator('en', { sensitivity: 'accent' });
const exactTexts = new Intl.Collator('en', { sensitivity: 'variant', caseFirst: 'lower' });

const ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/;

/** Excel's order: numbers, texts, truth values, errors; empty cells come last whichever way the sort goes. */
function rankOf(value: CellValue): number {
  if (value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return ERROR.test(value) ? 3 : 1;
}

function compare(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (rankA === 0 || rankA === 2) return Number(a) - Number(b);
  return rankA === 1 ? collator.compare(String(a), String(b)) : 0;
}

/** The order in which lines (rows, or columns) go; lines that are equal in all keys stay as they are. */
export function sortedOrder(
  lines: readonly (readonly CellValue[])[],
  fields: readonly SortField[],
  matchCase: boolean,
): number[] {
  const collator = matchCase ? exactTexts : texts;
  const keys = fields.map(({ key, ascending = true, dataOption }) => ({
    sign: ascending ? 1 : -1,
    values: lines.map((line) => numberIf(dataOption === 'TextAsNumber', line[key] ?? '')),
  }));
  return lines
    .map((_, index) => index)
    .sort((a, b) => {
      for (const { sign, values } of keys) {
        const [left = '', right = ''] = [values[a], values[b]];
        if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
        const difference = sign * compare(left, right, collator);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
}

const numberIf = (wanted: boolean, value: CellValue): CellValue =>
  wanted && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
