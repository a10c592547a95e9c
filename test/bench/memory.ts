import { fork } from 'node:child_process';
import path from 'node:path';
import type { Measured } from './measure';
import type { StepMemory } from './memory-child';

/** A full sheet under its header. */
const ROWS = 1_048_575;
/**
 * The heap is bounded: without a bound V8 lets garbage lie while the machine has memory left, and what would be measured is the
 * machine. A job that needs more than this fails.
 */
const HEAP_MB = 1_100;

/**
 * Peak memory of the pane's biggest job up to the preview at 1,048,575 rows × 6 columns: of the process with workbook and host in it,
 * and of the job alone (what it adds to a workbook that is open, as Excel's is not in our process).
 */
export async function peakMemory(): Promise<Measured[]> {
  const [workbook, job] = await stepsOf(ROWS);
  const row = (peer: string, ms: number, rssMB: number): Measured => ({
    job: 'memory-segment-accounts',
    rows: ROWS,
    peer,
    ms,
    ratio: 1,
    rssMB,
  });
  return [
    row('workbook and host', workbook!.ms, workbook!.afterMB),
    row('with the job, at its peak', job!.ms, job!.peakMB),
    row('the job alone, at its peak', job!.ms, job!.peakMB - workbook!.afterMB),
  ];
}

function stepsOf(rows: number): Promise<StepMemory[]> {
  const execArgv = ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${HEAP_MB}`];
  const child = fork(path.join(process.env['KAM_BENCH']!, 'memory-child.ts'), [String(rows)], { execArgv });
  return new Promise((resolve, reject) => {
    child.once('message', (steps) => resolve(steps as StepMemory[]));
    child.once('exit', (code) => reject(new Error(`The memory of the job: ended with ${code}`)));
  });
}
