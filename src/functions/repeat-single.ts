import { cellOf, looksLikeHeader } from './arguments';

/**
 * Ranges to be read side by side, with each single value repeated down the others: `=KAM.CLV(B2:B90,0.8,0.1)` has one retention
 * for all. Under a header the repeated value stands below the same header.
 */
export function repeatSingles(ranges: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const longest = Object.values(ranges).find((range) => sizeOf(range) > 1);
  if (longest === undefined) return ranges;
  const rows = longest as unknown[][];
  const isRow = rows.length === 1;
  const count = sizeOf(longest);
  const header = cellOf(rows[0]?.at(0));
  return Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => {
      if (sizeOf(range) > 1) return [name, range];
      const value: unknown = Array.isArray(range) ? (range as unknown[][])[0]?.at(0) : range;
      const repeated = new Array<unknown[]>(count).fill([value]);
      if (looksLikeHeader(header)) repeated[0] = [header];
      return [name, isRow ? [repeated.map(([cell]) => cell)] : repeated];
    }),
  );
}

function sizeOf(range: unknown): number {
  if (!Array.isArray(range)) return 1;
  const rows = range as unknown[][];
  return rows.length * (rows[0]?.length ?? 0);
}
