import { customerTypes } from '../../../engine/portfolio/customer-type';
import { customerTypeWords } from '../../../locales/customer-types';
import { segmentWords } from '../../../locales/segments';
import type { PlanCell } from '../../../workbook/write-plan';
import { formula } from '../../../workbook/write-plan';
import { absolute, quotedSheet } from '../../../workbook/address';
import { MAP } from '../sheet-map';
import type { BesideSection } from './beside-columns';
import { liveTypes } from './types-live';

/**
 * The customer type beside each account. Live, a cell takes its own row of the types that one =KAM.SEGMENT spills on the portfolio
 * sheet: types depend on all accounts, and a call a row would read all of them each time. Sorting the rows sorts both.
 */
export const typeColumn: BesideSection = (facts, livePortfolio) => {
  const { segments, place, dataStart, language, rows } = facts;
  const { types, accountOfRow } = segments;
  if (!types || types.typed === 0) return [];
  const names = segmentWords(language).types;
  const live = livePortfolio === null ? null : liveTypes(facts);
  const at = { row: MAP.firstRow, column: MAP.typesLive, rows: live?.rows ?? 1, columns: 1 };
  const range = `${quotedSheet(livePortfolio ?? '')}!${absolute(at)}`;
  const lookUp = formula(`=INDEX(${range},ROW()-${place.at.row + dataStart})`);
  const cells: PlanCell[] = [];
  for (let row = 0; row < rows; row++) {
    const type = customerTypes[types.found.types[accountOfRow[row] ?? -1] ?? -1];
    if (live && row < live.rows) cells.push(lookUp);
    else cells.push(type === undefined ? null : names[type]);
  }
  return [{ id: 'customerType', header: customerTypeWords(language).sheet.column, format: 'General', cells }];
};
