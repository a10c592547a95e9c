import type { Orders } from './bound-rfm';

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

/** And RFM: an object an account, sorted copies for the edges. */
export function plainRfm({ accountOfRow, days, amounts }: Orders, asOf: number): readonly object[] {
  const accounts = new Map<number, { last: number; frequency: number; monetary: number }>();
  for (let i = 0; i < accountOfRow.length; i++) {
    const known = accounts.get(accountOfRow[i]!);
    const account = known ?? { last: 0, frequency: 0, monetary: 0 };
    account.last = Math.max(account.last, days[i]!);
    account.frequency++;
    account.monetary += amounts[i]!;
    if (known === undefined) accounts.set(accountOfRow[i]!, account);
  }
  const rows = [...accounts.values()].map(({ last, ...rest }) => ({ recency: asOf - last, ...rest }));
  const scorer = (values: number[]): ((value: number) => number) => {
    const rising = values.sort((a, b) => a - b);
    const edges = [0.2, 0.4, 0.6, 0.8].map((part) => rising[Math.floor((rising.length - 1) * part)] ?? 0);
    return (value) => 1 + edges.filter((edge) => value > edge).length;
  };
  const r = scorer(rows.map(({ recency }) => recency));
  const f = scorer(rows.map(({ frequency }) => frequency));
  const m = scorer(rows.map(({ monetary }) => monetary));
  return rows.map((row) => ({ ...row, r: 6 - r(row.recency), f: f(row.frequency), m: m(row.monetary) }));
}
