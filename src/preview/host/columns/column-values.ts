import type { Zone } from '../grid/address';
import { ColumnLink, plainLink } from './column-link';

export type ColumnValue = string | number | boolean | undefined;

/** What a cell holds: a value, or a link that shows one. */
export type ColumnContent = ColumnValue | ColumnLink;

/** Rows of a column that are written and undone together. */
export const CHUNK_ROWS = 512;

/** Values of consecutive rows, never changed once made: numbers alone as numbers (NaN where there is none), anything else as a list. */
export type Chunk = Float64Array | readonly ColumnContent[];

/** Chunks of a column, from the top; a missing one is blank. */
export type Column = readonly (Chunk | undefined)[];

export function contentAt(column: Column | undefined, row: number): ColumnContent {
  const chunk = column?.[Math.floor(row / CHUNK_ROWS)];
  const value = chunk?.[row % CHUNK_ROWS];
  return typeof value === 'number' && Number.isNaN(value) ? undefined : value;
}

export function valueAt(column: Column | undefined, row: number): ColumnValue {
  const content = contentAt(column, row);
  return content instanceof ColumnLink ? content.label : content;
}

/** A chunk of what `values` holds; undefined when that is nothing. */
export function packChunk(values: readonly ColumnContent[]): Chunk | undefined {
  if (values.every((value) => value === undefined)) return undefined;
  if (values.some((value) => value !== undefined && typeof value !== 'number')) return values;
  return Float64Array.from(values, (value) => (value === undefined ? NaN : Number(value)));
}

/** The values of a chunk as a list that can be written to. */
export function unpackChunk(chunk: Chunk | undefined): ColumnContent[] {
  if (chunk === undefined) return new Array<ColumnContent>(CHUNK_ROWS).fill(undefined);
  if (!(chunk instanceof Float64Array)) return [...chunk];
  return Array.from(chunk, (value) => (Number.isNaN(value) ? undefined : value));
}

/** A column from a function of the row. */
export function columnOf(height: number, content: (row: number) => ColumnContent): Column {
  const chunks: (Chunk | undefined)[] = [];
  for (let top = 0; top < height; top += CHUNK_ROWS) {
    const rows = Math.min(CHUNK_ROWS, height - top);
    const values = new Array<ColumnContent>(CHUNK_ROWS).fill(undefined);
    for (let i = 0; i < rows; i++) values[i] = content(top + i);
    chunks.push(packChunk(values));
  }
  return chunks;
}

/** The first and last row within the bounds that hold a value; null without any. */
export function usedRows(column: Column, { top, bottom }: Pick<Zone, 'top' | 'bottom'>): [number, number] | null {
  const last = Math.min(bottom, column.length * CHUNK_ROWS - 1);
  let from = top;
  while (from <= last && valueAt(column, from) === undefined) from += skip(column, from);
  if (from > last) return null;
  let to = last;
  while (valueAt(column, to) === undefined) to--;
  return [from, to];
}

/** One row, or to the end of a chunk that is not there. */
const skip = (column: Column, row: number): number =>
  column[Math.floor(row / CHUNK_ROWS)] === undefined ? CHUNK_ROWS - (row % CHUNK_ROWS) : 1;

/** The column with new contents from a row on; `undefined` leaves a cell as it is. */
export function written(
  column: Column,
  top: number,
  rows: number,
  content: (row: number) => string | undefined,
): Column {
  const chunks = [...column];
  for (let k = Math.floor(top / CHUNK_ROWS); k * CHUNK_ROWS < top + rows; k++) {
    const values = unpackChunk(chunks[k]);
    const first = k * CHUNK_ROWS;
    for (let r = Math.max(first, top); r < Math.min(first + CHUNK_ROWS, top + rows); r++) {
      const given = content(r - top);
      if (given !== undefined) values[r - first] = valueOf(given);
    }
    chunks[k] = packChunk(values);
  }
  return chunks;
}

/** The library's contents are texts; what is no number and no truth value is meant as text. */
function valueOf(content: string): ColumnContent {
  if (content === '') return undefined;
  if (content.startsWith('=')) return plainLink(content) ?? content;
  if (content.startsWith("'")) return content.slice(1);
  if (/^-?[\d.]+(e[+-]?\d+)?$/i.test(content) && Number.isFinite(Number(content))) return Number(content);
  return content === 'TRUE' || content === 'FALSE' ? content === 'TRUE' : content;
}
