import type { Cell } from '../../src/engine/core/cells';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import { openHost } from '../../src/preview/host/office/open-host';

/**
 * Segment accounts over the same sheet again and again, in a process of its own: in one that ran other test files, theirs is
 * collected meanwhile. Sends what is in use after each run, beyond what was before the first. Run by memory.test.ts.
 */
export interface MemoryOfRuns {
  /** Bytes after each run and a collection. */
  readonly held: readonly number[];
  /** Accounts of each preview: that there was a run at all. */
  readonly accounts: readonly number[];
}

/** What the pane has at hand after a run; without it the engine would let go of what is not asked for again. */
export const atHand: unknown[] = [];

const [rows, runs] = process.argv.slice(2).map(Number) as [number, number];

void measure();

async function measure(): Promise<void> {
  const { close } = await openHost({ store: 'columns' });
  await fillSheet();
  const before = inUse();
  const job = createSegmentAccounts();
  const held: number[] = [];
  const accounts: number[] = [];
  for (let run = 0; run < runs; run++) {
    const opened = await job.open({ kind: 'sheet', sheet: 'Sheet1' });
    if (!opened.ok) throw new Error(opened.problem.code);
    const preview = await job.preview(matchOf(opened.value.matches), {}, defaultRules);
    if (!preview.ok) throw new Error(preview.problem.code);
    accounts.push(preview.value.accounts);
    atHand.splice(0, atHand.length, job, opened, preview);
    held.push(inUse() - before);
  }
  await close();
  process.send!({ held, accounts } satisfies MemoryOfRuns);
  process.disconnect();
}

async function fillSheet(): Promise<void> {
  const cells: Cell[][] = [['Account', 'Revenue', 'Profit', 'Region', 'Orders', 'Note']];
  for (let i = 0; i < rows; i++) {
    cells.push([`Account ${i}`, ((i * 7_919) % rows) + 1, (i % 97) - 10, 'NSEW'[i % 4]!, i % 50, `note ${i}`]);
  }
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, cells.length, 6).values = cells as unknown[][];
    await context.sync();
  });
}

function inUse(): number {
  globalThis.gc!();
  globalThis.gc!();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}
