/**
 * A column of numbers and a kind a row, side by side in one piece of memory: each piece takes as long to get as some dozens of rows take
 * to read.
 *
 * @example numbersAndKinds(2).kinds.length // => 2
 */
export function numbersAndKinds(rows: number): { readonly numbers: Float64Array; readonly kinds: Uint8Array } {
  const memory = new ArrayBuffer(9 * rows);
  return { numbers: new Float64Array(memory, 0, rows), kinds: new Uint8Array(memory, 8 * rows, rows) };
}

/** @example codesAndKinds(2).codes.length // => 2 */
export function codesAndKinds(rows: number): { readonly codes: Int32Array; readonly kinds: Uint8Array } {
  const memory = new ArrayBuffer(5 * rows);
  return { codes: new Int32Array(memory, 0, rows), kinds: new Uint8Array(memory, 4 * rows, rows) };
}
