import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { applyValidations } from '../../src/preview/files/validations';
import type { WorkbookContent } from '../../src/preview/files/workbook-content';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { drawMap } from '../support/drawn-workbook';
import { openHost, type OpenHost } from '../support/host/open-host';

/** Another program that reads .xlsx; where it is not installed there is nothing to ask. */
const program = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .find((file) => existsSync(file));
const folder = mkdtempSync(path.join(tmpdir(), 'kam-office-'));
let open: OpenHost;
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await open.close();
});

/** A workbook with everything, as LibreOffice opens it and writes it again. */
async function throughLibreOffice(): Promise<WorkbookContent> {
  open = await openHost();
  await Excel.run(drawMap);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = "Q3's data";
    sheet.getRange('A1:C4').values = [
      ['Account', 'Revenue', 'Margin'],
      ['Acme & Söhne', 50, 0.1],
      ['Birch <A>', 30, 0.4],
      ['客户', 20, 0.2],
    ];
    sheet.tables.add('A1:C4', true).name = 'Accounts';
    sheet.getRange('C2:C4').numberFormat = [['0%'], ['0%'], ['0%']];
    sheet.getRange('B2:B4').conditionalFormats.add('DataBar');
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Auto').setPosition('F2', 'L16');
    context.workbook.styles.add('KAM note');
    const other = context.workbook.worksheets.add('Filtered');
    other.getRange('A1:B4').values = [['Account', 'Revenue'], ['Acme', 50], ['Birch', 30], ['Cedar', 20]]; // prettier-ignore
    other.getRange('D1').formulas = [['=SUM(Accounts[Revenue])']];
    await context.sync();
    sheet.getRange('A10').values = [['noted']];
    sheet.getRange('A10').style = 'KAM note';
    const criteria = { filterOn: 'Custom', criterion1: '>=30' } as Excel.FilterCriteria;
    other.autoFilter.apply(other.getRange('A1:B4'), 1, criteria);
    await context.sync();
  });
  const { host } = open;
  host.batch(() =>
    applyValidations(host, host.book.sheetIdByName('Filtered') ?? '', [
      { type: 'whole', operator: 'between', formula1: '1', formula2: '10', range: 'F2:F9' },
    ]),
  );
  const file = path.join(folder, 'all.xlsx');
  writeFileSync(file, await writeWorkbook(contentFromHost(host)));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const out = path.join(folder, 'again');
  const into = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out];
  execFileSync(program ?? '', [profile, ...into, file], { stdio: 'pipe', timeout: 100_000 });
  const { content } = await openFile(readFileSync(path.join(out, 'all.xlsx')), 'all.xlsx');
  if (!content) throw new Error('no workbook');
  return content;
}

(program === undefined ? it.skip : it)(
  'LibreOffice opens a written workbook with its values, formulas, chart, shapes, rules, styles and filter',
  async () => {
    const { sheets, styles } = await throughLibreOffice();
    expect(sheets.map(({ name }) => name)).toEqual(["Q3's data", 'Map', 'Filtered']);
    const [data, map, filtered] = sheets;
    expect(data?.rows?.slice(1, 4).map((row) => row.slice(0, 3))).toEqual([
      ['Acme & Söhne', 50, 0.1],
      ['Birch <A>', 30, 0.4],
      ['客户', 20, 0.2],
    ]);
    expect(data?.tables?.map(({ name }) => name)).toEqual(['Accounts']);
    expect(data?.charts).toHaveLength(1);
    expect(data?.conditionalRules?.map(({ type }) => type)).toEqual(['dataBar']);
    expect(data?.cells?.get('1,2')?.style?.numFmt).toBe('0%');
    expect(styles?.map(({ name }) => name)).toContain('KAM note');
    expect(map?.shapes?.length).toBeGreaterThan(4);
    expect(filtered?.cells?.get('0,3')).toMatchObject({ formulaResult: 100 });
    expect(filtered?.dataValidations).toMatchObject([{ type: 'whole', formula1: '1', formula2: '10', range: 'F2:F9' }]);
    expect(filtered?.autoFilter?.range).toBe('A1:B4');
    expect(filtered?.rowDefs?.get(3)?.hidden).toBe(true);
  },
  120_000,
);
