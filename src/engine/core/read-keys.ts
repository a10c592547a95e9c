import { cellKind, isCellError, noCounts, withPlain, type KindCounts } from './cell-kind';
import type { Cell, Cells } from './cells';
import { codesAndKinds } from './column-memory';
import {
  addedAt,
  createKeyTable,
  grownSteps,
  hashOf,
  keysOf,
  lately,
  latelyPlace,
  numberOf,
  slotOf,
} from './key-table';
import { allSteps, type Steps } from './steps';

/** A column of keys as dictionary codes: `keys[codes[row]]` is the row's key, and a code of `noKey` means that it has none. */
export interface KeyColumn {
  readonly codes: Int32Array;
  /** Distinct keys in order of first appearance. */
  readonly keys: readonly string[];
  /** A `cellKind` per row: plain, blank or error. */
  readonly kinds: Uint8Array;
  readonly counts: KindCounts;
}

export const noKey = -1;

const mostNumbers = 65_536;

/** Reads a column of account keys block by block; see `readKeys`. */
export class KeyReader {
  private readonly codes: Int32Array;
  private readonly kinds: Uint8Array;
  /** Numbers that were keys already: turning them into text each time is slow. Only so many, for a Map that grows large stands still. */
  private readonly codeOfNumber = new Map<number, number>();
  private table = createKeyTable();
  private readonly counts = noCounts();
  private filled = 0;

  constructor(rows: number) {
    const { codes, kinds } = codesAndKinds(rows);
    this.codes = codes;
    this.kinds = kinds;
  }

  /** Takes the cells of one column of the next block, from its row `first` on. */
  add(block: Cells, column: number, first = 0): void {
    for (let next = first; next < block.length;) {
      if (this.isFull()) this.table = allSteps(grownSteps(this.table));
      else next = this.encode(block, column, next, first);
    }
    this.filled += Math.max(0, block.length - first);
  }

  /** As `add`, with steps where the dictionary grows. */
  *addSteps(block: Cells, column: number, first = 0): Steps<void> {
    for (let next = first; next < block.length;) {
      if (this.isFull()) this.table = yield* grownSteps(this.table);
      else next = this.encode(block, column, next, first);
    }
    this.filled += Math.max(0, block.length - first);
  }

  private isFull(): boolean {
    return this.table.keys.length === this.table.hashes.length;
  }

  private encode(block: Cells, column: number, from: number, first: number): number {
    const { codes, kinds, counts, codeOfNumber } = this;
    const { keys, hashes, slots } = this.table;
    const offset = this.filled - first;
    return encodeRows(block, column, from, codes, kinds, counts, offset, codeOfNumber, keys, hashes, slots);
  }

  /** The column, once all blocks were added. */
  finish(): KeyColumn {
    const { codes, kinds, counts, filled } = this;
    codes.fill(noKey, filled);
    kinds.fill(cellKind.blank, filled);
    counts[cellKind.blank]! += kinds.length - filled;
    this.filled = kinds.length;
    return { codes, keys: keysOf(this.table), kinds, counts: withPlain(counts, kinds.length) };
  }
}

/** Goes on until the block ends or the table is full, and answers the row to go on with. */
function encodeRows(
  block: Cells,
  column: number,
  from: number,
  codes: Int32Array,
  kinds: Uint8Array,
  counts: number[],
  offset: number,
  codeOfNumber: Map<number, number>,
  keys: string[],
  hashes: Int32Array,
  slots: Int32Array,
): number {
  const { blank, error } = cellKind;
  // Lines of one account often stand together, so the cell before is the cheapest dictionary.
  let previousCell: Cell | undefined;
  let previousCode = -1;
  recent.fill(0);
  for (let i = from; i < block.length; i++) {
    const cell = block[i]!.at(column);
    if (cell !== previousCell) {
      if (keys.length === hashes.length) return i;
      previousCode =
        typeof cell === 'string'
          ? codeOfText(cell, keys, hashes, slots)
          : codeOfOther(cell, codeOfNumber, keys, hashes, slots);
      previousCell = cell;
    }
    codes[i + offset] = previousCode;
    if (previousCode >= 0) continue;
    const kind = typeof cell === 'string' && isCellError(cell) ? error : blank;
    kinds[i + offset] = kind;
    counts[kind]!++;
  }
  return block.length;
}

/** Working memory of a call of `encodeRows`: 1 + the number of the key seen lately at its place. */
const recent = new Int32Array(lately);

/** Only trimmed texts are in the table, so a text that is found needs no look at its ends. */
function codeOfText(text: string, keys: string[], hashes: Int32Array, slots: Int32Array): number {
  if (text === '') return noKey;
  const place = latelyPlace(text);
  const guess = recent[place]! - 1;
  if (guess >= 0 && keys[guess] === text) return guess;
  const hash = hashOf(text);
  const slot = slotOf(text, hash, keys, hashes, slots);
  const known = slots[slot]! - 1;
  recent[place] = known + 1;
  if (known >= 0) return known;
  const key = isBare(text) ? text : text.trim();
  if (key === '' || isCellError(key)) return noKey;
  return key === text ? addedAt(slot, key, hash, keys, hashes, slots) : numberOf(key, keys, hashes, slots);
}

/** Nothing to trim, for sure: asked first, because trimming a text takes longer than finding it. */
function isBare(text: string): boolean {
  return isNoSpace(text.charCodeAt(0)) && isNoSpace(text.charCodeAt(text.length - 1));
}

/** Between the spaces of ASCII and Latin-1, or between the ideographic space and the byte order mark. */
function isNoSpace(code: number): boolean {
  return (code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff);
}

function codeOfOther(
  cell: number | boolean | null | undefined,
  codeOfNumber: Map<number, number>,
  keys: string[],
  hashes: Int32Array,
  slots: Int32Array,
): number {
  if (cell === null || cell === undefined) return noKey;
  if (typeof cell === 'boolean') return numberOf(keyOf(cell), keys, hashes, slots);
  const known = codeOfNumber.get(cell);
  if (known !== undefined) return known;
  const code = numberOf(keyOf(cell), keys, hashes, slots);
  if (codeOfNumber.size < mostNumbers) codeOfNumber.set(cell, code);
  return code;
}

/**
 * One column of a block of cells as account keys: two cells are one account when their trimmed text is identical, so the
 * number 17850 is the text "17850". Letter case, full width, inner spaces and company suffixes keep accounts apart.
 *
 * Shapes  cells: n rows → codes, kinds: n − first; keys: distinct, in order of first appearance
 * Blanks  have the code `noKey`, as have cell errors
 * Cost    O(n), one dictionary look-up where the cell differs from the one above
 *
 * @example readKeys([['Acme'], [' Acme '], [17850], ['17850'], ['']]).codes // => Int32Array.of(0, 0, 1, 1, -1)
 */
export function readKeys(cells: Cells, column = 0, first = 0): KeyColumn {
  const reader = new KeyReader(Math.max(0, cells.length - first));
  reader.add(cells, column, first);
  return reader.finish();
}

/**
 * The key of one cell: what `KAM.WHY` looks up.
 *
 * @example keyOf(' Acme ') // => 'Acme'
 * @example keyOf(17850) // => '17850'
 */
export function keyOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell === null ? '' : String(cell);
}
