import { readTyped } from '../grid/typed-text';
import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { containsZone, splitAddress } from '../grid/address';
import type { Range } from './range';

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

const keyOf = (range: Range): string => `hyperlink/${range.$sheetId}/${range.$zone.top},${range.$zone.left}`;

export function hyperlinkOf(range: Range): Hyperlink | null {
  return range.$book.state.get<Hyperlink>(keyOf(range)) ?? null;
}

/** Kept as Excel gives it back; in the grid the cell becomes a link where the library can draw one (labels that are plain text). */
export function setHyperlink(range: Range, link: Hyperlink | null): void {
  const book = range.$book;
  book.state.set(keyOf(range), link ?? undefined);
  if (!link) return range.$style({ textColor: undefined, underline: undefined });
  const shown = book.cells.values(range.$sheetId, range.$zone)[0]?.[0];
  const label =
    link.textToDisplay ??
    (shown === '' || shown === undefined ? (link.address ?? link.documentReference ?? '') : String(shown));
  const target = link.address ?? internalTarget(range, link.documentReference ?? '');
  // Columns have no links of the library's: there the label is all that the cell holds.
  const plain =
    !book.grid.isColumnStore && readTyped(label, false).kind === 'text' && !/[[\]()]/.test(label + (target ?? ''));
  book.cells.write(range.$sheetId, range.$zone, () => (plain && target ? `[${label}](${target})` : label));
  range.$style({ textColor: '#0563C1', underline: true });
}

/** The labels stay. */
export function removeHyperlinks(book: Book, sheetId: string, zone: Zone): void {
  const prefix = `hyperlink/${sheetId}/`;
  for (const key of book.state.keys(prefix)) {
    const [row = -1, col = -1] = key.slice(prefix.length).split(',').map(Number);
    const cell = { top: row, left: col, bottom: row, right: col };
    if (!containsZone(zone, cell)) continue;
    const label = book.cells.text(sheetId, cell)[0]?.[0] ?? '';
    book.state.set(key, undefined);
    const stored = book.grid.getters.getCell({ sheetId, row, col });
    if (stored && !stored.isFormula && /^\[.*\]\(.*\)$/.test(stored.content))
      book.cells.write(sheetId, cell, () => label);
  }
}

function internalTarget(range: Range, reference: string): string | null {
  const { sheet } = splitAddress(reference);
  const sheetId = sheet === undefined ? range.$sheetId : range.$book.sheetIdByName(sheet);
  return sheetId === undefined ? null : `o-spreadsheet://${sheetId}`;
}
