import { boundPareto } from './bound';
import { boundPipeline } from './bound-pipeline';
import { logNormal, seeded } from './log-normal';
import { compare, type Measured } from './measure';
import { measureModels } from './models';
import { plainPareto, plainSums } from './plain-objects';
import { readKeys } from '../../src/engine/core/read-keys';
import { readNumbers } from '../../src/engine/core/read-numbers';
import { summarisePipeline } from '../../src/engine/pipeline/summary';
import { sumByAccount } from '../../src/engine/portfolio/account-sums';
import { paretoTable } from '../../src/engine/portfolio/pareto';
import { tierByCuts, tierCuts } from '../../src/engine/portfolio/tier';
import { defaultRules } from '../../src/engine/rules/rules';
import { measurePipeline } from './pipeline';
import { measureRelationships } from './relationships';
import { measureReview } from './review';

/** The engine's cores against their bounds, in one process. Built by run.mjs, so that what is measured is what is shipped. */
const results: Measured[] = [];
const probability = defaultRules['pipeline.probability'];

for (const rows of [1_000, 100_000, 1_048_576]) {
  const [rounds, warmUp] = rows > 200_000 ? [7, 2] : [15, 3];
  const deals = dealsOf(rows);
  const ages = { days: deals.days, asOf: 45_000 };
  results.push(
    ...compare('pipeline-core', rows, [
      { peer: 'kam', run: () => summarisePipeline(deals, defaultRules, ages) },
      { peer: 'bound', run: () => boundPipeline(deals.stages, deals.amounts, deals.days, 45_000, probability) },
    ]),
  );

  const values = logNormal(rows);
  const pareto = { peer: 'kam', run: () => paretoTable(values, defaultRules) };
  results.push(...compare('pareto-core', rows, [pareto, { peer: 'bound', run: () => boundPareto(values) }]));
  const withBlanks = blanked(values);
  const gapped = { peer: 'kam', run: () => paretoTable(withBlanks, defaultRules) };
  results.push(...compare('pareto-core-5%-blank', rows, [gapped]));

  // Last, and fewer rounds where they take seconds: whoever runs after a million objects waits for their memory to be swept.
  const plain = { peer: 'plain objects', run: () => plainPareto(values) };
  results.push(...compare('pareto-core', rows, [pareto, plain], rounds, warmUp).slice(1));
  results.push(...sumsOf(orderLines(withBlanks)));
}
results.push(...compare('tierby-20,000-calls', 20_000, [{ peer: 'kam', run: tierByCalls(logNormal(20_000)) }]));
results.push(...measureModels());
results.push(...measureRelationships());
results.push(...measurePipeline());
results.push(...measureReview());
process.send?.(results);

function sumsOf(cells: (string | number)[][]): Measured[] {
  return compare('sum-order-lines', cells.length, [
    { peer: 'kam', run: () => sumByAccount(readKeys(cells), readNumbers(cells, 1)) },
    { peer: 'plain objects', run: () => plainSums(cells) },
  ]);
}

/** Every twentieth value missing. */
function blanked(values: Float64Array): Float64Array {
  return values.map((value, i) => (i % 20 === 7 ? NaN : value));
}

/** Order lines of a tenth as many accounts, a blank where the value is missing. */
function orderLines(values: Float64Array): (string | number)[][] {
  const random = seeded(2);
  const accounts = Math.max(1, Math.floor(values.length / 10));
  return Array.from(values, (value) => [`C-${Math.floor(random() * accounts)}`, Number.isNaN(value) ? '' : value]);
}

function tierByCalls(values: Float64Array): () => number {
  const cuts = tierCuts(values, defaultRules);
  if (!cuts.ok) throw new Error('the benchmark has no data');
  const amounts = cuts.value;
  return () => values.reduce((sum, value) => sum + tierByCuts(value, amounts), 0);
}

/** Deals by stage code, with amounts and the day of each. */
function dealsOf(rows: number): { stages: Uint8Array; amounts: Float64Array; days: Float64Array } {
  const random = seeded(8);
  return {
    stages: Uint8Array.from({ length: rows }, () => 1 + Math.floor(6 * random())),
    amounts: logNormal(rows, 9),
    days: Float64Array.from({ length: rows }, () => 45_000 - Math.floor(400 * random())),
  };
}
