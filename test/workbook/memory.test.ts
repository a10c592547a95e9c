import { fork } from 'node:child_process';
import path from 'node:path';
import type { MemoryOfRuns } from '../support/memory-of-runs';

const ROWS = 50_000;
const FULL_SHEET = 1_048_575;
const RUNS = 10;
/** A run holds several times as much in cells and columns: one that is not let go would be seen at once. */
const MOST_GROWTH = 2_000_000;
/** Of a full sheet, in total; the benchmark measures the peak (test/bench/memory.ts). */
const MOST_HELD = 1_000_000_000;

test('the same job ten times over needs no more memory than twice', async () => {
  const { held, accounts } = await memoryOfRuns();
  expect(accounts).toEqual(new Array<number>(RUNS).fill(ROWS));
  // The first runs also pay for compiled code.
  expect(held.at(-1)! - held[2]!).toBeLessThan(MOST_GROWTH);
  // More than the growth that is let pass, or a run that is kept would not be seen.
  expect(held.at(-1)!).toBeGreaterThan(2 * MOST_GROWTH);
  expect((held.at(-1)! / ROWS) * FULL_SHEET).toBeLessThan(MOST_HELD);
}, 300_000);

function memoryOfRuns(): Promise<MemoryOfRuns> {
  const execArgv = ['--import', 'tsx', '--expose-gc'];
  const child = fork(path.join(__dirname, '../support/memory-of-runs.ts'), [String(ROWS), String(RUNS)], { execArgv });
  return new Promise((resolve, reject) => {
    child.once('message', (memory) => resolve(memory as MemoryOfRuns));
    child.once('exit', (code) => reject(new Error(`The measuring process ended with ${code}`)));
  });
}
