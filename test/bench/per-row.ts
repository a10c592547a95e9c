import { functionCatalogue } from '../../src/functions/catalogue';
import { callFunction } from '../../src/functions/registry';
import { registerGridFunctions } from '../../src/preview/host/grid-functions';
import { openHost } from '../../src/preview/host/office/open-host';
import { logNormal } from './log-normal';
import type { Measured } from './measure';

/** Formulas of one column, one a row, in the preview's grid: ours against what people write with RANK and COUNTIF. */
interface Way {
  readonly job: string;
  readonly peer: string;
  readonly rows: number;
  readonly formula: (row: number, last: number) => string;
  readonly once?: string;
}

const tierBy = {
  peer: 'kam',
  once: 'KAM.CUTS(A1:A{last})',
  formula: (row: number) => `=KAM.TIERBY(A${row},$C$1:$D$1)`,
};
const among = { peer: 'kam', formula: (row: number, last: number) => `=KAM.TIER(A${row},A$1:A$${last})` };
const rank = { peer: 'RANK', formula: (row: number, last: number) => `=RANK(A${row},A$1:A$${last})` };
const countIf = {
  peer: 'SUMIF share',
  formula: (row: number, last: number) => `=SUMIF(A$1:A$${last},">"&A${row})/SUM(A$1:A$${last})`,
};

const WAYS: readonly Way[] = [
  { job: 'tier-a-row', rows: 2_000, ...tierBy },
  { job: 'tier-a-row', rows: 2_000, ...rank },
  { job: 'tier-a-row', rows: 2_000, ...countIf },
  { job: 'tier-among-all', rows: 2_000, ...among },
  { job: 'tier-among-all', rows: 2_000, ...rank },
  { job: 'tier-among-all', rows: 2_000, ...countIf },
  { job: 'tier-a-row', rows: 100_000, ...tierBy },
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
  for (const way of WAYS) measured.push(await clocked(way));
  return measured.map((each) => {
    const ours = measured.find(({ job, rows, peer }) => job === each.job && rows === each.rows && peer === 'kam');
    return { ...each, ratio: Number((each.ms / (ours ?? each).ms).toFixed(2)) };
  });
}

async function clocked({ job, peer, rows, formula, once }: Way): Promise<Measured> {
  const { host, Excel, close } = await openHost({ store: 'grid' });
  const values = Array.from(logNormal(rows), (value) => [value]);
  let ms = 0;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, rows, 1).values = values;
    if (once) sheet.getRange('C1').formulas = [[`=${once.replace('{last}', String(rows))}`]];
    await context.sync();
    sheet.getRangeByIndexes(0, 1, rows, 1).formulas = Array.from({ length: rows }, (_, i) => [formula(i + 1, rows)]);
    const start = performance.now();
    await context.sync();
    const last = sheet.getRangeByIndexes(rows - 1, 1, 1, 1).load('values');
    // The grid calculates when it is looked at.

    await context.sync();
    ms = performance.now() - start;
    const answer: unknown = last.values[0]?.[0];
    if (answer === '' || (typeof answer === 'string' && answer.startsWith('#'))) throw new Error(`${peer}: ${answer}`);
  });
  void host;
  await close();
  return {
    job,
    rows,
    peer,
    ms: Number(ms.toFixed(1)),
    ratio: 1,
    rssMB: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}
