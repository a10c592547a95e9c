import type { Note } from '../../engine/core/result';
import type { AppliedChoices, CheckedTable, LeftOutReason } from '../../engine/intake/types';
import { LEFT_OUT_REASONS } from '../../engine/intake/types';
import { absolute, quotedSheet } from '../../workbook/address';
import type { FoundPlace } from '../../workbook/read-table';
import type { Segmentation } from './compute';

/** References for live formulas. */
export interface LiveSource {
  readonly accounts: string;
  readonly values: string;
  readonly profits: string | null;
  /** For =KAM.RFM; null where it would not give what the job gives. */
  readonly rfm: { readonly dates: string; readonly orders: string | null } | null;
}

/** What can be live and what cannot, with the reasons for the person. */
export interface Liveness {
  /** Null: the portfolio is written as values. */
  readonly source: LiveSource | null;
  readonly reasons: readonly Note[];
}

/** These rows a formula leaves out by itself, so they are no obstacle. */
const LEFT_OUT_BY_FORMULAS: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  'blank-row',
  'cell-error',
  'blank-account',
  'blank-value',
  'unreadable-number',
]);

/** Excel's limits for one call, with room to spare: arguments 5 MB, result 2 MB. */
const ARGUMENT_BYTES = 4_000_000;
const RESULT_BYTES = 1_900_000;

export interface LiveInput {
  readonly place: FoundPlace;
  /** Rows above the data. */
  readonly dataStart: number;
  readonly checked: CheckedTable;
  readonly applied: AppliedChoices;
  readonly segments: Segmentation;
  /** Columns of the place. */
  readonly accountColumn: number;
  readonly valueColumn: number;
  readonly profitColumn: number | null;
  readonly valueFactor: number;
  readonly dateColumn?: number | null;
  readonly orderColumn?: number | null;
  /** The person said how to read dates that can be read two ways; a formula cannot be told. */
  readonly isDateOrderChosen?: boolean;
}

/** Can =KAM.PARETO over the source give this very result? If not, why? */
export function findLiveness(input: LiveInput): Liveness {
  const { applied, checked, segments } = input;
  const rows = lastRowThatCounts(input) + 1;
  const reasons: Note[] = [];
  const chosen = rowsLeftOutByChoice(applied, rows);
  if (chosen > 0) reasons.push({ code: 'live-rows-left-out', count: chosen });
  if (applied.merged > 0) reasons.push({ code: 'live-merged-accounts', count: applied.merged });
  if (input.valueFactor !== 1) reasons.push({ code: 'live-unit', count: 1 });
  const keyBytes = checked.columns.keys.reduce((sum, key) => sum + 3 * key.length + 4, 0);
  const bytesARow = keyBytes / Math.max(1, checked.columns.keys.length);
  const resultBytes = segments.pareto.sorted.length * (bytesARow + 75);
  if (rows * (bytesARow + 22) > ARGUMENT_BYTES || resultBytes > RESULT_BYTES) {
    reasons.push({ code: 'live-too-large', count: segments.pareto.sorted.length });
  }
  if (reasons.length > 0) return { source: null, reasons };

  const profits = input.profitColumn;
  const strayProfits = profits === null ? 0 : rowsWithProfitOnly(checked, applied, rows);
  if (strayProfits > 0) reasons.push({ code: 'live-profit-rows', count: strayProfits });
  const reference = (column: number): string => `${quotedSheet(input.place.sheet)}!${columnRange(input, column, rows)}`;
  return {
    source: {
      accounts: reference(input.accountColumn),
      values: reference(input.valueColumn),
      profits: profits === null || strayProfits > 0 ? null : reference(profits),
      rfm: liveRfm(input, rows, rows * (2 * bytesARow + 56) + resultBytes, reference),
    },
    reasons,
  };
}

function liveRfm(
  { dateColumn, orderColumn, isDateOrderChosen }: LiveInput,
  rows: number,
  bytes: number,
  reference: (column: number) => string,
): LiveSource['rfm'] {
  if (rows === 0 || dateColumn === undefined || dateColumn === null || isDateOrderChosen === true) return null;
  if (bytes > ARGUMENT_BYTES) return null;
  const orders = orderColumn === undefined || orderColumn === null ? null : reference(orderColumn);
  return { dates: reference(dateColumn), orders };
}

/** Total rows and the like at the end are no obstacle: the range simply ends before them. */
function lastRowThatCounts({ applied, checked }: LiveInput): number {
  let last = checked.rows - 1;
  while (last > 0 && applied.leftOut[last] !== 0) last--;
  return last;
}

function rowsLeftOutByChoice(applied: AppliedChoices, rows: number): number {
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const code = applied.leftOut[row]!;
    if (code === 0) continue;
    const reason = LEFT_OUT_REASONS[code - 1];
    if (reason !== undefined && !LEFT_OUT_BY_FORMULAS.has(reason)) count++;
  }
  return count;
}

/** KAM.WHALE sees profits and accounts only, so it would count these rows, which the job leaves out for want of a value. */
function rowsWithProfitOnly(checked: CheckedTable, applied: AppliedChoices, rows: number): number {
  const profits = checked.columns.numbers.get('profit');
  if (!profits) return 0;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (applied.leftOut[row] !== 0 && applied.account[row] !== -1 && !Number.isNaN(profits[row])) count++;
  }
  return count;
}

function columnRange({ place, dataStart }: LiveInput, column: number, rows: number): string {
  return absolute({ row: place.at.row + dataStart, column: place.at.column + column, rows, columns: 1 });
}
