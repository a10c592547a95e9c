import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { openHost, type OpenHost } from '../support/host/open-host';
import { writeSales } from './samples/sample';

let open: OpenHost;
let bytes: Uint8Array;

/** A chart and a shape over C3:D6 of a sheet with wide columns and high rows, as a file. */
beforeAll(async () => {
  open = await openHost();
  await Excel.run(async (context) => {
    const sheet = writeSales(context);
    sheet.getRange('A:C').format.columnWidth = 120;
    sheet.getRange('1:3').format.rowHeight = 30;
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
    const shape = sheet.shapes.addGeometricShape('Rectangle');
    for (const one of [chart, shape]) Object.assign(one, { left: 240, top: 60, width: 300, height: 150 });
    await context.sync();
  });
  bytes = await writeWorkbook(contentFromHost(open.host));
});
afterAll(() => open.close());

const EXTENT = `<xdr:ext cx="${300 * 12_700}" cy="${150 * 12_700}"/>`;

/** The file with its anchors written in another way. */
function anchored(way: (anchor: string, from: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const [path = ''] = Object.keys(parts).filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name));
  const xml = strFromU8(parts[path]!);
  const changed = xml.replace(
    /<xdr:twoCellAnchor[^>]*>(<xdr:from>.*?<\/xdr:from>)<xdr:to>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/gs,
    (_, from: string, rest: string) => way(rest, from),
  );
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [path]: strToU8(changed) });
}

/** Where chart and shape lie, and what they do when two rows come before them. */
async function lies(file: Uint8Array): Promise<readonly unknown[]> {
  const opened = await openFile(file, 'anchors.xlsx');
  const { host } = await openHost({ data: opened.data, name: opened.name });
  applyContent(host, opened);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const drawn = [sheet.charts.getItemAt(0), sheet.shapes.getItemAt(0)];
    const place = async (): Promise<number[][]> => {
      for (const one of drawn) one.load('left,top,width,height');
      await context.sync();
      return drawn.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round));
    };
    const before = await place();
    sheet.getRange('1:1').insert('Down').format.rowHeight = 30;
    return [before, (await place()).map(([, top = 0]) => top)];
  });
}

const both = (one: readonly number[]): readonly (readonly number[])[] => [one, one];

describe('drawings of a file', () => {
  it('over two cells lie where they lay', async () => {
    expect(await lies(bytes)).toEqual([both([240, 60, 300, 150]), [90, 90]]);
  });

  it('over one cell lie there with the size that the file says', async () => {
    const file = anchored((rest, from) => `<xdr:oneCellAnchor>${from}${EXTENT}${rest}</xdr:oneCellAnchor>`);
    expect(await lies(file)).toEqual([both([240, 60, 300, 150]), [90, 90]]);
  });

  it('in a place of the sheet lie there, and stay', async () => {
    const at = `<xdr:pos x="${100 * 12_700}" y="${90 * 12_700}"/>`;
    const file = anchored((rest) => `<xdr:absoluteAnchor>${at}${EXTENT}${rest}</xdr:absoluteAnchor>`);
    expect(await lies(file)).toEqual([both([100, 90, 300, 150]), [90, 90]]);
  });
});
