import { boundPareto } from './bound';
import { logNormal, seeded } from './log-normal';
import { overTheWire, type WireMeasured } from './wire';
import { compare, type Measured } from './measure';
import { goalsOfModels, measureModels } from './models';
import { goalsOfPipeline, measurePipeline } from './pipeline';
import { plainPareto, plainSums } from './plain-objects';
import { readKeys } from '../../src/engine/core/read-keys';
import { readNumbers } from '../../src/engine/core/read-numbers';
import { sumByAccount } from '../../src/engine/portfolio/account-sums';
import { paretoTable } from '../../src/engine/portfolio/pareto';
import { tierByCuts, tierCuts } from '../../src/engine/portfolio/tier';
import { defaultRules } from '../../src/engine/rules/rules';

/**
 * `npm run bench` prints a table, `npm run bench -- --json` the same as JSON. Figures hang on the machine and on what else
 * it does; ratios within one run are what counts.
 */
const sizes = [1_000, 100_000, 1_048_576];
const results: Measured[] = [];

for (const rows of sizes) {
  const values = logNormal(rows);
  results.push(
    ...compare('pareto-core', rows, [
      { peer: 'kam', run: () => paretoTable(values, defaultRules) },
      { peer: 'bound', run: () => boundPareto(values) },
      { peer: 'plain objects', run: () => plainPareto(values) },
    ]),
  );

  const withBlanks = blanked(values);
  results.push(
    ...compare('pareto-core-5%-blank', rows, [
      { peer: 'kam', run: () => paretoTable(withBlanks, defaultRules) },
      { peer: 'plain objects', run: () => plainPareto(withBlanks) },
    ]),
  );

  const cells = orderLines(withBlanks);
  results.push(
    ...compare('sum-order-lines', rows, [
      { peer: 'kam', run: () => sumByAccount(readKeys(cells), readNumbers(cells, 1)) },
      { peer: 'plain objects', run: () => plainSums(cells) },
    ]),
  );
}
results.push(...compare('tierby-20,000-calls', 20_000, [{ peer: 'kam', run: tierByCalls(logNormal(20_000)) }]));
results.push(...measureModels());
results.push(...measurePipeline());

void overTheWire().then((wire) => {
  if (process.argv.includes('--json')) return console.log(JSON.stringify([...results, ...wire], null, 1));
  printTable();
  printWire(wire);
});

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

function printTable(): void {
  console.log(
    `${'job'.padEnd(24)}${'rows'.padStart(10)}  ${'peer'.padEnd(16)}${'ms'.padStart(10)}${'peer/ours'.padStart(11)}`,
  );
  for (const { job, rows, peer, ms, ratio } of results) {
    const line = [job.padEnd(24), rows.toLocaleString('en-US').padStart(10), '  ', peer.padEnd(16)];
    console.log(line.join('') + ms.toFixed(2).padStart(10) + ratio.toFixed(2).padStart(11));
  }
  for (const { rows, ratio } of results.filter(({ job, peer }) => job === 'pareto-core' && peer === 'bound')) {
    console.log(
      `pareto core at ${rows.toLocaleString('en-US')}: ${(1 / ratio).toFixed(2)} times the bound (goal: 1.5)`,
    );
  }
  for (const goal of [...goalsOfModels(results), ...goalsOfPipeline(results)]) console.log(goal);
  console.log(`peak memory: ${Math.max(...results.map(({ rssMB }) => rssMB))} MB`);
}

function printWire(measured: readonly WireMeasured[]): void {
  console.log('Through office.js and the preview host, 500,000 cells in blocks:');
  for (const { job, peer, requests, bytes, ms } of measured) {
    const megabytes = (bytes / 1e6).toFixed(1);
    console.log(`${job.padEnd(16)}${peer.padEnd(16)}${requests} requests, ${megabytes} MB, ${ms.toFixed(0)} ms`);
  }
}
