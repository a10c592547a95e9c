import { fork } from 'node:child_process';
import type { Measured } from './measure';
import { peakMemory } from './memory';
import { paneAlive, type StepSeen } from './pane-alive';
import { perRowFormulas } from './per-row';
import { machineLine, peersLine, writeReadme } from './readme';
import { startUp } from './start-up';
import { partText, type Part, type PartName } from './table';
import { compareWhole, type WholeJob } from './whole/compare-whole';
import { SIZES } from './whole/jobs.mjs';
import { overTheWire, writeBack } from './wire';

/**
 * `npm run bench` prints tables, `npm run bench -- --json` the same as JSON, `-- --markdown` puts them into README.md. Figures hang on
 * the machine and on what else it does; ratios within one run are what counts. `--only=cores,whole,wire,grid,start,memory` runs parts
 * of it, `--most=100000` leaves out whole jobs above so many rows, `--only=pane --traces=FOLDER` writes traces for developer tools.
 */
const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}`))?.split('=')[1];
const only = argument('only')?.split(',');
const most = Number(argument('most') ?? Infinity);
const isJson = process.argv.includes('--json');
const say = (line: string): void => void (isJson ? process.stderr : process.stdout).write(`${line}\n`);

/** Rounds of the whole jobs: fewer where one takes seconds, as all contenders and the parsing of their cells do together. */
const roundsFor = (rows: number): number => (rows > 600_000 ? 3 : 9);

function cores(): Promise<Measured[]> {
  const child = fork(process.env['KAM_BENCH_CORES']!, [], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (results) => resolve(results as Measured[]));
    child.once('exit', (code) => reject(new Error(`The cores ended with ${code}`)));
  });
}

/** Peers that could not be had, or whose result is not ours. */
const leftOut: string[] = [];

async function wholeJobs(): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const job of Object.keys(SIZES) as WholeJob[]) {
    for (const rows of SIZES[job].filter((each) => each <= most)) {
      const found = await compareWhole(job, rows, roundsFor(rows));
      measured.push(...found.measured);
      leftOut.push(...found.leftOut);
    }
  }
  return measured;
}

const PARTS: Readonly<Record<PartName, () => Promise<Part['results']>>> = {
  whole: wholeJobs,
  cores,
  grid: perRowFormulas,
  wire: async () => [...(await overTheWire()), ...(await writeBack())],
  start: startUp,
  memory: peakMemory,
};

async function main(): Promise<void> {
  const parts: Part[] = [];
  for (const [name, run] of Object.entries(PARTS) as [PartName, () => Promise<Part['results']>][]) {
    if (only !== undefined && !only.includes(name)) continue;
    const start = performance.now();
    parts.push({ name, results: await run() });
    process.stderr.write(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  }
  // Minutes long, and in need of a build: only when it is named.
  if (only?.includes('pane')) {
    for (const [sheet, store, rows] of [
      ['accounts', 'columns', 1_048_575],
      ['orders', 'columns', 1_048_575],
      ['deals', 'columns', 1_048_575],
      ['accounts', 'grid', 50_000],
    ] as const) {
      const onStep = (step: StepSeen): void => say(JSON.stringify(step));
      const seen = await paneAlive(sheet, Math.min(most, rows), store, { onStep, traces: argument('traces') });
      say(JSON.stringify({ ...seen, steps: undefined }));
    }
  }
  if (isJson)
    return console.log(
      JSON.stringify(
        parts.flatMap(({ results }) => results),
        null,
        1,
      ),
    );
  say(`${machineLine()}; ${peersLine()}`);
  for (const part of parts) say(`\n### ${part.name}\n\n${partText(part)}`);
  for (const line of leftOut) say(`left out: ${line}`);
  if (process.argv.includes('--markdown')) await writeReadme(parts, leftOut);
}

void main();
