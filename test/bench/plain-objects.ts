/** How one would write it without care for size: an object a row, a native sort. A peer for the benchmark. */
export function plainPareto(values: ArrayLike<number>): readonly object[] {
  const rows = Array.from(values, (value, i) => ({ account: i, value })).filter(({ value }) => !Number.isNaN(value));
  rows.sort((a, b) => b.value - a.value);
  const total = rows.reduce((sum, { value }) => sum + Math.max(value, 0), 0);
  let cumulative = 0;
  return rows.map(({ account, value }, rank) => {
    const tier = cumulative < 0.8 * total ? 'A' : cumulative < 0.95 * total ? 'B' : 'C';
    cumulative += Math.max(value, 0);
    return { rank: rank + 1, account, value, share: value / total, cumulativeShare: cumulative / total, tier };
  });
}

/** The same for order lines: rows are added up in a Map first. */
export function plainSums(cells: readonly (readonly unknown[])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [account, value] of cells) {
    if (typeof value !== 'number' || account === '') continue;
    const key = String(account).trim();
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return sums;
}
