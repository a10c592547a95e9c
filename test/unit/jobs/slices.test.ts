import { readKeys } from '../../../src/engine/core/read-keys';
import { crossTableSteps, portfolioProfileSteps } from '../../../src/engine/portfolio/profile';
import { nearBorderSteps } from '../../../src/engine/portfolio/tier-near';
import { inResult, rowsAStep, type Steps } from '../../../src/engine/core/steps';
import { columnCellSteps } from '../../../src/jobs/segment-accounts/layout-columns';
import { layoutPortfolio, portfolioSteps } from '../../../src/jobs/segment-accounts/layout-portfolio';
import { sensitivitySteps } from '../../../src/engine/portfolio/sensitivity';
import { blockRows } from '../../../src/workbook/block-sizes';
import { runInLine } from '../../../src/worker/in-line';
import { segmentFacts } from '../../support/segment-facts';

const ACCOUNTS = 3 * rowsAStep;
const facts = segmentFacts(
  [
    ['Account', 'Revenue', 'Profit'],
    ...Array.from({ length: ACCOUNTS }, (_, i) => [`C${i}`, 1 + ((i * 7_919) % 50_021), i % 97]),
  ],
  { values: true },
);
const beside = { asFormulas: false, portfolioSheet: 'KAM Portfolio', textNumbers: false, taken: new Set<string>() };

/** How often the work stops for the page before it is done. */
function stopsOf(steps: Steps<unknown>): number {
  let stops = 0;
  while (steps.next().done !== true) stops++;
  return stops;
}

describe('what the pane lays out itself goes in slices of so many rows', () => {
  test('columns beside the data, and the parts of the sheet', () => {
    expect(stopsOf(portfolioSteps(facts))).toBeGreaterThan(10);
    expect(stopsOf(columnCellSteps(facts, beside))).toBe(3);
  });

  test('the profile of the book by category', () => {
    const region = readKeys(Array.from({ length: ACCOUNTS }, (_, i) => [i % 4 === 0 ? 'North' : 'South']));
    const { values, accountOfRow } = facts.segments;
    expect(stopsOf(portfolioProfileSteps(region, values, undefined, accountOfRow))).toBeGreaterThan(3);
    expect(stopsOf(crossTableSteps(region, region, values, accountOfRow))).toBeGreaterThan(3);
  });

  test('accounts near a border count for more, because each takes longer', () => {
    const { pareto, rules } = facts.segments;
    const near = stopsOf(nearBorderSteps(pareto, rules, 0.05));
    expect(near).toBeGreaterThan(2);
    expect(stopsOf(sensitivitySteps(facts.segments, rules))).toBeGreaterThan(near);
  });

  test('blocks to write are measured one by one', () => {
    let looked = 0;
    const cells = Array.from({ length: 1_000 }, () => ({
      *[Symbol.iterator]() {
        looked++;
        yield 1;
      },
    })) as unknown as number[][];
    const blocks = blockRows(cells, 200);
    expect(looked).toBe(0);
    expect(blocks.next().value).toHaveLength(10);
    expect(looked).toBe(11);
  });

  test('cancelled between two slices, nothing more is laid out', async () => {
    const stop = new AbortController();
    let slices = 0;
    function* counted(): Steps<unknown> {
      for (const part of columnCellSteps(facts, beside)) {
        slices++;
        stop.abort();
        yield part;
      }
      return null;
    }
    expect(await runInLine(inResult(counted()), { signal: stop.signal })).toMatchObject({
      ok: false,
      problem: { code: 'cancelled' },
    });
    expect(slices).toBe(1);
  });
});

test('rows of every account are made when they are written, not when they are laid out', () => {
  const { sheet } = layoutPortfolio(facts);
  const lists = sheet.blocks.filter(({ at }) => at.rows === ACCOUNTS);
  expect(lists.length).toBeGreaterThanOrEqual(2);
  for (const { at, cells } of lists) {
    expect(Array.isArray(cells)).toBe(false);
    const last = cells.slice(ACCOUNTS - 1);
    expect(last).toEqual([[...cells].at(-1)]);
    expect(last[0]).toHaveLength(at.columns);
  }
});
