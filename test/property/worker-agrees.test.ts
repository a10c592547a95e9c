import fc from 'fast-check';
import { allSteps } from '../../src/engine/core/steps';
import type { Cell } from '../../src/engine/core/cells';
import { checkTable } from '../../src/engine/intake/check-table';
import { applyChoices } from '../../src/engine/intake/apply-choices';
import { findHeader } from '../../src/engine/intake/find-header';
import { lifetimeOutlook } from '../../src/engine/lifetime/outlook';
import { defaultRules } from '../../src/engine/rules/rules';
import { computeSegments, segmentWith } from '../../src/jobs/segment-accounts/compute';
import { inLineEngine } from '../../src/worker/engine';
import { sumRows } from '../../src/engine/portfolio/account-sums';
import type { PipelineColumns } from '../../src/engine/pipeline/pipeline-figures';
import { isOpen } from '../../src/engine/pipeline/stages';
import { movers } from '../../src/worker/tasks/movers';
import { pipeline } from '../../src/worker/tasks/pipeline';
import { orders, type OrderColumns } from '../../src/worker/tasks/orders';
import { portfolio } from '../../src/worker/tasks/portfolio';
import { createWorkerEngine } from '../../src/worker/worker-engine';
import { spill } from '../support/call';
import { CloningPort } from '../support/worker/cloning-port';
import { portfolioColumns } from '../support/worker/portfolio-columns';

/** The switch to the worker, small enough that random sizes lie on both sides of it. */
const FEWEST = 60;

function engines() {
  const ports: CloningPort[] = [];
  const engine = createWorkerEngine(() => {
    const port = new CloningPort();
    ports.push(port);
    return port;
  }, FEWEST);
  return { engine, ports };
}

test('portfolio figures are the same in the worker, in line and all at once, at any size', async () => {
  const { engine, ports } = engines();
  const sizes = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 * FEWEST }), fc.nat(), async (rows, seed) => {
      const input = { columns: portfolioColumns(rows, seed), rules: defaultRules };
      const inLine = await inLineEngine.run('portfolio', input);
      expect(await engine.run('portfolio', input)).toEqual(inLine);
      expect(allSteps(portfolio.steps(input))).toEqual(inLine);
      sizes.add(rows >= FEWEST);
    }),
  );
  expect(sizes).toEqual(new Set([true, false]));
  expect(ports).toHaveLength(1);
});

test('what orders say about accounts is the same in the worker and in line', async () => {
  const { engine } = engines();
  const rules = { ...defaultRules, 'lifetime.fewest': 1 };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat(), async (rows, seed) => {
      const { account, value, accounts } = portfolioColumns(rows, seed);
      const days = value.map((_, row) => 45_000 + ((row * 37 + seed) % 300));
      const numbers = { codes: Int32Array.from(account, (_, row) => Math.floor(row / 3)), count: rows };
      const columns: OrderColumns = { accountOfRow: account, accounts, days, amounts: value, numbers };
      const answer = await engine.run('orders', { columns, rules });
      expect(answer).toEqual(allSteps(orders.steps({ columns, rules })));
      if (!answer.ok || !answer.value.rfm.ok) return;
      const { asOf } = answer.value.rfm.value;
      const expected = lifetimeOutlook({ accountOfRow: account, accounts, days, amounts: value, asOf }, rules);
      expect(answer.value.lifetime).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('who rose and fell is the same in the worker and in line, from orders and from what they sum up to', async () => {
  const { engine } = engines();
  const pair = { id: '2025/2024', before: { year: 2024, quarter: 0 }, now: { year: 2025, quarter: 0 } };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat(), async (rows, seed) => {
      const { account, value, accounts } = portfolioColumns(rows, seed);
      const days = value.map((_, row) => 45_200 + ((row * 137 + seed) % 800));
      const dated = { accountOfRow: account, accounts, days, amounts: value };
      const input = { source: { orders: dated, pair }, tiers: 3, rules: defaultRules };
      const answer = await engine.run('movers', input);
      expect(answer).toEqual(allSteps(movers.steps(input)));
      const within = (from: number, to: number) =>
        sumRows(
          account,
          accounts,
          value.map((each, row) => (days[row]! >= from && days[row]! < to ? each : NaN)),
        ).values;
      const source = { before: within(45_292, 45_658), now: within(45_658, 46_023) };
      expect(await engine.run('movers', { ...input, source })).toEqual(answer);
    }),
    { numRuns: 30 },
  );
});

test('a pipeline is summed up alike in the worker and in line, open deals by amount, then age, then row', async () => {
  const { engine } = engines();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 * FEWEST }), fc.nat(), async (rows, seed) => {
      const mixed = (row: number, many: number): number => (row * 7919 + seed * 31) % many;
      const column = (cell: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => cell(row));
      const columns: PipelineColumns = {
        stages: Uint8Array.from({ length: rows }, (_, row) => 1 + mixed(row, 8)),
        lastStages: Uint8Array.from({ length: rows }, (_, row) => mixed(row, 6)),
        amounts: column((row) => (mixed(row, 5) === 0 ? NaN : mixed(row, 4) * 100)),
        dates: {
          closeDate: column((row) => (mixed(row, 7) === 0 ? NaN : 46_000 + mixed(row, 300))),
          stageEntry: null,
          created: column((row) => 45_900 - mixed(row, 3)),
        },
        owners: Int32Array.from({ length: rows }, (_, row) => mixed(row, 3) - 1),
        products: null,
        currencies: { codes: Int32Array.from({ length: rows }, (_, row) => mixed(row, 2)), names: ['EUR', 'USD'] },
      };
      const input = { columns, asOf: 46_050, rules: { ...defaultRules, 'currency.rates': ['EUR=1', 'USD=0.9'] } };
      const answer = await engine.run('pipeline', input);
      expect(answer).toEqual(allSteps(pipeline.steps(input)));
      if (!answer.ok) return;
      const { open, amounts, ages } = answer.value;
      const rank = (row: number): readonly number[] => [-(amounts[row]! || 0), -(ages.days[row]! || 0), row];
      const expected = [...columns.stages.keys()]
        .filter((row) => isOpen(columns.stages[row]!))
        .sort((one, other) => {
          const [a, b] = [rank(one), rank(other)];
          const first = a.findIndex((part, k) => part !== b[k]);
          return first < 0 ? 0 : a[first]! - b[first]!;
        });
      expect([...open]).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('function and job, in the worker or not, rank and tier the same sheet alike', async () => {
  const { engine } = engines();
  const amount = fc.oneof(fc.integer({ min: -50, max: 5_000 }), fc.constantFrom<Cell>('', '1,200', 'n/a'));
  const row = fc.tuple(fc.integer({ min: 0, max: 40 }), amount);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 2 * FEWEST }), async (lines) => {
      const body: Cell[][] = [['Anchor', 7_000], ...lines.map(([id, value]): Cell[] => [`Account ${id}`, value])];
      const cells: Cell[][] = [['Account', 'Revenue'], ...body];
      const table = findHeader(cells);
      const checked = checkTable(cells, { table, match: { account: 0, revenue: 1 }, kind: 'orders' });
      const applied = applyChoices(checked, {});
      const here = computeSegments(checked, applied, defaultRules);
      const there = await segmentWith(engine, checked, applied, defaultRules);
      expect(there).toEqual(here);
      if (!here.ok) return;
      const { pareto, keys, tiers } = here.value;
      const byJob = Array.from(pareto.order, (account, rank) => [
        rank + 1,
        keys[account],
        pareto.sorted[rank],
        pareto.share[rank],
        pareto.cumulativeShare[rank],
        tiers[pareto.tiers[rank]!],
      ]);
      const accounts = body.map(([account]) => [account]);
      const values = body.map(([, value]) => [value]);
      const byFunction = spill('PARETO', accounts, values, null, false) as typeof byJob;
      // Accounts of equal value keep the order in which they first appear: in the sheet, or among the rows that have a value.
      const withoutAccount = (rows: typeof byJob) => rows.map(([rank, , ...figures]) => [rank, ...figures]);
      expect(withoutAccount(byFunction)).toEqual(withoutAccount(byJob));
      const byAccount = (rows: typeof byJob) =>
        new Map(rows.map(([, account, value, , , tier]) => [account, [value, tier]]));
      expect(byAccount(byFunction)).toEqual(byAccount(byJob));
    }),
  );
});
