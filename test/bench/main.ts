import { fork } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Measured } from './measure';
import { paneAlive } from './pane-alive';
import { perRowFormulas } from './per-row';
import { startUp } from './start-up';
import { printTable, sentences } from './table';
import { compareWhole, type WholeJob } from './whole/compare-whole';
import { SIZES } from './whole/jobs.mjs';
import { overTheWire, writeBack } from './wire';

/**
 * `npm run bench` prints a table, `npm run bench -- --json` the same as JSON. Figures hang on the machine and on what else it does;
 * ratios within one run are what counts. `--only=cores,whole,wire,grid,start` runs parts of it, `--most=100000` leaves out
 * whole jobs above so many rows.
 */
const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}`))?.split('=')[1];
const only = argument('only')?.split(',');
const wanted = (part: string): boolean => only === undefined || only.includes(part);
const most = Number(argument('most') ?? Infinity);
const isJson = process.argv.includes('--json');
const say = (line: string): void => void (isJson ? process.stderr : process.stdout).write(`${line}\n`);

/** Rounds of the whole jobs: fewer where one takes seconds. */
const roundsFor = (rows: number): number => (rows > 200_000 ? 5 : 9);

function cores(): Promise<Measured[]> {
  const child = fork(process.env['KAM_BENCH_CORES']!, [], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (results) => resolve(results as Measured[]));
    child.once('exit', (code) => reject(new Error(`The cores ended with ${code}`)));
  });
}

async function main(): Promise<void> {
  const results: Measured[] = [];
  const leftOut: string[] = [];
  if (wanted('cores')) results.push(...(await cores()));
  if (wanted('whole')) {
    for (const job of Object.keys(SIZES) as WholeJob[]) {
      for (const rows of SIZES[job].filter((each) => each <= most)) {
        const found = await compareWhole(job, rows, roundsFor(rows));
        results.push(...found.measured);
        leftOut.push(...found.leftOut);
      }
    }
  }
  if (wanted('grid')) results.push(...(await perRowFormulas()));
  if (wanted('wire')) results.push(...(await overTheWire()), ...(await writeBack()));
  if (wanted('start')) results.push(...(await startUp()));
  // Minutes long, and in need of a build: only when it is named.
  if (only?.includes('pane')) {
    const seen = await paneAlive(Math.min(most, 1_048_575), (step) => say(JSON.stringify(step)));
    say(JSON.stringify({ rows: seen.rows, cancelMs: seen.cancelMs, heapMB: seen.heapMB }));
  }
  for (const line of leftOut) say(`left out: ${line}`);
  if (isJson) return console.log(JSON.stringify(results, null, 1));
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  say(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}), ${gigabytes} GB`);
  printTable(results);
  for (const sentence of sentences(results)) say(sentence);
}

void main();
