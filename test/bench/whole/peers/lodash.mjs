import _ from 'lodash';
import { PROBABILITY, STAGES } from '../jobs.mjs';

const quantile = (rising, part) => {
  const at = (rising.length - 1) * part;
  const below = Math.floor(at);
  return rising[below] + (at - below) * ((rising[below + 1] ?? rising[below]) - rising[below]);
};
const edgesOf = (rows, key) => {
  const rising = _.sortBy(_.map(rows, key));
  return _.map([0.2, 0.4, 0.6, 0.8], (part) => quantile(rising, part));
};
const score = (value, edges) => 1 + _.filter(edges, (edge) => value > edge).length;

export function pareto(cells) {
  const rows = _.map(
    _.filter(cells, ([, value]) => _.isNumber(value)),
    ([name, value]) => ({ name, value }),
  );
  const total = _.sumBy(rows, 'value');
  let running = 0;
  return _.map(_.orderBy(rows, ['value'], ['desc']), ({ name, value }, i) => {
    const tier = running / total < 0.8 ? 'A' : running / total < 0.95 ? 'B' : 'C';
    running += value;
    return [i + 1, name, value, value / total, running / total, tier];
  });
}

export function rfm(cells, asOf) {
  const kept = _.filter(cells, ([, , amount]) => _.isNumber(amount));
  const rows = _.map(kept, ([account, day, amount]) => ({ account, day, amount }));
  const groups = _.map(_.groupBy(rows, 'account'), (own, account) => ({
    account,
    recency: asOf - _.maxBy(own, 'day').day,
    frequency: own.length,
    monetary: _.sumBy(own, 'amount'),
  }));
  const [byRecency, byFrequency, byMonetary] = _.map(['recency', 'frequency', 'monetary'], (key) =>
    edgesOf(groups, key),
  );
  return _.map(groups, ({ account, recency, frequency, monetary }) => {
    const [r, f, m] = [6 - score(recency, byRecency), score(frequency, byFrequency), score(monetary, byMonetary)];
    return [account, recency, frequency, monetary, r, f, m, `${r}${f}${m}`];
  });
}

export function pipeline(cells, asOf) {
  const rows = _.map(cells, ([stage, amount, created]) => ({ stage, amount: amount || 0, created }));
  return _.map(_.groupBy(rows, 'stage'), (own, stage) => {
    const sum = _.sumBy(own, 'amount');
    const age = _.meanBy(own, ({ created }) => asOf - created);
    return [stage, own.length, sum, sum * PROBABILITY[STAGES.indexOf(stage)], age];
  });
}
