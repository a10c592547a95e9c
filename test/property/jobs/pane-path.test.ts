import fc from 'fast-check';
import type { Cell } from '../../../src/engine/core/cells';
import type { Result } from '../../../src/engine/core/result';
import { matchOf } from '../../../src/engine/intake/match-columns';
import { defaultRules } from '../../../src/engine/rules/rules';
import type { AccountRow } from '../../../src/jobs/contract';
import { createSegmentAccounts } from '../../../src/jobs/segment-accounts/segment-accounts';
import { inLineEngine, type Engine } from '../../../src/worker/engine';
import { createWorkerEngine } from '../../../src/worker/worker-engine';
import { spill } from '../../support/call';
import { openHost } from '../../support/host/open-host';
import { CloningPort } from '../../support/worker/cloning-port';

/** The switch to the worker, small enough that random sizes lie on both sides of it. */
const FEWEST = 60;
/** The real one of worker-engine.ts; a step of the check (core/steps.ts) ends before it. */
const REAL_FEWEST = 20_000;

const RULES = { ...defaultRules, asOf: '2026-09-30', 'lifetime.fewest': 1 };
/** What the pane changes on its third step. */
const OTHER_RULES = { ...RULES, 'tier.cutoffs': [0.5, 0.9], 'tier.boundary': 'within' } as const;

function workerEngine(fewestRows?: number): { readonly engine: Engine; readonly ports: CloningPort[] } {
  const ports: CloningPort[] = [];
  const start = (): CloningPort => {
    const port = new CloningPort();
    ports.push(port);
    return port;
  };
  return { engine: createWorkerEngine(start, fewestRows), ports };
}

/** Order lines of a third as many accounts: gaps, losses, text numbers, ties, names with spaces around them. */
function orderLines(rows: number, seed: number): Cell[][] {
  let state = seed >>> 0;
  const upTo = (end: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const amount = (): Cell => {
    const kind = upTo(20);
    return kind === 0
      ? ''
      : kind === 1
        ? '1,200'
        : kind === 2
          ? -upTo(90)
          : upTo(5) === 0
            ? 500
            : 1 + upTo(90_000) / 100;
  };
  return Array.from({ length: rows }, (_, i) => [
    // Each account once before any comes again, so that there are some at every size.
    `${upTo(9) === 0 ? ' ' : ''}Account ${i < rows / 3 ? i : upTo(Math.ceil(rows / 3))}`,
    i === 0 ? 70_000 : amount(),
    upTo(400) - 100,
    45_000 + upTo(900),
  ]);
}

/** Puts the lines on a sheet; the same sheet serves every way. */
async function sheetWith(lines: readonly Cell[][]): Promise<() => Promise<void>> {
  const { close } = await openHost({ store: 'columns' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D1').values = [['Account', 'Revenue', 'Profit', 'Order date']];
    sheet.getRangeByIndexes(1, 0, lines.length, 4).values = lines.map((line) => [...line]);
    await context.sync();
  });
  return close;
}

/** What the pane asks for, step by step, and all that it shows; functions of the answer are asked, too. */
async function asInPane(engine: Engine): Promise<{ readonly shown: unknown; readonly rows: readonly AccountRow[] }> {
  const job = createSegmentAccounts(undefined, engine);
  const opened = valueOf(await job.open({ kind: 'sheet', sheet: 'Sheet1' }));
  const match = matchOf(opened.matches);
  const check = valueOf(await job.check(match, {}));
  const effect = valueOf(await job.effect(OTHER_RULES));
  const preview = valueOf(await job.preview(match, {}, RULES));
  const rows = Array.from({ length: preview.accounts }, (_, i) => preview.row(i));
  const asked = [0, preview.accounts >> 1, preview.accounts - 1].map((index) => preview.why(index));
  const found = valueOf(await preview.find('9'));
  expect(await preview.find('9', { signal: AbortSignal.abort() })).toMatchObject({ problem: { code: 'cancelled' } });
  const shown = { check, effect, preview, asked, exhibits: preview.exhibits('en-US'), found };
  // As text: what is a function in it has been asked above.
  return { shown: JSON.parse(JSON.stringify(shown)) as unknown, rows };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Value and tier by account, as =KAM.PARETO has them and as the pane lists them. */
function expectSameTiers(lines: readonly Cell[][], rows: readonly AccountRow[]): void {
  const accounts = lines.map(([account]) => [account]);
  const values = lines.map(([, value]) => [value]);
  const table = spill('PARETO', accounts, values, null, false) as [number, string, number, number, number, string][];
  const byFunction = table.map(([, account, value, share, , tier]) => [account, { value, share, tier }]);
  const byPane = rows.map(({ key, value, share, tier }) => [key, { value, share, tier }]);
  expect(Object.fromEntries(byPane)).toEqual(Object.fromEntries(byFunction));
  expect(rows.map(({ value }) => value)).toEqual(table.map(([, , value]) => value));
}

test('the pane sees the same in line and through the worker, and functions agree, at any size', async () => {
  const { engine, ports } = workerEngine(FEWEST);
  const sizes = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 3, max: 2 * FEWEST }), fc.nat(), async (rows, seed) => {
      const lines = orderLines(rows, seed);
      const close = await sheetWith(lines);
      const inLine = await asInPane(inLineEngine);
      const throughWorker = await asInPane(engine);
      await close();
      expect(throughWorker).toEqual(inLine);
      expectSameTiers(lines, inLine.rows);
      sizes.add(rows >= FEWEST);
    }),
    { numRuns: 25 },
  );
  expect(sizes).toEqual(new Set([true, false]));
  expect(ports.length).toBeGreaterThan(0);
}, 120_000);

test.each([
  ['one row fewer than goes to the worker', REAL_FEWEST - 1, false],
  ['the first size that goes to the worker', REAL_FEWEST, true],
])(
  'the same at the real threshold: %s',
  async (_, rows, isSent) => {
    const { engine, ports } = workerEngine();
    const lines = orderLines(rows, 7);
    const close = await sheetWith(lines);
    const inLine = await asInPane(inLineEngine);
    const throughWorker = await asInPane(engine);
    await close();
    expect(throughWorker).toEqual(inLine);
    expectSameTiers(lines, inLine.rows);
    const asked = ports.flatMap(({ requests }) => requests.map(({ task }) => task));
    expect(asked.includes('portfolio')).toBe(isSent);
  },
  120_000,
);
