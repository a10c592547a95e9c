import { functionCatalogue } from '../../src/functions/catalogue';
import { callFunction } from '../../src/functions/registry';
import { registerGridFunctions } from '../../src/preview/host/grid-functions';
import { openHost } from '../../src/preview/host/office/open-host';
import { logNormal } from './log-normal';
import { medianOf, type Measured } from './measure';

/** Formulas of one column, one a row, in the preview's grid: ours against what people write with RANK and SUMIF. */
interface Way {
  readonly peer: string;
  readonly formula: (row: number, last: number) => string;
  readonly once?: (last: number) => string;
  /** Tiers of the formula's answers; RANK stops half way there. */
  readonly tiers?: (answers: readonly unknown[]) => readonly unknown[];
}

const tierBy: Way = {
  peer: 'kam',
  once: (last) => `=KAM.CUTS(A1:A${last})`,
  formula: (row) => `=KAM.TIERBY(A${row},$C$1:$D$1)`,
  tiers: (answers) => answers,
};
const among: Way = { ...tierBy, formula: (row, last) => `=KAM.TIER(A${row},A$1:A$${last})` };
const rank: Way = { peer: 'RANK', formula: (row, last) => `=RANK(A${row},A$1:A$${last})` };
const sumIf: Way = {
  peer: 'SUMIF share',
  formula: (row, last) => `=SUMIF(A$1:A$${last},">"&A${row})/SUM(A$1:A$${last})`,
  tiers: (answers) => answers.map((share) => (Number(share) < 0.8 ? 'A' : Number(share) < 0.95 ? 'B' : 'C')),
};

/** Rounds: fewer where one takes seconds. `edited`: one value is changed and the column calculated anew. */
interface Job {
  readonly job: string;
  readonly rows: number;
  readonly rounds: number;
  readonly ways: readonly [Way, ...Way[]];
  readonly edited?: boolean;
}

const JOBS: readonly Job[] = [
  { job: 'tier-a-row', rows: 2_000, rounds: 5, ways: [tierBy, rank, sumIf] },
  { job: 'tier-among-all', rows: 2_000, rounds: 5, ways: [among, rank, sumIf] },
  { job: 'tier-among-all-edited', rows: 2_000, rounds: 5, ways: [among, rank, sumIf], edited: true },
  { job: 'tier-a-row', rows: 10_000, rounds: 1, ways: [tierBy, rank, sumIf] },
  { job: 'tier-a-row', rows: 100_000, rounds: 1, ways: [tierBy] },
];

export async function perRowFormulas(): Promise<Measured[]> {
  const functions = functionCatalogue('en-US').map(({ id }): [string, (...values: unknown[]) => unknown] => [
    id,
    (...values) => callFunction(id, values),
  ]);
  registerGridFunctions({
    language: 'en-US',
    functions: Object.fromEntries(functions),
    onException: (reason) => {
      throw reason;
    },
  });
  const measured: Measured[] = [];
  for (const job of JOBS) measured.push(...(await compared(job)));
  return measured;
}

/** In turn, round after round; the first round warms up. The tiers of all ways must be ours. */
async function compared({ job, rows, rounds, ways, edited = false }: Job): Promise<Measured[]> {
  const values = Array.from(logNormal(rows), (value) => [value]);
  const runs = ways.map((): Run[] => []);
  for (let round = rounds === 1 ? 0 : -1; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const run = await clocked(way, values, edited);
      if (round >= 0) runs[i]!.push(run);
    }
  }
  const ours = runs[0]!;
  const ourMs = medianOf(ours.map(({ ms }) => ms));
  return ways.map(({ peer, tiers }, i) => {
    const all = runs[i]!;
    const found = JSON.stringify(tiers?.(all[0]!.answers));
    if (tiers && found !== JSON.stringify(ours[0]!.answers))
      throw new Error(`${job}: the tiers of ${peer} are not ours`);
    const ms = medianOf(all.map((run) => run.ms));
    const rssMB = Math.max(...all.map((run) => run.rssMB));
    return { job, rows, peer, ms: Number(ms.toFixed(1)), ratio: Number((ms / ourMs).toFixed(2)), rssMB };
  });
}

interface Run {
  readonly ms: number;
  readonly rssMB: number;
  readonly answers: readonly unknown[];
}

async function clocked({ formula, once }: Way, values: number[][], edited: boolean): Promise<Run> {
  const { Excel, close } = await openHost({ store: 'grid' });
  const rows = values.length;
  let ms = 0;
  let answers: readonly unknown[] = [];
  globalThis.gc?.();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, rows, 1).values = values;
    if (once) sheet.getRange('C1').formulas = [[once(rows)]];
    await context.sync();
    const column = sheet.getRangeByIndexes(0, 1, rows, 1);
    let start = performance.now();
    column.formulas = values.map((_, i) => [formula(i + 1, rows)]);
    // The grid calculates when it is looked at.
    sheet.getRangeByIndexes(rows - 1, 1, 1, 1).load('values');
    await context.sync();
    ms = performance.now() - start;
    if (edited) {
      start = performance.now();
      sheet.getRange('A5').values = [[values[4]![0]! + 1]];
      sheet.getRangeByIndexes(rows - 1, 1, 1, 1).load('values');
      await context.sync();
      ms = performance.now() - start;
    }
    column.load('values');
    await context.sync();
    answers = column.values.map(([answer]): unknown => answer);
  });
  await close();
  const unanswered = answers.find((answer) => answer === '' || String(answer).startsWith('#'));
  if (unanswered !== undefined) throw new Error(`${formula(1, rows)} answers ${String(unanswered)}`);
  return { ms, rssMB: Math.round(process.memoryUsage.rss() / 2 ** 20), answers };
}
