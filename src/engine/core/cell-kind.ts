/**
 * What a cell turned out to be when its column was read. One byte a row says for every row why it has a value or none, so that
 * a check can list the places and a per-row function can tell a blank from an unreadable cell.
 */
export const cellKind = {
  /** A number or serial date; for keys: a text or number. */
  plain: 0,
  /** A text that is a number or date without doubt, such as "1,200". */
  fromText: 1,
  blank: 2,
  /** Not what the column needs: "1,200 est", or a date that does not exist. */
  unreadable: 3,
  /** A cell error, such as #N/A. */
  error: 4,
  /** TRUE or FALSE where a number or date is expected. */
  boolean: 5,
} as const;

export type CellKind = (typeof cellKind)[keyof typeof cellKind];

const kindCount = 6;

/** How many cells of each kind a column has, indexed by `cellKind`. */
export type KindCounts = readonly number[];

/** Nothing counted yet; readers count up all kinds but the plain one, which most cells have. */
export function noCounts(): number[] {
  return new Array<number>(kindCount).fill(0);
}

/** The counts of a column of so many rows: what was not counted as another kind is plain. */
export function withPlain(counted: KindCounts, rows: number): KindCounts {
  const others = counted.reduce((sum, count) => sum + count, 0);
  return counted.map((count, kind) => (kind === cellKind.plain ? rows - others : count));
}

/** The first rows whose cell is of the kind, for a list of places. */
export function rowsOfKind(kinds: Uint8Array, kind: CellKind, most = 100): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < kinds.length && rows.length < most; i++) if (kinds[i] === kind) rows.push(i);
  return rows;
}

const errorCodes = new Set(
  (
    '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! ' +
    '#UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #ERROR! #CYCLE'
  ).split(' '),
);

/**
 * Is this text the code of a cell error?
 *
 * @example isCellError('#N/A') // => true
 * @example isCellError('# of seats') // => false
 */
export function isCellError(text: string): boolean {
  return text.charCodeAt(0) === 35 && errorCodes.has(text.trim());
}
