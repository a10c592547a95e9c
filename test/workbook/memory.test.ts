import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Cell } from '../../src/engine/core/cells';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import { openHost } from '../support/host/open-host';

const ROWS = 50_000;
const FULL_SHEET = 1_048_575;
const RUNS = 10;
/** A run holds several times as much in cells and columns: one that is not let go would be seen at once. */
const MOST_GROWTH = 3_000_000;
/** Of a full sheet, in total; the benchmark measures the peak (test/bench/memory.ts). */
const MOST_HELD = 1_000_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapAfterCollection(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

test('the same job ten times over needs no more memory than twice', async () => {
  const cells: Cell[][] = [['Account', 'Revenue', 'Profit', 'Region', 'Orders', 'Note']];
  for (let i = 0; i < ROWS; i++) {
    cells.push([`Account ${i}`, ((i * 7_919) % ROWS) + 1, (i % 97) - 10, 'NSEW'[i % 4]!, i % 50, `note ${i}`]);
  }
  const { close } = await openHost({ store: 'columns' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, cells.length, 6).values = cells as unknown[][];
    await context.sync();
  });
  cells.length = 0;
  const before = heapAfterCollection();
  const job = createSegmentAccounts();
  const heaps: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const opened = await job.open({ kind: 'sheet', sheet: 'Sheet1' });
    if (!opened.ok) throw new Error(opened.problem.code);
    const preview = await job.preview(matchOf(opened.value.matches), {}, defaultRules);
    expect(preview).toMatchObject({ ok: true, value: { accounts: ROWS } });
    heaps.push(heapAfterCollection());
  }
  // The first runs also pay for compiled code.
  expect(heaps.at(-1)! - heaps[2]!).toBeLessThan(MOST_GROWTH);
  const held = heaps.at(-1)! - before;
  // More than the growth that is let pass, or a run that is kept would not be seen.
  expect(held).toBeGreaterThan(2 * MOST_GROWTH);
  expect((held / ROWS) * FULL_SHEET).toBeLessThan(MOST_HELD);
  await close();
}, 300_000);
