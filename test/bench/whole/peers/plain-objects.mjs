// As one writes it without a library and without care for size: an object a row, native sorts, Maps.
import { PROBABILITY, STAGES } from '../jobs.mjs';

const quantile = (rising, part) => {
  const at = (rising.length - 1) * part;
  const below = Math.floor(at);
  return rising[below] + (at - below) * ((rising[below + 1] ?? rising[below]) - rising[below]);
};
const edgesOf = (rows, key) => {
  const rising = rows.map((row) => row[key]).sort((a, b) => a - b);
  return [0.2, 0.4, 0.6, 0.8].map((part) => quantile(rising, part));
};
const score = (value, edges) => 1 + edges.filter((edge) => value > edge).length;

export function pareto(cells) {
  const rows = cells.filter(([, value]) => typeof value === 'number').map(([name, value]) => ({ name, value }));
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  let running = 0;
  return rows
    .sort((a, b) => b.value - a.value)
    .map(({ name, value }, i) => {
      const tier = running / total < 0.8 ? 'A' : running / total < 0.95 ? 'B' : 'C';
      running += value;
      return [i + 1, name, value, value / total, running / total, tier];
    });
}

export function rfm(cells, asOf) {
  const accounts = new Map();
  for (const [account, day, amount] of cells) {
    if (typeof amount !== 'number') continue;
    const own = accounts.get(account) ?? { account, last: 0, frequency: 0, monetary: 0 };
    own.last = Math.max(own.last, day);
    own.frequency++;
    own.monetary += amount;
    accounts.set(account, own);
  }
  const groups = [...accounts.values()].map((own) => ({ ...own, recency: asOf - own.last }));
  const [byRecency, byFrequency, byMonetary] = ['recency', 'frequency', 'monetary'].map((key) => edgesOf(groups, key));
  return groups.map(({ account, recency, frequency, monetary }) => {
    const [r, f, m] = [6 - score(recency, byRecency), score(frequency, byFrequency), score(monetary, byMonetary)];
    return [account, recency, frequency, monetary, r, f, m, `${r}${f}${m}`];
  });
}

export function pipeline(cells, asOf) {
  const stages = new Map();
  for (const [stage, amount, created] of cells) {
    const own = stages.get(stage) ?? { count: 0, sum: 0, ages: 0 };
    own.count++;
    if (typeof amount === 'number') own.sum += amount;
    own.ages += asOf - created;
    stages.set(stage, own);
  }
  return [...stages].map(([stage, { count, sum, ages }]) => [
    stage,
    count,
    sum,
    sum * PROBABILITY[STAGES.indexOf(stage)],
    ages / count,
  ]);
}
