import { known } from '../../../engine/core/steps';
import { sumRows } from '../../../engine/portfolio/account-sums';
import type { Checked } from '../../source/check-source';
import type { Source } from '../../source/open-source';
import type { Segmentation } from '../compute';
import type { Comparison } from './periods';

/** A second sheet that holds the earlier period, read and checked like the first. */
export interface EarlierPeriod {
  readonly checked: Checked;
  /** What the two periods are called: by their sheets or tables. */
  readonly before: string;
  readonly now: string;
  /** `2025!A1:C300`, for "How computed". */
  readonly place: string;
}

export const EARLIER_SHEET = 'earlier-sheet';

export function earlierPeriod(checked: Checked, earlier: Source, now: Source): EarlierPeriod {
  const nameOf = ({ place }: Source): string => place.table ?? place.sheet;
  return { checked, before: nameOf(earlier), now: nameOf(now), place: earlier.place.label };
}

/**
 * The accounts of both sheets side by side: those of the book first, then those that only the earlier sheet has, which are lost.
 * Accounts are the same by their key. Where no key is in both, because one sheet has ids and the other names, they are the same by name.
 */
export function comparisonWithSheet(
  { checked: { checked, applied }, before, now }: EarlierPeriod,
  segments: Segmentation,
): Comparison {
  const columns = checked.columns;
  const rows = applied.account.map((account, row) => (applied.leftOut[row] === 0 ? account : -1));
  const numbers = columns.value === null ? undefined : columns.numbers.get(columns.value);
  const sums = sumRows(rows, columns.keys.length, numbers ?? new Float64Array(checked.rows).fill(NaN)).values;
  const accountOf = matchAccounts(segments, columns.keys, columns.names);
  const keys = [...segments.keys];
  const names = [...segments.names];
  const valuesBefore: number[] = new Array<number>(segments.keys.length).fill(NaN);
  columns.keys.forEach((key, earlier) => {
    const value = sums[earlier]!;
    if (Number.isNaN(value)) return;
    const account = accountOf[earlier]!;
    if (account < 0) {
      keys.push(key);
      names.push(columns.names[earlier] ?? key);
      valuesBefore.push(value);
    } else valuesBefore[account] = (Number.isNaN(valuesBefore[account]!) ? 0 : valuesBefore[account]!) + value;
  });
  const valuesNow = new Float64Array(keys.length).fill(NaN);
  valuesNow.set(segments.values);
  return {
    id: EARLIER_SHEET,
    before: { kind: 'column', label: before },
    now: { kind: 'column', label: now },
    source: () => known({ before: Float64Array.from(valuesBefore), now: valuesNow }),
    accounts: { keys, names },
  };
}

/** The account of the book for each of the earlier sheet, −1 where there is none. */
function matchAccounts(segments: Segmentation, keys: readonly string[], names: readonly string[]): Int32Array {
  const places = (texts: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    // A name that two accounts share says nothing about which of them it is.
    texts.forEach((text, account) => found.set(text, found.has(text) ? -1 : account));
    return found;
  };
  const pairs: readonly (readonly [readonly string[], readonly string[]])[] = [
    [keys, segments.keys],
    [keys, segments.names],
    [names, segments.keys],
    [names, segments.names],
  ];
  for (const [earlier, book] of pairs) {
    const known = places(book);
    const account = Int32Array.from(earlier, (text) => known.get(text) ?? -1);
    if (account.some((one) => one >= 0)) return account;
  }
  return new Int32Array(keys.length).fill(-1);
}
