import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';
import { LIBRARY_VERSION, LoadedRows } from '../../src/preview/host/grid/load-cells';
import { openHost, tested } from '../support/host/open-host';

/**
 * The same tests as for the grid's own cells, over columns. Where a test comes to a formula the store refuses, and the test ends there:
 * columns have no formulas but links of two texts.
 */
type Test = (...values: unknown[]) => unknown;
const untilFormulas =
  (test: Test): Test =>
  async (...values) => {
    try {
      await test(...values);
    } catch (reason) {
      const isRefusal =
        (reason as { code?: string }).code === 'NotImplemented' && /Range\.formulas/.test(String(reason));
      if (!isRefusal) throw reason;
    }
  };

/** Tests that are about formulas or count samples that have some. */
const leftOut = new Set([
  'that a person types in the grid are understood too',
  'a sort that would tear a spill',
  'all run, and none needs a member that the host refuses',
  'are all implemented and exercised by the samples above',
]);

tested.store = 'columns';
const plainIt = globalThis.it;
const overColumns = (title: string, test: Test, timeout?: number): void => {
  if (!leftOut.has(title)) plainIt(title, untilFormulas(test) as jest.ProvidesCallback, timeout);
};
const each = (table: readonly unknown[]) => (title: string, test: Test, timeout?: number) =>
  plainIt.each(table.filter((row) => !leftOut.has(String((row as unknown[])[0]))))(
    title,
    untilFormulas(test) as never,
    timeout,
  );
globalThis.it = Object.assign(overColumns, { ...plainIt, each }) as unknown as jest.It;
/* eslint-disable @typescript-eslint/no-require-imports -- The tests must be declared after the store was chosen. */
describe('ranges over columns', () => void require('./host-ranges.test'));
describe('the rest over columns', () => void require('./host-surface.test'));
describe('blocks and places over columns', () => void require('./host-areas.test'));
describe('pictures over columns', () => void require('./host-pictures.test'));
describe('pages over columns', () => void require('./host-page.test'));
describe('lists over columns', () => void require('./host-validation.test'));
describe('names of sheets over columns', () => void require('./host-sheet-names.test'));
describe('refusals over columns', () => void require('./host-strict.test'));
describe('protected sheets over columns', () => void require('./host-protection.test'));
describe('faults over columns', () => void require('./host-faults.test'));
describe('the Common API over columns', () => void require('./common-api.test'));
describe('filters of a sheet over columns', () => void require('./sheet-filter.test'));
describe('common samples over columns', () => void require('./office-members.test'));
describe('random edits over columns', () => void require('./host-model.test'));
describe('named styles over columns', () => void require('./named-styles.test'));
describe('drawings that move over columns', () => void require('./drawings-move.test'));
describe('moved charts over columns', () => void require('./chart-moved.test'));
describe('shapes over columns', () => void require('./shapes.test'));
describe('saved and opened again over columns', () => void require('./file-round-trip.test'));
describe('rules in files over columns', () => void require('./rules-in-files.test'));
describe('kinds of charts over columns', () => void require('./chart-kinds.test'));
globalThis.it = plainIt;

describe('a store of columns', () => {
  it('refuses formulas as not implemented', async () => {
    await openHost();
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=1+1']];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  it('holds links of two texts, which need no calculation, and keeps them where cells are moved, copied, sorted and undone', async () => {
    const link = '=HYPERLINK("#Data!A14","A14")';
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cells = sheet.getRange('A1:A3');
      cells.formulas = [['x'], [link], ['=HYPERLINK("#""Data""!A2")']];
      cells.load('values,formulas,valueTypes');
      await context.sync();
      expect(cells.values).toEqual([['x'], ['A14'], ['#"Data"!A2']]);
      expect(cells.formulas[1]).toEqual([link]);
      expect(cells.valueTypes).toEqual([['String'], ['String'], ['String']]);
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('C1').copyFrom('A3');
      sheet.getRange('A2:A3').sort.apply([{ key: 0, ascending: true }]);
      const all = sheet.getRange('A1:C3').load('formulas');
      const found = sheet.getRange('A1:C4').getSpecialCells('Formulas').load('address');
      await context.sync();
      expect(all.formulas).toEqual([
        ['', '', link],
        [link, '', ''],
        ['x', '', ''],
      ]);
      expect(found.address).toContain('C1');
      sheet.getRange('A2').values = [['A14']];
      const plain = sheet.getRange('A2').load('formulas');
      await context.sync();
      expect(plain.formulas).toEqual([['A14']]);
    });
  });

  it('writes its links into a file as formulas', async () => {
    const { host } = await openHost();
    host.batch(() => {
      host.workbook.Worksheets.GetFirst().GetRange('A1').Formulas = [['=HYPERLINK("#Data!A14","A14")']];
    });
    const { content } = await openFile(await writeWorkbook(contentFromHost(host)), 'a.xlsx');
    expect(content?.sheets[0]?.cells?.get('0,0')).toMatchObject({ formula: 'HYPERLINK("#Data!A14","A14")' });
  });

  it('holds 262,144 rows of ten columns in less than 256 MB', () => {
    jest.spyOn(console, 'debug').mockImplementation(() => undefined);
    const height = 262_144;
    const rows = Array.from({ length: height }, (_, i) => [`C-${i % 50_000}`, i, i / 3, 'North', null, i, i, i, i, i]);
    const before = process.memoryUsage().rss;
    const sheets = [
      { id: 's', name: 'Data', rowNumber: height, colNumber: 26, cells: {}, loadedRows: new LoadedRows(rows) },
    ];
    const host = new Host({ store: 'columns', data: { version: LIBRARY_VERSION, sheets } });
    const sheet = host.workbook.Worksheets.$indexer('Data');
    host.batch(() => (sheet.GetRange(`K${height}`).Values = [['end']]));
    expect(sheet.GetRange(`A${height}:C${height}`).Values).toEqual([
      [`C-${(height - 1) % 50_000}`, height - 1, (height - 1) / 3],
    ]);
    expect(sheet.GetUsedRange(true).$zone).toEqual({ top: 0, left: 0, bottom: height - 1, right: 10 });
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(256);
  }, 60_000);
});
