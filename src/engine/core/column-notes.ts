import { cellKind, rowsOfKind, type CellKind, type KindCounts } from './cell-kind';
import type { Note } from './result';

/** Note codes of what was found in a column; the sentences are in locales/problems. */
const codes: readonly (readonly [CellKind, string])[] = [
  [cellKind.blank, 'blank-cells'],
  [cellKind.error, 'cell-errors'],
  [cellKind.unreadable, 'unreadable-cells'],
  [cellKind.boolean, 'boolean-cells'],
  [cellKind.fromText, 'read-from-text'],
];

/**
 * What a reader of the result must know about a column: cells that gave no value, and texts that were read as numbers or
 * dates, each with its first 100 rows. `column` is the argument or field.
 */
export function columnNotes(read: { readonly kinds: Uint8Array; readonly counts: KindCounts }, column: string): Note[] {
  return codes
    .filter(([kind]) => read.counts[kind]! > 0)
    .map(([kind, code]) => ({
      code,
      count: read.counts[kind]!,
      rows: rowsOfKind(read.kinds, kind),
      params: { column },
    }));
}
