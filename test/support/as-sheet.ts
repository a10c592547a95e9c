import type { Cell, Cells } from '../../src/engine/core/cells';

/** As a CSV is opened: plain decimals are numbers, all else stays text. */
export function asSheet(rows: readonly (readonly string[])[]): Cells {
  return rows.map((row) => row.map((text): Cell => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text)));
}
