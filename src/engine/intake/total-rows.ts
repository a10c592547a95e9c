import type { Cell } from '../core/cells';
import type { HeldCells } from '../core/held-cells';
import { rowsAStep, type Steps } from '../core/steps';
import { filledCells, firstFilled } from './filled-cells';

/** The whole cell says so in Chinese: no company is called 合计. */
const SURE = /^(本页|本月|本期|本年|年度|分类|全部)?(合计|小计|总计|共计|总和|总额|累计)$/;
/** These may also be a name ("Total", "East Total", 华东小计): the figures must confirm it. */
const MAYBE = /^((grand|sub|overall)?-?totals?|sum)$|\b(sub-?)?total$|^(grand |sub-?)?total\b|(合计|小计|总计|汇总)$/;
const HINT = /total|sum|合计|小计|总计|共计|总和|总额|累计|汇总/i;

/** Filled cells of a total row, against an ordinary row. */
const SPARSE = 0.6;

/**
 * Data rows that are totals of others: 合计, 小计, 总计, total, subtotal, grand total, "East Total", "华东 汇总".
 *
 * A row is one when its first filled cell or its account cell says so. Where that could be a company's name, one of three must hold:
 * the row is far emptier than the others, its value is the sum of the rows above (all, or since the last total), or it ends the sheet.
 *
 * Shapes  cells → zero-based data rows, ascending
 * Blanks  are skipped when the first filled cell is looked for
 * Cost    O(n), one look at the first cell of most rows, in steps
 */
export function* totalRowSteps(
  cells: HeldCells,
  first: number,
  nameColumns: readonly number[],
  values: Float64Array | undefined,
): Steps<number[]> {
  const found: number[] = [];
  const usual = usualFill(cells, first);
  const last = lastFilledRow(cells, first);
  let all = 0;
  let sinceTotal = 0;
  for (let row = first; row <= last; row++) {
    if (row % rowsAStep === 0) yield row / cells.rows;
    const value = values ? values[row - first]! : NaN;
    const label = totalLabel(cells, row, nameColumns);
    if (label !== '' && (SURE.test(label.replace(/\s/g, '')) || confirmed())) {
      found.push(row - first);
      sinceTotal = 0;
      continue;
    }
    if (Number.isNaN(value)) continue;
    all += value;
    sinceTotal += value;

    function confirmed(): boolean {
      if (!MAYBE.test(label)) return false;
      return row === last || filledCells(cells, row) <= usual * SPARSE || same(value, sinceTotal) || same(value, all);
    }
  }
  return found;
}

/** The text that may name a total: the row's first filled cell, or a name cell. */
function totalLabel(cells: HeldCells, row: number, nameColumns: readonly number[]): string {
  const first = labelOf(cells.at(row, firstFilled(cells, row)));
  if (first !== '') return first;
  for (const column of nameColumns) {
    const label = labelOf(cells.at(row, column));
    if (label !== '') return label;
  }
  return '';
}

function labelOf(cell: Cell): string {
  if (typeof cell !== 'string' || cell.length > 40 || !HINT.test(cell)) return '';
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[:：\s]+$/, '')
    .trim();
}

function same(value: number, sum: number): boolean {
  return sum !== 0 && Math.abs(value - sum) <= Math.abs(sum) * 1e-6;
}

/** Filled cells of an ordinary row: the median of up to 200 rows from the whole sheet. */
function usualFill(cells: HeldCells, first: number): number {
  const step = Math.max(1, Math.floor((cells.rows - first) / 200));
  const fills: number[] = [];
  for (let row = first; row < cells.rows; row += step) fills.push(filledCells(cells, row));
  fills.sort((a, b) => a - b);
  return fills[fills.length >> 1] ?? 0;
}

function lastFilledRow(cells: HeldCells, first: number): number {
  let row = cells.rows - 1;
  while (row >= first && firstFilled(cells, row) < 0) row--;
  return row;
}
