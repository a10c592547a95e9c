import type { ColumnMatch, Field } from './types';

/** Fields that say what a sheet is, and what the plain dates on such a sheet mean. */
const READINGS: readonly { readonly signs: readonly Field[]; readonly dates: Readonly<Partial<Record<Field, Field>>> }[] = [
  { signs: ['contactKind', 'person'], dates: { orderDate: 'contactDate' } },
  { signs: ['answeredOn', 'complaint'], dates: { orderDate: 'openedOn', created: 'openedOn', closeDate: 'closedOn' } },
]; // prettier-ignore

/**
 * "Date" on a contact log is the day of the contact and no order's; "Created" on a list of complaints is when one was opened.
 *
 * @example fitToSheet([{ field: 'orderDate', column: 1, confidence: 'sure', factor: 1 }, { field: 'contactKind', column: 2, confidence: 'sure', factor: 1 }])[0].field // => 'contactDate'
 */
export function fitToSheet(matches: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const has = (field: Field): boolean => matches.some((match) => match.field === field);
  // An order line has a number or an amount, and then a date is its own.
  if (has('orderNumber') || has('revenue') || has('amount') || has('stage')) return matches;
  const reading = READINGS.find(({ signs }) => signs.some(has));
  if (!reading) return matches;
  return matches.map((match) => {
    const field = reading.dates[match.field];
    return field === undefined || has(field) ? match : { ...match, field };
  });
}
