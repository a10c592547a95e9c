import type { Cells } from '../core/cells';
import { accountColumn } from './account-column';
import { isBlank } from './cell-nature';
import { normaliseHeader } from './normalise-header';
import type { FoundTable, Match, SheetKind } from './types';

const CHANNEL = /channel|distributor|dealer|reseller|渠道|经销商|代理商|分销商/;
const STOCKTAKE = /developed|totalcustomers|已开发|客户总数|totalsales|总销量/;

/** Rows looked at to see whether accounts repeat. */
const LOOKED_ROWS = 5000;

/** Up to one account in ten may stand twice and the sheet is still a customer table, with duplicates to be reported. */
const REPEATED_IN_CUSTOMER_TABLE = 0.1;

/**
 * What a sheet is about, by its columns and by whether accounts repeat: orders repeat them, a customer table has one row each.
 *
 * @example classifySheet([['Acme', 'Tender', 5]], findHeader([]), { account: 0, stage: 1, amount: 2 }) // => 'opportunities'
 */
export function classifySheet(cells: Cells, table: FoundTable, match: Match): SheetKind {
  const has = (...fields: readonly (keyof Match)[]) => fields.some((field) => match[field] !== undefined);
  const labels = table.labels.map(normaliseHeader);
  if (labels.some((label) => CHANNEL.test(label)) && labels.some((label) => STOCKTAKE.test(label))) return 'channel';
  if (has('stage') && has('amount', 'opportunity', 'closeDate', 'probability', 'revenue')) return 'opportunities';
  if (has('contactDate') && has('contactKind', 'person') && has('account', 'accountId', 'contact')) return 'contactLog';
  if (has('openedOn') && has('closedOn', 'answeredOn', 'complaint') && has('account', 'accountId')) return 'complaints';
  if (has('contact') && has('role', 'depth', 'stance', 'account', 'accountId') && !has('revenue', 'orderNumber'))
    return 'contacts';
  const account = accountColumn(match);
  if (account === undefined) return 'unknown';
  const measured = has('revenue', 'amount', 'profit', 'totalSpend', 'strategic', 'fit', 'tier', 'lastContact', 'owner');
  if (has('orderNumber') && has('revenue', 'amount', 'profit')) return 'orders';
  if (!measured) return 'unknown';
  if (repeatedShare(cells, table.dataStart, account) <= REPEATED_IN_CUSTOMER_TABLE)
    return has('orderNumber') ? 'orders' : 'accounts';
  return has('revenue', 'amount', 'profit') ? 'orders' : 'unknown';
}

/** Share of the filled rows whose account was seen before. */
function repeatedShare(cells: Cells, dataStart: number, column: number): number {
  const seen = new Set<string>();
  let filled = 0;
  const end = Math.min(cells.length, dataStart + LOOKED_ROWS);
  for (let row = dataStart; row < end; row++) {
    const cell = cells[row]!.at(column);
    if (isBlank(cell)) continue;
    filled++;
    seen.add(String(cell).trim());
  }
  return filled === 0 ? 0 : 1 - seen.size / filled;
}
