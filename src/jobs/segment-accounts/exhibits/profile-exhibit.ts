import { exhibitWords } from '../../../locales/exhibits';
import { fill } from '../../../locales/language';
import { count, percent } from '../../wording';
import type { ProfileFigures } from '../figures/profile';
import type { Exhibit, ExhibitFacts, ExhibitTable } from './exhibit';
import { cellOf } from './exhibit';

/** Rows of a category on the page; the smaller ones are added up. */
const MOST_ROWS = 12;

/** What the book is made of: a table a category, and two of them crossed. */
export function profileExhibit({ language, figures, value }: ExhibitFacts): Exhibit | null {
  const { profile } = figures;
  if (!profile) return null;
  const words = exhibitWords(language);
  const first = profile.categories[0];
  const top = first?.rows[0];
  return {
    id: 'profile',
    name: words.profile.name,
    finding: fill(words.profile.finding, {
      category: first?.label ?? '',
      top: top?.key ?? words.none,
      share: percent(top?.share ?? NaN, language, 1),
      value,
      accounts: count(top?.accounts ?? 0, language),
    }),
    tables: [
      ...profile.categories.map((category) => categoryTable(category, profile, value, words)),
      ...(profile.cross ? [crossTable(profile.cross, value, words)] : []),
    ],
    notes: profile.isByRow ? [words.profile.byRow] : [],
    rules: [],
  };
}

type Words = ReturnType<typeof exhibitWords>;

function categoryTable(
  { label, rows }: ProfileFigures['categories'][number],
  { hasProfit }: ProfileFigures,
  value: string,
  words: Words,
): ExhibitTable {
  const listed = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS) : rows;
  return {
    columns: [
      { title: label, kind: 'name' },
      { title: words.accounts, kind: 'count' },
      { title: value, kind: 'money' },
      { title: words.share, kind: 'share' },
      ...(hasProfit ? [{ title: words.profit, kind: 'money' as const }] : []),
    ],
    rows: listed.map((row) => [
      row.key ?? words.none,
      row.accounts,
      row.value,
      cellOf(row.share),
      ...(hasProfit ? [cellOf(row.profit)] : []),
    ]),
    inPane: [0, 1, 3],
    ...(rows.length > MOST_ROWS && { more: fill(words.more, { count: rows.length - MOST_ROWS }) }),
  };
}

/** Value in every pair; rows and columns by value, the largest first. */
function crossTable(
  { down, across, table }: NonNullable<ProfileFigures['cross']>,
  value: string,
  words: Words,
): ExhibitTable {
  const width = table.columns.length;
  const sum = (cells: readonly number[]): number => cells.reduce((total, one) => total + one, 0);
  const rowSum = table.rows.map((_, row) => sum(Array.from(table.values.subarray(row * width, (row + 1) * width))));
  const columnSum = table.columns.map((_, column) =>
    sum(table.rows.map((_, row) => table.values[row * width + column]!)),
  );
  const bySum = (sums: readonly number[]): number[] =>
    Array.from(sums.keys()).sort((one, other) => sums[other]! - sums[one]!);
  const columns = bySum(columnSum);
  return {
    columns: [
      { title: fill(words.profile.cross, { value, down, across }), kind: 'name' },
      ...columns.map((column) => ({ title: table.columns[column] ?? words.none, kind: 'money' as const })),
    ],
    rows: bySum(rowSum).map((row) => [
      table.rows[row] ?? words.none,
      ...columns.map((column) => table.values[row * width + column] ?? 0),
    ]),
    inPane: [],
  };
}
