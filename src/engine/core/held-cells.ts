import type { Cell, Cells } from './cells';
import { lately, latelyPlace } from './key-table';

/** What stands in a cell that is held; beside it one number a cell says which. */
const held = { nothing: 0, empty: 1, no: 2, yes: 3, number: 4, text: 5 } as const;

interface HeldColumn {
  readonly kinds: Uint8Array;
  /** A cell's number, or the place of its text. */
  readonly numbers: Float64Array;
  readonly texts: string[];
}

/**
 * The cells of a place as they were read, column by column in typed arrays. Rows of cells would be a million objects that stay: each
 * collection of garbage while they come would move them about, and that is felt on the thread on which a person is waiting.
 *
 * Shapes  rows × columns, all blank until they are put
 * Blanks  null and '' stay what they were; where a block's row is shorter there is null
 * Cost    9 bytes a cell, and its texts; one that was put lately is kept once
 *
 * @example HeldCells.of([['Acme', 5], ['Bolt']]).at(0, 1) // => 5
 */
export class HeldCells {
  private readonly held: readonly HeldColumn[];

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.held = Array.from({ length: columns }, () => ({
      kinds: new Uint8Array(rows),
      numbers: new Float64Array(rows),
      texts: [],
    }));
  }

  static of(cells: Cells): HeldCells {
    const all = new HeldCells(cells.length, widest(cells));
    all.put(cells, 0);
    return all;
  }

  /** Takes a block of cells, its first cell at the row and column. */
  put(block: Cells, row: number, column = 0): void {
    const columns = Math.min(this.columns - column, widest(block));
    for (let at = 0; at < columns; at++) {
      const { kinds, numbers, texts } = this.held[column + at]!;
      putColumn(block, at, row, kinds, numbers, texts);
    }
  }

  /** One cell; null where there is none. */
  at(row: number, column: number): Cell {
    const of = this.held[column];
    if (of === undefined) return null;
    const number = of.numbers[row]!;
    switch (of.kinds[row]) {
      case held.number:
        return number;
      case held.text:
        return of.texts[number]!;
      case held.empty:
        return '';
      case held.yes:
        return true;
      case held.no:
        return false;
      default:
        return null;
    }
  }

  /** Some rows of one column as a block, which readers of columns take. */
  block(column: number, from: number, to = this.rows): Cells {
    const rows: Cell[][] = [];
    for (let row = from; row < to; row++) rows.push([this.at(row, column)]);
    return rows;
  }
}

function widest(block: Cells): number {
  let width = 0;
  for (let row = 0; row < block.length; row++) if (block[row]!.length > width) width = block[row]!.length;
  return width;
}

/** The loop over the cells, over nothing but arrays: see key-table.ts. */
function putColumn(
  block: Cells,
  column: number,
  offset: number,
  kinds: Uint8Array,
  numbers: Float64Array,
  texts: string[],
): void {
  recent.fill(0);
  for (let i = 0; i < block.length; i++) {
    const cell = block[i]!.at(column);
    if (typeof cell === 'number') {
      kinds[offset + i] = held.number;
      numbers[offset + i] = cell;
    } else if (cell === '') kinds[offset + i] = held.empty;
    else if (typeof cell === 'string') {
      kinds[offset + i] = held.text;
      numbers[offset + i] = placeOf(cell, texts);
    } else if (typeof cell === 'boolean') kinds[offset + i] = cell ? held.yes : held.no;
  }
}

/** Working memory of a call of `putColumn`: 1 + the place of the text put lately. */
const recent = new Int32Array(lately);

function placeOf(text: string, texts: string[]): number {
  const place = latelyPlace(text);
  const guess = recent[place]! - 1;
  if (guess >= 0 && texts[guess] === text) return guess;
  recent[place] = texts.push(text.length > mostListed ? text : unlisted(text));
  return texts.length - 1;
}

/** `JSON.parse` puts texts up to this length among those that V8 knows and compares by place. */
const mostListed = 10;

/** The same text, made anew: each collection goes through all that V8 knows, which half a million order numbers make felt. */
function unlisted(text: string): string {
  return (text + ' ').slice(0, -1);
}
