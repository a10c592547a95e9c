import * as aq from 'arquero';
import { PROBABILITY, STAGES } from '../jobs.mjs';
import { numbers, rowsOf, rowsWith, texts } from './columns.mjs';

const { op, desc } = aq;
const rowsOfTable = (table, names) => rowsOf(names.map((name) => table.array(name)));
const edges = (key, name) =>
  Object.fromEntries([0.2, 0.4, 0.6, 0.8].map((p, i) => [`${name}${i}`, `d => op.quantile(d.${key}, ${p})`]));

export function pareto(cells) {
  const kept = rowsWith(cells, 1);
  const table = aq
    .table({ name: texts(kept, 0), value: numbers(kept, 1) })
    .orderby(desc('value'))
    .derive({
      rank: () => op.row_number(),
      share: (d) => d.value / op.sum(d.value),
      running: aq.rolling((d) => op.sum(d.value)),
      total: (d) => op.sum(d.value),
    })
    .derive({
      tier: (d) => ((d.running - d.value) / d.total < 0.8 ? 'A' : (d.running - d.value) / d.total < 0.95 ? 'B' : 'C'),
      cumulative: (d) => d.running / d.total,
    })
    .reify();
  return rowsOfTable(table, ['rank', 'name', 'value', 'share', 'cumulative', 'tier']);
}

export function rfm(cells, asOf) {
  const kept = rowsWith(cells, 2);
  const above = (key, name) => [0, 1, 2, 3].map((i) => `(d.${key} > d.${name}${i})`).join(' + ');
  const table = aq
    .table({ account: texts(kept, 0), day: numbers(kept, 1), amount: numbers(kept, 2) })
    .groupby('account')
    .rollup({ last: (d) => op.max(d.day), frequency: op.count(), monetary: (d) => op.sum(d.amount) })
    .params({ asOf })
    .derive({ recency: (d, $) => $.asOf - d.last })
    .derive({ ...edges('recency', 'R'), ...edges('frequency', 'F'), ...edges('monetary', 'M') })
    .derive({
      r: `d => 5 - (${above('recency', 'R')})`,
      f: `d => 1 + ${above('frequency', 'F')}`,
      m: `d => 1 + ${above('monetary', 'M')}`,
    })
    .derive({ code: (d) => '' + d.r + d.f + d.m });
  return rowsOfTable(table, ['account', 'recency', 'frequency', 'monetary', 'r', 'f', 'm', 'code']);
}

export function pipeline(cells, asOf) {
  const table = aq
    .table({ stage: texts(cells, 0), amount: numbers(cells, 1), created: numbers(cells, 2) })
    .params({ asOf })
    .groupby('stage')
    .rollup({ count: op.count(), sum: (d) => op.sum(d.amount), age: (d, $) => op.mean($.asOf - d.created) });
  return rowsOfTable(table, ['stage', 'count', 'sum', 'age']).map(([stage, count, sum, age]) => [
    stage,
    count,
    sum,
    sum * PROBABILITY[STAGES.indexOf(stage)],
    age,
  ]);
}
