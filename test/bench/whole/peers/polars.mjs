import pl from 'nodejs-polars';
import { PROBABILITY, STAGES } from '../jobs.mjs';
import { numbers, rowsOf, rowsWith, texts } from './columns.mjs';

const series = (name, values) => pl.Series(name, values);
const rowsOfFrame = (frame) =>
  rowsOf(
    frame.columns.map((name) => {
      const column = frame.getColumn(name);
      return column.dtype.toString().includes('Float') ? column.toTypedArray() : column.toArray();
    }),
  );

export function pareto(cells) {
  const kept = rowsWith(cells, 1);
  const value = pl.col('value');
  const ahead = pl.col('running').sub(value);
  const frame = pl
    .DataFrame([series('name', texts(kept, 0)), series('value', numbers(kept, 1))])
    .lazy()
    .sort({ by: value, descending: true, maintainOrder: true })
    .withColumns(value.cumSum().alias('running'), value.sum().alias('total'))
    .withRowIndex('rank')
    .select(
      pl.col('rank').add(1).alias('rank'),
      pl.col('name'),
      value,
      value.div(pl.col('total')).alias('share'),
      pl.col('running').div(pl.col('total')).alias('cumulative'),
      pl
        .when(ahead.lt(pl.col('total').mul(0.8)))
        .then(pl.lit('A'))
        .when(ahead.lt(pl.col('total').mul(0.95)))
        .then(pl.lit('B'))
        .otherwise(pl.lit('C'))
        .alias('tier'),
    )
    .collectSync();
  return rowsOfFrame(frame);
}

function scored(key, isFalling) {
  const column = pl.col(key);
  let score = pl.lit(isFalling ? 5 : 1);
  for (const part of [0.2, 0.4, 0.6, 0.8]) {
    const above = column.gt(column.quantile(part, 'linear')).cast(pl.Int32);
    score = isFalling ? score.sub(above) : score.add(above);
  }
  return score;
}

export function rfm(cells, asOf) {
  const kept = rowsWith(cells, 2);
  const frame = pl
    .DataFrame([series('account', texts(kept, 0)), series('day', numbers(kept, 1)), series('amount', numbers(kept, 2))])
    .lazy()
    .groupBy('account')
    .agg(
      pl.col('day').max().alias('last'),
      pl.col('day').count().alias('frequency'),
      pl.col('amount').sum().alias('monetary'),
    )
    .withColumns(pl.lit(asOf).sub(pl.col('last')).alias('recency'))
    .withColumns(scored('recency', true).alias('r'), scored('frequency').alias('f'), scored('monetary').alias('m'))
    .withColumns(pl.col('r').mul(100).add(pl.col('f').mul(10)).add(pl.col('m')).cast(pl.Utf8).alias('code'))
    .select('account', 'recency', 'frequency', 'monetary', 'r', 'f', 'm', 'code')
    .collectSync();
  return rowsOfFrame(frame);
}

export function pipeline(cells, asOf) {
  const frame = pl
    .DataFrame([
      series('stage', texts(cells, 0)),
      series('amount', numbers(cells, 1)),
      series('created', numbers(cells, 2)),
    ])
    .lazy()
    .groupBy('stage')
    .agg(
      pl.col('amount').count().alias('count'),
      pl.col('amount').sum().alias('sum'),
      pl.lit(asOf).sub(pl.col('created').mean()).alias('age'),
    )
    .collectSync();
  return rowsOfFrame(frame).map(([stage, count, sum, age]) => [
    stage,
    count,
    sum,
    sum * PROBABILITY[STAGES.indexOf(stage)],
    age,
  ]);
}
