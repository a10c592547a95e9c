import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Measured } from '../measure';
import type { SIZES } from './jobs.mjs';

export type WholeJob = keyof typeof SIZES;

/** In the order of the table; ours is built from ours.ts by run.mjs. */
const PEERS = ['plain-objects', 'lodash', 'arquero', 'polars', 'duckdb'];

interface Run {
  readonly ms: number;
  readonly rssMB: number;
  readonly figures: readonly unknown[];
}

export interface WholeMeasured {
  readonly measured: readonly Measured[];
  /** Peers that could not be had here, or whose result is not ours: named, and not timed. */
  readonly leftOut: readonly string[];
}

/**
 * One job at one size, cells in to rows out: each contender in a process of its own, run in turn, round after round, so that a busy
 * moment of the machine hits all of them. Results are held against ours before any time counts.
 */
export async function compareWhole(job: WholeJob, rows: number, rounds: number): Promise<WholeMeasured> {
  const folder = process.env['KAM_BENCH']!;
  const modules = new Map([
    ['kam', process.env['KAM_BENCH_OURS']!],
    ...PEERS.map((peer): [string, string] => [peer, path.join(folder, 'whole/peers', `${peer}.mjs`)]),
  ]);
  const leftOut: string[] = [];
  const runs = new Map<string, Run[]>();
  const children = new Map<string, ChildProcess>();
  for (const [peer, module] of modules) {
    const child = await started(path.join(folder, 'whole/contender.mjs'), [module, job, String(rows)]);
    if (child === null) leftOut.push(`${peer}: cannot be loaded here`);
    else children.set(peer, child);
  }
  // Runs until all of it is compiled: few of a large job, many of a small one.
  const warmUp = rows > 600_000 ? 1 : rows > 10_000 ? 3 : 10;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [peer, child] of children) {
      const run = await next(child);
      const ours = runs.get('kam')?.[0]?.figures ?? run?.figures;
      if (run === null || JSON.stringify(run.figures) !== JSON.stringify(ours)) {
        leftOut.push(`${peer}: ${run === null ? 'stopped' : `${String(run.figures)} instead of ${String(ours)}`}`);
        child.kill();
        children.delete(peer);
        continue;
      }
      runs.set(peer, [...(runs.get(peer) ?? []), run]);
    }
  }
  for (const child of children.values()) child.kill();
  const ourMs = median(runs.get('kam')!.slice(warmUp));
  const measured = [...runs]
    .filter(([peer]) => children.has(peer))
    .map(([peer, all]) => {
      const ms = median(all.slice(warmUp));
      const ratio = Number((ms / ourMs).toFixed(2));
      return {
        job: `${job}-whole`,
        rows,
        peer,
        ms: Number(ms.toFixed(3)),
        ratio,
        rssMB: Math.max(...all.map((run) => run.rssMB)),
      };
    });
  return { measured, leftOut: leftOut.map((line) => `${job} of ${rows.toLocaleString('en-US')}: ${line}`) };
}

function median(runs: readonly Run[]): number {
  const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function started(script: string, args: readonly string[]): Promise<ChildProcess | null> {
  const execArgv = ['--expose-gc', '--max-old-space-size=6000'];
  const child = fork(script, [...args], { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve) => {
    child.once('message', () => resolve(child));
    child.once('exit', () => resolve(null));
  });
}

function next(child: ChildProcess): Promise<Run | null> {
  return new Promise((resolve) => {
    const done = (run: Run | null): void => {
      child.removeAllListeners();
      resolve(run);
    };
    child.once('message', (run) => done(run as Run));
    child.once('exit', () => done(null));
    child.send('run');
  });
}
