import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { PROBABILITY, STAGES } from '../jobs.mjs';
import { numbers, rowsOf, rowsWith, texts } from './columns.mjs';

let connection;
/** Columns go in by data chunks, the fastest documented way; rows come out column by column. */
export async function prepare() {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
}

const chunkRows = 2048;

async function ask(columns, sql) {
  const names = Object.keys(columns);
  await connection.run('drop table if exists t');
  const typed = names.map((name) => `${name} ${Array.isArray(columns[name]) ? 'varchar' : 'double'}`);
  await connection.run(`create table t(${[...typed, 'i integer'].join(',')})`);
  const types = [...names.map((name) => (Array.isArray(columns[name]) ? VARCHAR : DOUBLE)), INTEGER];
  const appender = await connection.createAppender('t');
  const rows = columns[names[0]].length;
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    const chunk = DuckDBDataChunk.create(types);
    const parts = names.map((name) => Array.from(columns[name].slice(start, start + count)));
    chunk.setColumns([...parts, Array.from({ length: count }, (_, i) => start + i)]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return rowsOf((await connection.runAndReadAll(sql)).getColumnsJS());
}

export function pareto(cells) {
  const kept = rowsWith(cells, 1);
  return ask(
    { name: texts(kept, 0), value: numbers(kept, 1) },
    `with s as (select *, sum(value) over (order by value desc, i rows unbounded preceding) as running,
       sum(value) over () as total from t)
     select row_number() over (order by value desc, i) as rank, name, value, value / total, running / total,
       case when running - value < 0.8 * total then 'A' when running - value < 0.95 * total then 'B' else 'C' end
     from s order by rank`,
  );
}

export function rfm(cells, asOf) {
  const kept = rowsWith(cells, 2);
  const above = (key, edge) => [1, 2, 3, 4].map((i) => `(${key} > ${edge}[${i}])::int`).join(' + ');
  return ask(
    { account: texts(kept, 0), day: numbers(kept, 1), amount: numbers(kept, 2) },
    `with g as (select account, ${asOf} - max(day) as recency, count(*)::double as frequency, sum(amount) as monetary
       from t group by account),
     q as (select quantile_cont(recency, [.2,.4,.6,.8]) R, quantile_cont(frequency, [.2,.4,.6,.8]) F,
       quantile_cont(monetary, [.2,.4,.6,.8]) M from g),
     s as (select account, recency, frequency, monetary, 5 - (${above('recency', 'R')}) as r_,
       1 + ${above('frequency', 'F')} as f_, 1 + ${above('monetary', 'M')} as m_ from g, q)
     select *, r_ || '' || f_ || '' || m_ from s`,
  );
}

export async function pipeline(cells, asOf) {
  const rows = await ask(
    { stage: texts(cells, 0), amount: numbers(cells, 1), created: numbers(cells, 2) },
    `select stage, count(*)::double, sum(amount), avg(${asOf} - created) from t group by stage`,
  );
  return rows.map(([stage, count, sum, age]) => [stage, count, sum, sum * PROBABILITY[STAGES.indexOf(stage)], age]);
}
