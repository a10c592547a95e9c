// One contender in a process of its own: loads the module named, runs the job when it is told to, tells what it took.
import { readFileSync, writeFileSync } from 'node:fs';
import { AS_OF, cellsOf, figuresOf } from './jobs.mjs';

const [module, job, rows] = process.argv.slice(2);

const loaded = await import(module);
// Ours is built as CommonJS.
const contender = loaded.default?.pareto ? loaded.default : loaded;
await contender.prepare?.();
const text = JSON.stringify(cellsOf(job, Number(rows)));
// Small jobs are repeated within one measurement: a clock tick or a collection would drown them.
const repeats = Math.max(1, Math.round(100_000 / Number(rows)));
const MOST_MS = 500;
process.send({ ready: true });

process.on('message', async () => {
  // Parsed afresh, as the cells come from Excel: every text and number is new.
  const blocks = Array.from({ length: repeats }, () => JSON.parse(text));
  let result;
  globalThis.gc();
  resetPeak();
  const start = performance.now();
  let runs = 0;
  let taken = 0;
  // A peer that is slow to begin with needs no hundred runs.
  while (runs < repeats && taken < MOST_MS) {
    result = await contender[job](blocks[runs], AS_OF);
    runs++;
    taken = performance.now() - start;
  }
  const ms = taken / runs;
  process.send({ ms, rssMB: peakMB(), figures: figuresOf(job, result) });
});

/** Peak of resident memory during the run, where the system tells it (Linux); else what is resident now. */
function peakMB() {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Math.round(Number(peak[1]) / 1024);
  } catch {
    return Math.round(process.memoryUsage.rss() / 1_048_576);
  }
}

function resetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not on this system.
  }
}
