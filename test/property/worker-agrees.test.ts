import fc from 'fast-check';
import { allSteps } from '../../src/engine/core/steps';
import type { Cell } from '../../src/engine/core/cells';
import { checkTable } from '../../src/engine/intake/check-table';
import { applyChoices } from '../../src/engine/intake/apply-choices';
import { findHeader } from '../../src/engine/intake/find-header';
import { lifetimeOutlook, type PurchaseColumns } from '../../src/engine/lifetime/outlook';
import { defaultRules } from '../../src/engine/rules/rules';
import { computeSegments, segmentWith } from '../../src/jobs/segment-accounts/compute';
import { inLineEngine } from '../../src/worker/engine';
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

test('what to expect of accounts is the same in the worker and in line', async () => {
  const { engine } = engines();
  const rules = { ...defaultRules, 'lifetime.fewest': 1 };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat(), async (rows, seed) => {
      const { account, value, accounts } = portfolioColumns(rows, seed);
      const days = value.map((_, row) => 45_000 + ((row * 37 + seed) % 300));
      const columns: PurchaseColumns = { accountOfRow: account, accounts, days, amounts: value, asOf: 45_400 };
      const answer = await engine.run('lifetime', { columns, rules });
      expect(answer).toMatchObject({ ok: true, value: lifetimeOutlook(columns, rules) });
    }),
    { numRuns: 30 },
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
