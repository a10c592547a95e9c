import type { Cells } from '../core/cells';
import { profileColumns, type ColumnProfile } from './column-profile';
import { FIELD_WORDS } from './field-synonyms';
import { fitToSheet } from './fit-to-sheet';
import { headerFit, type HeaderFit } from './header-words';
import type { ColumnMatch, Field, FoundTable, Match } from './types';
import { unitFactor } from './unit-factor';

const FIT_POINTS: Readonly<Record<HeaderFit, number>> = { whole: 100, period: 60, part: 30, none: 0 };

interface Claim {
  readonly field: Field;
  readonly column: number;
  readonly fit: HeaderFit;
  /** Fit of the header first; among equals the content, from 0 to 10. */
  readonly points: number;
}

/**
 * Which column holds which field: one column a field, one field a column.
 *
 * The header decides (whole before part, glossary.md), the content decides ties and refuses what cannot be: a text column is no
 * revenue, a column of percentages is no profit. Without a header the content alone makes a guess that the person checks.
 *
 * Ties    the column further left, the field declared first
 * Errors  none: a field without a column is absent
 * Cost    at most 4,000 rows a column are looked at
 *
 * @example matchOf(matchColumns([['客户 ID', '销售额'], ['A-1', 5]], findHeader([['客户 ID', '销售额'], ['A-1', 5]]))) // => ({ accountId: 0, revenue: 1 })
 */
export function matchColumns(cells: Cells, table: FoundTable): readonly ColumnMatch[] {
  const profiles = profileColumns(cells, table);
  if (table.headerRows === 0) return guessByContent(profiles);
  const claims: Claim[] = [];
  table.labels.forEach((label, column) => {
    const profile = profiles[column]!;
    for (const field of Object.keys(FIELD_WORDS) as Field[]) {
      const fit = label === '' ? 'none' : headerFit(label, field);
      if (fit === 'none' || !canHold(field, profile, fit)) continue;
      claims.push({ field, column, fit, points: FIT_POINTS[fit] + content(field, profile, label) });
    }
  });
  claims.sort((a, b) => b.points - a.points || a.column - b.column);
  const taken = new Set<number>();
  const matches = new Map<Field, ColumnMatch>();
  for (const { field, column, fit, points } of claims) {
    if (matches.has(field) || taken.has(column)) continue;
    const rival = claims.some(
      (other) => other.field === field && other.column !== column && Math.abs(other.points - points) < 5,
    );
    const sure = fit === 'whole' && !rival && agrees(field, profiles[column]!);
    matches.set(field, {
      field,
      column,
      confidence: sure ? 'sure' : 'check',
      factor: unitFactor(table.labels[column]!),
    });
    taken.add(column);
  }
  return fitToSheet([...matches.values()].sort((a, b) => a.column - b.column));
}

/** The guesses as a `Match`, for those who take them as they are. */
export function matchOf(matches: readonly ColumnMatch[]): Match {
  return Object.fromEntries(matches.map(({ field, column }) => [field, column]));
}

/** Whether a column can be this field at all. An empty column can be anything its header says. */
function canHold(field: Field, profile: ColumnProfile, fit: HeaderFit): boolean {
  const { filled, numbers, dates, dayNumbers, texts, booleans, ratios, strings, distinct } = profile;
  if (filled === 0) return fit !== 'part';
  switch (FIELD_WORDS[field].sort) {
    case 'number':
      // A margin is a profit only as an amount. A revenue by its full name may be told in millions: then it is a number below 1.
      if (ratios > filled * 0.8 && (field === 'profit' || (field === 'revenue' && (fit !== 'whole' || strings > 0))))
        return false;
      return numbers >= filled * 0.5 && dates < filled * 0.5;
    case 'date':
      return dates + dayNumbers + texts * 0.2 >= filled * 0.5;
    case 'name':
      if (booleans + dates > filled * 0.5) return false;
      // In part, "key account" or "customer group" may be a yes or a category: names differ from row to row.
      return fit !== 'part' || (texts >= filled * 0.8 && distinct >= Math.min(20, filled * 0.2));
    case 'id':
      return dates + booleans <= filled * 0.5;
    case 'flag':
    case 'text':
      return fit !== 'part';
    case 'category':
      return fit !== 'part' || distinct <= Math.max(30, filled * 0.5);
  }
}

/** Decides between columns whose headers fit equally: 0 to 10. */
function content(field: Field, profile: ColumnProfile, label: string): number {
  const fill = profile.rows === 0 ? 0 : profile.filled / profile.rows;
  const distinct = profile.filled === 0 ? 0 : profile.distinct / profile.filled;
  if (FIELD_WORDS[field].sort !== 'number') return 5 * fill + 5 * distinct;
  // Of several years the latest is meant; a column without a year beats last year's.
  const year = /(19|20)\d\d/.exec(label.normalize('NFKC'));
  const recency = year
    ? Math.min(5, Math.max(0, (Number(year[0]) - 2000) / 10))
    : /去年|上年|上期|last|prev|prior/i.test(label)
      ? 0
      : 5;
  return 5 * fill + recency;
}

/** Whether the content is what the header promises, so that nobody need look. */
function agrees(field: Field, profile: ColumnProfile): boolean {
  const { filled, numbers, dates, dayNumbers } = profile;
  if (filled === 0) return false;
  switch (FIELD_WORDS[field].sort) {
    case 'number':
      return numbers >= filled * 0.9;
    case 'date':
      // Text dates are read, but in an order that a person should see.
      return dayNumbers >= filled * 0.9 && dates === 0;
    default:
      return true;
  }
}

/** No header: the account is the text that varies most without being a remark, the value the amount that varies most. */
function guessByContent(profiles: readonly ColumnProfile[]): readonly ColumnMatch[] {
  const best = (score: (profile: ColumnProfile) => number): number => {
    const scores = profiles.map(score);
    const top = Math.max(0, ...scores);
    return top > 0 ? scores.indexOf(top) : -1;
  };
  const date = best((p) => (p.filled > 0 && (p.dates >= p.filled * 0.8 || p.dayNumbers === p.filled) ? p.filled : 0));
  // A column of words comes before one of figures stored as text.
  const words = best((p) => (p.texts >= p.filled * 0.8 ? p.distinct : 0));
  const account =
    words >= 0 ? words : best((p) => (p !== profiles[date] && p.strings >= p.filled * 0.8 ? p.distinct : 0));
  const value = best((p) =>
    p !== profiles[date] && p !== profiles[account] && p.numbers >= p.filled * 0.8 && p.dates === 0 ? p.distinct : 0,
  );
  const guesses: readonly (readonly [Field, number])[] = [['account', account], ['orderDate', date], ['revenue', value]]; // prettier-ignore
  // Text alone is a page of notes, not a table of accounts.
  if (value < 0) return [];
  return guesses
    .filter(([, column]) => column >= 0)
    .map(([field, column]): ColumnMatch => ({ field, column, confidence: 'check', factor: 1 }))
    .sort((a, b) => a.column - b.column);
}
