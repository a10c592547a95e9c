import { readKeys } from '../../../engine/core/read-keys';
import { categoryHeaders, isCategory } from '../../../engine/intake/category-columns';
import type { Match } from '../../../engine/intake/types';
import type { CrossTable, ProfileRow } from '../../../engine/portfolio/profile';
import { crossTable, portfolioProfile } from '../../../engine/portfolio/profile';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';

/** What the book is made of, by the categories that the source has (models.md P20). */
export interface ProfileFigures {
  readonly categories: readonly { readonly label: string; readonly rows: readonly ProfileRow[] }[];
  readonly cross: { readonly down: string; readonly across: string; readonly table: CrossTable } | null;
  readonly hasProfit: boolean;
  /** Accounts stand in several rows, so that one may occur in several categories. */
  readonly isByRow: boolean;
}

/** Categories are few enough to be read across a page. */
const MOST_ACROSS = 6;
const MOST_DOWN = 12;
const MOST_CATEGORIES = 4;

/** Columns to read beside the matched ones. */
export function categoryColumns(labels: readonly string[], match: Match): readonly number[] {
  return categoryHeaders(labels, new Set(Object.values(match)));
}

export function computeProfile({ checked, cells, input }: Checked, segments: Segmentation): ProfileFigures | null {
  const { table, match } = input;
  const { accountOfRow, rowsOfAccount } = segments;
  const values = checked.columns.value === null ? undefined : checked.columns.numbers.get(checked.columns.value);
  if (!values) return null;
  const profits = checked.columns.value === 'profit' ? undefined : checked.columns.numbers.get('profit');
  const columns = categoryColumns(table.labels, match)
    .map((column) => ({ label: table.labels[column] ?? '', keys: readKeys(cells, column, table.dataStart) }))
    .filter(({ keys }) => isCategory(keys))
    .slice(0, MOST_CATEGORIES);
  const categories = columns.flatMap(({ label, keys }) => {
    const rows = portfolioProfile(keys, values, profits, accountOfRow);
    return rows.ok ? [{ label, rows: rows.value }] : [];
  });
  if (categories.length === 0) return null;
  return {
    categories,
    cross: crossOf(columns, values, accountOfRow),
    hasProfit: profits !== undefined,
    isByRow: rowsOfAccount.some((rows) => rows > 1),
  };
}

/** The two most telling categories that fit on a page, the one with fewer values across. */
function crossOf(
  columns: readonly { readonly label: string; readonly keys: ReturnType<typeof readKeys> }[],
  values: Float64Array,
  accountOfRow: Int32Array,
): ProfileFigures['cross'] {
  const fitting = columns.filter(({ keys }) => keys.keys.length <= MOST_DOWN).slice(0, 2);
  const [across, down] = [...fitting].sort((one, other) => one.keys.keys.length - other.keys.keys.length);
  if (!across || !down || across.keys.keys.length > MOST_ACROSS) return null;
  const table = crossTable(down.keys, across.keys, values, accountOfRow);
  return table.ok ? { down: down.label, across: across.label, table: table.value } : null;
}
