import type { Problem } from '../../engine/core/result';
import { accountColumn, valueField } from '../../engine/intake/account-column';
import type { Field } from '../../engine/intake/types';
import type { Match } from '../contract';
import type { Source } from '../source/open-source';
import { categoryColumns } from './figures/profile';
import { widePeriods } from './sections/periods';

/** What makes going on impossible, before anything is computed. */
export function obstacle(source: Source, match: Match): Problem | null {
  if (source.opened.rows === 0) return { code: 'no-data-rows', params: { place: source.opened.label } };
  if (accountColumn(match) === undefined) return { code: 'no-account-column', params: { place: source.opened.label } };
  if (valueField(match) === undefined) return { code: 'no-value-column', params: { place: source.opened.label } };
  return null;
}

/** The column that tells accounts apart and the field that is ranked; where `obstacle` finds none, there is both. */
export function rankedColumns(match: Match): { readonly account: number; readonly value: Field } {
  return { account: accountColumn(match) ?? 0, value: valueField(match) ?? 'revenue' };
}

/** Columns of the place that hold the periods of a wide table, oldest first. */
export function periodsOf({ table }: Source, match: Match): readonly number[] {
  const field = valueField(match);
  return field === undefined ? [] : widePeriods(table.labels, match, match[field] ?? 0);
}

/** Columns read beside the matched ones: other periods, and categories for the profile of the book. */
export function moreColumns(source: Source, match: Match): readonly number[] {
  return [...new Set([...periodsOf(source, match), ...categoryColumns(source.table.labels, match)])];
}
