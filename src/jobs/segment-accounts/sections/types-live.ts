import { unitFactor } from '../../../engine/intake/unit-factor';
import { absolute, quotedSheet } from '../../../workbook/address';
import type { SegmentFacts } from '../facts';

/** The formula that gives the same types from the source, a type a data row. */
export interface LiveTypes {
  readonly formula: string;
  readonly rows: number;
  /** Columns over the same rows, for sums by type. */
  readonly revenue: string;
  readonly profit: string;
  readonly cost: string | null;
}

/**
 * Types can be live where the sheet itself says everything that they follow from: one row an account, both ratings in columns,
 * no row left out, no unit in a header, no rating outside its range and none that was entered in the pane.
 */
export function liveTypes(facts: SegmentFacts): LiveTypes | null {
  const { segments, match, labels, applied, place, dataStart, value, live } = facts;
  const { types, accountOfRow, rowsOfAccount } = segments;
  const { profit, strategic, fit, costToServe } = match;
  if (!live || !types || facts.hasTextNumbers || profit === undefined || strategic === undefined || fit === undefined)
    return null;
  if (types.enteredRatings > 0 || types.notes.some(({ code }) => code === 'ratings-outside')) return null;
  if (applied.merged > 0 || rowsOfAccount.some((rows) => rows !== 1)) return null;
  let rows = accountOfRow.length;
  while (rows > 0 && accountOfRow[rows - 1] === -1) rows--;
  if (accountOfRow.subarray(0, rows).includes(-1)) return null;
  const columns = [profit, strategic, fit, ...(costToServe === undefined ? [] : [costToServe])];
  if (columns.some((column) => unitFactor(labels[column] ?? '') !== 1)) return null;
  const range = (column: number): string => {
    const at = { row: place.at.row + dataStart, column: place.at.column + column, rows, columns: 1 };
    return `${quotedSheet(place.sheet)}!${absolute(at)}`;
  };
  return {
    formula: `=KAM.SEGMENT(${[value.column, ...columns].map(range).join(',')})`,
    rows,
    revenue: range(value.column),
    profit: range(profit),
    cost: costToServe === undefined ? null : range(costToServe),
  };
}
