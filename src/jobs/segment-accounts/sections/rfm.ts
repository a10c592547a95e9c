import type { RfmTable } from '../../../engine/portfolio/rfm';
import { rfmSegments } from '../../../engine/portfolio/rfm-segments';
import type { Note, Result } from '../../../engine/core/result';
import type { Rules } from '../../../engine/rules/rules';
import type { RfmCell, RfmGroup } from '../../section-contract';
import type { OrderColumns } from '../../../worker/tasks/orders';

/** RFM of the accounts that have a dated order, with what the grid and the segment list show. */
export interface RfmSection {
  readonly table: RfmTable;
  readonly bins: number;
  /** True where lines of one order count as one purchase. */
  readonly hasOrderNumbers: boolean;
  /** Row of the table of each account, −1 where it has no dated order. */
  readonly rowOf: Int32Array;
  /** All pairs of R and F, R from 1 and within it F from 1. */
  readonly grid: readonly RfmCell[];
  readonly groups: readonly RfmGroup[];
  readonly notes: readonly Note[];
}

/** Null where nothing lies before the as-of day: there is nothing to score, and the job goes on without RFM. */
export function rfmSection(
  built: Result<RfmTable>,
  { numbers, accounts }: OrderColumns,
  rules: Rules,
): RfmSection | null {
  if (!built.ok) return null;
  const table = built.value;
  const bins = rules['rfm.bins'];
  const rowOf = new Int32Array(accounts).fill(-1);
  const counts = new Uint32Array(bins * bins);
  const sums = new Float64Array(bins * bins);
  const groups = rfmSegments.map((segment) => ({ segment, accounts: 0, value: 0 }));
  for (let row = 0; row < table.account.length; row++) {
    rowOf[table.account[row]!] = row;
    const at = (table.r[row]! - 1) * bins + table.f[row]! - 1;
    counts[at]!++;
    sums[at]! += table.monetary[row]!;
    const group = groups[table.segments[row]!]!;
    group.accounts++;
    group.value += table.monetary[row]!;
  }
  const grid = Array.from(counts, (accounts, at) => ({
    r: Math.floor(at / bins) + 1,
    f: (at % bins) + 1,
    accounts,
    value: sums[at]!,
  }));
  return { table, bins, hasOrderNumbers: numbers !== null, rowOf, grid, groups, notes: built.notes };
}
