import type { KeyColumn } from '../../../engine/core/read-keys';
import { partOf, type Steps } from '../../../engine/core/steps';
import { categoryHeaders, isCategory } from '../../../engine/intake/category-columns';
import { keySteps } from '../../../engine/intake/read-columns';
import type { Match } from '../../../engine/intake/types';
import type { CrossTable, ProfileRow } from '../../../engine/portfolio/profile';
import { crossTableSteps, portfolioProfileSteps } from '../../../engine/portfolio/profile';
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

export function* profileSteps(
  { checked, cells, input }: Checked,
  segments: Segmentation,
): Steps<ProfileFigures | null> {
  const { table, match } = input;
  const { accountOfRow, counts } = segments;
  const values = checked.columns.value === null ? undefined : checked.columns.numbers.get(checked.columns.value);
  if (!values) return null;
  const profits = checked.columns.value === 'profit' ? undefined : checked.columns.numbers.get('profit');
  const columns: { readonly label: string; readonly keys: KeyColumn }[] = [];
  for (const column of categoryColumns(table.labels, match)) {
    if (columns.length === MOST_CATEGORIES) break;
    const keys = yield* partOf(keySteps(cells, column, table.dataStart), 0, 0.4);
    yield 0.4;
    if (isCategory(keys)) columns.push({ label: table.labels[column] ?? '', keys });
  }
  const categories: ProfileFigures['categories'][number][] = [];
  for (const { label, keys } of columns) {
    const rows = yield* partOf(portfolioProfileSteps(keys, values, profits, accountOfRow), 0.4, 0.9);
    if (rows.ok) categories.push({ label, rows: rows.value });
  }
  if (categories.length === 0) return null;
  return {
    categories,
    cross: yield* crossSteps(columns, values, accountOfRow),
    hasProfit: profits !== undefined,
    isByRow: counts.mostRows > 1,
  };
}

/** The two most telling categories that fit on a page, the one with fewer values across. */
function* crossSteps(
  columns: readonly { readonly label: string; readonly keys: KeyColumn }[],
  values: Float64Array,
  accountOfRow: Int32Array,
): Steps<ProfileFigures['cross']> {
  const fitting = columns.filter(({ keys }) => keys.keys.length <= MOST_DOWN).slice(0, 2);
  const [across, down] = [...fitting].sort((one, other) => one.keys.keys.length - other.keys.keys.length);
  if (!across || !down || across.keys.keys.length > MOST_ACROSS) return null;
  const table = yield* partOf(crossTableSteps(down.keys, across.keys, values, accountOfRow), 0.9, 1);
  return table.ok ? { down: down.label, across: across.label, table: table.value } : null;
}
