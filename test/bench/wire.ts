import { writeCells } from '../../src/workbook/write-cells';
import { openHost } from '../../src/preview/host/office/open-host';
import { seeded } from './log-normal';
import type { Measured } from './measure';

/** What a pass through `Excel.run` cost: requests and bytes are what Excel would see, the time is our host's. */
export interface WireMeasured extends Measured {
  readonly requests: number;
  readonly bytes: number;
}

const ROWS = 50_000;
const COLUMNS = 10;
const BLOCK = 10_000;

/** Tiers of 100,000 accounts written beside the data, by the writer that jobs use: blocks sized by bytes. */
export async function writeBack(): Promise<WireMeasured[]> {
  const rows = 100_000;
  const random = seeded(6);
  const cells = Array.from({ length: rows }, (_, i) => [i + 1, Math.round(random() * 1e6) / 1e6, 'ABC'[i % 3]!]);
  const { host, Excel, close } = await openHost({ store: 'columns' });
  const before = { ...host.traffic };
  const start = performance.now();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    await writeCells(context, sheet, { row: 1, column: 3, rows, columns: 3 }, cells);
  });
  const ms = Math.round(performance.now() - start);
  const requests = host.traffic.requests - before.requests;
  const { requestBytes, responseBytes } = host.traffic;
  const bytes = requestBytes + responseBytes - before.requestBytes - before.responseBytes;
  await close();
  const rssMB = Math.round(process.memoryUsage.rss() / 1_048_576);
  return [{ job: 'write-back-3-columns', rows, peer: 'host, columns', requests, bytes, ms, ratio: 1, rssMB }];
}

/** 500,000 cells written and read back in blocks through the unmodified office.js. */
export async function overTheWire(): Promise<WireMeasured[]> {
  return [...(await through('grid')), ...(await through('columns'))];
}

async function through(store: 'grid' | 'columns'): Promise<WireMeasured[]> {
  const measured: WireMeasured[] = [];
  const random = seeded(5);
  const row = (i: number): (string | number)[] =>
    Array.from({ length: COLUMNS }, (_, c) => (c === 0 ? `C-${i}` : Math.round(random() * 1e6) / 100));
  const { host, Excel, close } = await openHost({ store });
  const clock = async (job: string, work: () => Promise<void>): Promise<void> => {
    const before = { ...host.traffic };
    const start = performance.now();
    await work();
    const ms = Math.round(performance.now() - start);
    const { requests, requestBytes, responseBytes } = host.traffic;
    const bytes = requestBytes + responseBytes - before.requestBytes - before.responseBytes;
    const rssMB = Math.round(process.memoryUsage.rss() / 1_048_576);
    const cost = { requests: requests - before.requests, bytes, ms, ratio: 1, rssMB };
    measured.push({ job, rows: ROWS, peer: `host, ${store}`, ...cost });
  };
  const inBlocks = (work: (sheet: Excel.Worksheet, top: number) => void): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let top = 0; top < ROWS; top += BLOCK) {
        work(sheet, top);
        // A block a request is what is measured here.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
    });
  const cells = Array.from({ length: ROWS }, (_, i) => row(i));
  const read: unknown[][][] = [];
  await clock('wire-write', () =>
    inBlocks((sheet, top) => {
      sheet.getRangeByIndexes(top, 0, BLOCK, COLUMNS).values = cells.slice(top, top + BLOCK);
    }),
  );
  const ranges: Excel.Range[] = [];
  await clock('wire-read', () =>
    inBlocks((sheet, top) => void ranges.push(sheet.getRangeByIndexes(top, 0, BLOCK, COLUMNS).load('values'))),
  );
  for (const range of ranges) read.push(range.values);
  await close();
  if (JSON.stringify(read.flat()) !== JSON.stringify(cells)) throw new Error('what was read is not what was written');
  return measured;
}
