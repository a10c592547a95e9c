import { noKey } from '../core/read-keys';
import { failure, success, type Note, type Result } from '../core/result';
import { isoDay } from '../core/serial-day';
import { rowsACall } from '../core/steps';
import { workingMemory } from '../core/working-memory';
import type { Rules } from '../rules/rules';
import { OrderCount } from './order-count';
import { scoreColumn, type Scored } from './rfm-scores';
import { segmentsOf } from './rfm-segments';

export type RfmRules = Pick<Rules, 'asOf' | 'rfm.binning' | 'rfm.bins' | 'rfm.segments'>;

/** Orders or order lines as columns. */
export interface RfmInput {
  /** Account of each row, `noKey` for none, and how many accounts there are. */
  readonly accountOfRow: Int32Array;
  readonly accounts: number;
  /** Serial days. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  /** Order number of each row as a code, `noKey` for none, and how many there are. Left out: every row is a purchase. */
  readonly orders?: { readonly codes: Int32Array; readonly count: number };
  /** Serial day; beats the rule `asOf`. */
  readonly asOf?: number;
}

/** One row an account that has a purchase, in the order of the account numbers, with what the scores rest on. */
export interface RfmTable {
  /** Account number of each row. */
  readonly account: Int32Array;
  readonly recencyDays: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
  /** Scores from 1 to the rule `rfm.bins`; the highest is the best. */
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Index into `rfmSegments`. */
  readonly segments: Uint8Array;
  readonly asOf: number;
  /** Inner edges of the bins: of the values, or of the ranks under `rank`. */
  readonly edges: { readonly recency: Float64Array; readonly frequency: Float64Array; readonly monetary: Float64Array };
}

/**
 * RFM: who bought lately, who buys often, who spends much?
 *
 * Shapes  rows: n → columns: one entry an account with a purchase
 * Units   recency: days since the last purchase; monetary: the amounts' currency
 * Blanks  a row without account, date or amount is left out and counted, so is one after the as-of day; a row without an order
 *         number counts as a purchase of its own
 * Ties    equal values get equal scores
 * As of   the day given, else the rule `asOf`, else the day after the last purchase
 * Errors  unequal-lengths, no-rows, all-after-as-of, too-large
 * Cost    O(n) and a sort of the accounts; one pass over the rows, no object per row
 * Source  Hughes (1994), Strategic database marketing; edges as in the R package rfm; golden rfm/orders
 *
 * @example buildRfm({ accountOfRow: Int32Array.of(0, 1, 0), accounts: 2, days: Float64Array.of(9, 4, 5), amounts: Float64Array.of(5, 1, 2) }, defaultRules).value.recencyDays // => Float64Array.of(1, 6)
 */
export function buildRfm(input: RfmInput, rules: RfmRules): Result<RfmTable> {
  const { accountOfRow, days, amounts, orders } = input;
  const n = accountOfRow.length;
  if (days.length !== n || amounts.length !== n || (orders?.codes ?? days).length !== n)
    return failure('unequal-lengths');
  const given = input.asOf ?? isoDay(rules.asOf) ?? undefined;

  const totals = addUp(input, given ?? Infinity);
  if (totals.kept === 0 && totals.later > 0) return failure('all-after-as-of');
  if (totals.kept === 0) return failure('no-rows', { params: { rows: n } });
  const asOf = given ?? totals.lastDay + 1;
  const { account, recencyDays, frequency, monetary, isFinite } = columnsOf(totals, input, asOf);
  if (!isFinite) return failure('too-large');

  const binning = { method: rules['rfm.binning'], bins: rules['rfm.bins'] };
  const recency = scoreColumn(recencyDays, binning);
  const r = turned(recency, binning.bins);
  const often = scoreColumn(frequency, binning);
  const much = scoreColumn(monetary, binning);
  const notes: Note[] = [];
  if (totals.incomplete > 0) notes.push({ code: 'rows-left-out', count: totals.incomplete, params: { rows: n } });
  if (totals.later > 0) notes.push({ code: 'after-as-of', count: totals.later });
  return success(
    {
      account,
      recencyDays,
      frequency,
      monetary,
      r,
      f: often.scores,
      m: much.scores,
      segments: segmentsOf(r, often.scores, binning.bins, rules['rfm.segments']),
      asOf,
      edges: { recency: recency.edges, frequency: often.edges, monetary: much.edges },
    },
    notes,
  );
}

/** Few days since the last purchase are best. */
function turned({ scores }: Scored, bins: number): Uint8Array {
  for (let i = 0; i < scores.length; i++) scores[i] = bins + 1 - scores[i]!;
  return scores;
}

/** Of each account, side by side, so that a row touches one stretch of memory: last day, purchases, sum, what rounding lost. */
const width = 4;
const fewAccounts = 512;
const sumsOfAccounts = workingMemory(width * fewAccounts);

interface Totals {
  readonly cells: Float64Array;
  readonly kept: number;
  readonly later: number;
  readonly incomplete: number;
  readonly lastDay: number;
}

function addUp(input: RfmInput, until: number): Totals {
  const cells = sumsOfAccounts(width * input.accounts).fill(0);
  const { accountOfRow, days, amounts } = input;
  const n = accountOfRow.length;
  let later = 0;
  let incomplete = 0;
  for (let row = 0; row < n;) {
    const end = Math.min(n, row + rowsACall);
    row = addRows(accountOfRow, days, amounts, row, end, until, cells);
    if (row === end) continue;
    if (accountOfRow[row] !== noKey && days[row]! > until && !Number.isNaN(amounts[row]!)) later++;
    else incomplete++;
    row++;
  }
  if (input.orders !== undefined) countOrders(input, input.orders, until, cells);
  let lastDay = 0;
  for (let at = 0; at < cells.length; at += width) if (cells[at]! > lastDay) lastDay = cells[at]!;
  return { cells, kept: n - later - incomplete, later, incomplete, lastDay };
}

/** Adds rows up to the first that has something missing or is after the as-of day, and answers that row; see `rowsACall` for why. */
function addRows(
  accountOfRow: Int32Array,
  days: Float64Array,
  amounts: Float64Array,
  from: number,
  to: number,
  until: number,
  cells: Float64Array,
): number {
  for (let row = from; row < to; row++) {
    const account = accountOfRow[row]!;
    const day = days[row]!;
    const amount = amounts[row]!;
    // A missing day is not up to any day, a missing amount is not itself.
    if (account < 0 || !(day <= until) || amount !== amount) return row;
    const at = width * account;
    if (day > cells[at]!) cells[at] = day;
    cells[at + 1]!++;
    // Knuth's exact error of a sum: no branch on which of the two is larger.
    const sum = cells[at + 2]!;
    const next = sum + amount;
    const part = next - sum;
    cells[at + 3]! += sum - (next - part) + (amount - part);
    cells[at + 2] = next;
  }
  return to;
}

/** Puts the number of distinct orders in the place of the number of rows. */
function countOrders(
  { accountOfRow, days, amounts }: RfmInput,
  orders: NonNullable<RfmInput['orders']>,
  until: number,
  cells: Float64Array,
): void {
  const orderCount = new OrderCount(orders.count);
  for (let at = 1; at < cells.length; at += width) cells[at] = 0;
  for (let row = 0; row < accountOfRow.length; row++) {
    const account = accountOfRow[row]!;
    if (account === noKey || !(days[row]! <= until) || Number.isNaN(amounts[row]!)) continue;
    if (orderCount.isNew(orders.codes[row]!, account)) cells[width * account + 1]!++;
  }
}

interface Columns extends Pick<RfmTable, 'account' | 'recencyDays' | 'frequency' | 'monetary'> {
  /** False where a sum is too large for a number. */
  readonly isFinite: boolean;
}

function columnsOf({ cells }: Totals, { accounts }: RfmInput, asOf: number): Columns {
  const account = new Int32Array(accounts);
  const recencyDays = new Float64Array(accounts);
  const frequency = new Float64Array(accounts);
  const monetary = new Float64Array(accounts);
  let m = 0;
  let isFinite = true;
  for (let number = 0; number < accounts; number++) {
    const at = width * number;
    if (cells[at + 1] === 0) continue;
    account[m] = number;
    recencyDays[m] = asOf - cells[at]!;
    frequency[m] = cells[at + 1]!;
    const sum = cells[at + 2]! + cells[at + 3]!;
    // Infinity less itself is no number.
    if (!(sum - sum === 0)) isFinite = false;
    monetary[m] = sum;
    m++;
  }
  if (m === accounts) return { account, recencyDays, frequency, monetary, isFinite };
  return {
    account: account.slice(0, m),
    recencyDays: recencyDays.slice(0, m),
    frequency: frequency.slice(0, m),
    monetary: monetary.slice(0, m),
    isFinite,
  };
}
