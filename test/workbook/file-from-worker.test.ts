import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile, type OpenedFile } from '../../src/preview/files/open-file';
import { received } from '../../src/preview/files/sent-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import type { FromWorker } from '../../src/preview/host-worker/protocol';
import { WorkerHost } from '../../src/preview/host-worker/worker-host';
import type { Host } from '../../src/preview/host/host';
import { openWorkbook } from '../../src/preview/page/workbook-files';
import { drawCharts, drawMap } from '../support/drawn-workbook';
import { openHost } from '../support/host/open-host';
import { addSalesTable } from './samples/sample';

/** A workbook with something of everything that a file holds. */
async function aFile(): Promise<Uint8Array> {
  const open = await openHost();
  await Excel.run(drawMap);
  await Excel.run(drawCharts);
  await Excel.run(async (context) => {
    await addSalesTable(context);
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('E1:E3').formulas = [['=SUM(Sales[Revenue])'], ['=LET(a,2,a*3)'], ["'00123"]];
    sheet.getRange('F1').hyperlink = { address: 'https://example.com', textToDisplay: 'there', screenTip: 'Go' };
    sheet.getRange('A2:A4').conditionalFormats.add('DataBar');
    sheet.getRange('G2:G9').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.getRange('B2').format.font.bold = true;
    sheet.getRange('H:H').format.columnWidth = 90;
    sheet.pageLayout.orientation = 'Landscape';
    context.workbook.names.add('Revenue', sheet.getRange('C2:C4'));
    context.workbook.settings.add('rules', { cut: 0.8 });
    await context.sync();
  });
  const bytes = await writeWorkbook(contentFromHost(open.host));
  await open.close();
  return bytes;
}

/** What a workbook holds, without the numbers by which the host tells things apart. */
const held = (host: Host): unknown =>
  JSON.parse(
    JSON.stringify(contentFromHost(host), (key, value: unknown) =>
      key === 'id' ? undefined : value instanceof Map ? [...(value as Map<string, unknown>)] : value,
    ),
  );

/** As a message of a worker arrives: without classes. (`structuredClone` makes objects of another realm than the tests'.) */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  if (value instanceof Map) return new Map([...(value as Map<string, unknown>)].map(([key, one]) => [key, sent(one)]));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sent(one)]));
}

const ignore = (): void => undefined;
const reader = (told: FromWorker[] = []): WorkerHost => new WorkerHost((message) => void told.push(message));

describe('a file that a worker reads for the page', () => {
  it('is the same workbook as one that the page reads itself', async () => {
    const bytes = await aFile();
    const read = await reader().read({ bytes, name: 'all.xlsx', store: 'grid' });
    if (!read.ok) throw new Error(read.code);
    expect(() => structuredClone(read.file)).not.toThrow();
    const here = await openWorkbook(received(sent(read.file) as OpenedFile), 'grid', ignore);
    const there = await openWorkbook(await openFile(bytes, 'all.xlsx'), 'grid', ignore);
    expect(held(here)).toEqual(held(there));
    expect(held(here)).toMatchObject({ names: [{ name: 'Revenue' }], kept: { settings: { rules: { cut: 0.8 } } } });
    expect(here.workbook.Worksheets.$indexer('Sheet1').GetRange('E1:F3').Values).toEqual([
      [600, 'there'],
      [6, ''],
      ['00123', ''],
    ]);
  });

  it('comes without its cells a second time', async () => {
    const read = await reader().read({ bytes: await aFile(), name: 'all.xlsx', store: 'grid' });
    const sheets = read.ok ? (read.file.content?.sheets ?? []) : [];
    expect(sheets.map(({ rows, cells }) => [rows?.length, [...(cells?.keys() ?? [])]])).toEqual([
      [0, ['0,5']],
      [0, []],
      [0, []],
    ]);
  });

  it('tells how far it is, and why it could not be read', async () => {
    const told: FromWorker[] = [];
    const csv = new TextEncoder().encode('a,b\n' + '1,2\n'.repeat(200_000));
    expect(await reader(told).read({ bytes: csv, name: 'long.csv', store: 'grid' })).toMatchObject({ ok: true });
    const shares = told.flatMap((one) => (one.kind === 'progress' ? [one.share] : []));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const broken = await reader().read({ bytes: csv, name: 'long.xlsx', store: 'grid' });
    expect(broken).toEqual({ ok: false, code: 'not-xlsx' });
  });
});
