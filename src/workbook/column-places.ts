import type { Rect } from './address';
import { parsed, SETTING_PREFIX } from './settings';
import type { ColumnsPlan } from './write-plan';

/** Where the columns of the last run stand: id → header text and zero-based column (plain range). */
export type ColumnPlaces = Readonly<
  Record<string, { readonly header: string; readonly column: number; readonly rows: number }>
>;

export const columnsKey = (tag: string): string => `${SETTING_PREFIX}columns.${tag}`;

export function columnPlacesOf(settings: ReadonlyMap<string, string>, tag: string): ColumnPlaces {
  return (parsed(settings.get(columnsKey(tag))) as ColumnPlaces | undefined) ?? {};
}

export interface ColumnTarget {
  readonly id: string;
  /** Header cell and the cells below it, long enough for this run and the last one. */
  readonly at: Rect;
  /** Cells that an earlier run of ours wrote. */
  readonly ours: Rect | null;
  /** The table column to write again, by its name; null: a new one. */
  readonly tableColumn: string | null;
}

/**
 * Where each column goes: to where the last run wrote it (found by its header, so that moved columns are found too), else to
 * the next free place right of the data.
 */
export function placeColumns(
  plan: ColumnsPlan,
  places: ColumnPlaces,
  headers: readonly string[],
  firstColumn: number,
): ColumnTarget[] {
  let free = Math.max(plan.firstFreeColumn, 0);
  const known = plan.columns.map(({ id }) => {
    const place = places[id];
    if (!place) return null;
    if (headers[place.column - firstColumn] === place.header) return { ...place };
    const index = headers.indexOf(place.header);
    return index < 0 ? null : { ...place, column: index + firstColumn };
  });
  for (const place of known) if (place) free = Math.max(free, place.column + 1);
  return plan.columns.map(({ id }, index) => {
    const place = known[index];
    const rows = 1 + (plan.table === null ? Math.max(plan.rows, place?.rows ?? 0) : plan.rows);
    const at = { row: plan.headerRow, column: place ? place.column : free++, rows, columns: 1 };
    return {
      id,
      at,
      ours: place ? { ...at, rows } : null,
      tableColumn: place && plan.table !== null ? place.header : null,
    };
  });
}
