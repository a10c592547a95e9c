import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Cell } from '../../src/engine/core/cells';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import { openHost } from '../support/host/open-host';

const ROWS = 2_000;
const RUNS = 10;
/** A run holds more than 1 MB of cells and columns: one that is not let go would be seen at once. */
const MOST_GROWTH = 1_000_000;

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
  await close();
}, 60_000);
