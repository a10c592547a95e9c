import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterEach(() => open.close());

/** Writes the open workbook to a file and opens that. */
async function throughFile(): Promise<void> {
  const file = await openFile(await writeWorkbook(contentFromHost(open.host)), 'again.xlsx');
  await open.close();
  open = await openHost({ data: file.data, name: file.name });
  applyContent(open.host, file);
}

/** The fill that each of A1:A5 shows, by the grid's own evaluation of the rules. */
function fills(): (string | undefined)[] {
  const { getters } = open.host.book.grid;
  const sheetId = getters.getActiveSheetId();
  return [0, 1, 2, 3, 4].map((row) => getters.getCellComputedStyle({ sheetId, row, col: 0 }).fillColor);
}

describe('conditional formats', () => {
  it.each([
    ['TopItems', 2, [undefined, undefined, undefined, '#FF0000', '#FF0000']],
    ['BottomItems', 1, ['#FF0000', undefined, undefined, undefined, undefined]],
    ['TopPercent', 40, [undefined, undefined, undefined, '#FF0000', '#FF0000']],
  ] as const)('show %s %d, also after the file was written and read', async (type, rank, shown) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5');
      range.values = [[1], [2], [3], [4], [5]];
      const { topBottom } = range.conditionalFormats.add(Excel.ConditionalFormatType.topBottom);
      topBottom.format.fill.color = '#FF0000';
      topBottom.rule = { type, rank };
      await context.sync();
    });
    expect(fills()).toEqual(shown);
    await throughFile();
    expect(fills()).toEqual(shown);
    const rule = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5').conditionalFormats;
      const { topBottom } = formats.getItemAt(0);
      topBottom.load('rule');
      await context.sync();
      return topBottom.rule;
    });
    expect(rule).toMatchObject({ type, rank });
  });

  it.each([
    ['AboveAverage', [undefined, undefined, undefined, '#00FF00', '#00FF00']],
    ['DuplicateValues', [undefined, undefined, undefined, undefined, undefined]],
  ] as const)('show the preset %s', async (criterion, shown) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5');
      range.values = [[1], [2], [3], [4], [5]];
      const { preset } = range.conditionalFormats.add(Excel.ConditionalFormatType.presetCriteria);
      preset.format.fill.color = '#00FF00';
      preset.rule = { criterion };
      await context.sync();
    });
    expect(fills()).toEqual(shown);
  });

  it('show icon sets, and an add-in finds those of a file', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5');
      range.values = [[1], [2], [3], [4], [5]];
      range.conditionalFormats.add(Excel.ConditionalFormatType.iconSet).iconSet.style = 'ThreeArrows';
      await context.sync();
    });
    const icons = (): unknown[] => {
      const { getters } = open.host.book.grid;
      const sheetId = getters.getActiveSheetId();
      return [0, 2, 4].map((row) => getters.getConditionalIcon({ sheetId, row, col: 0 }));
    };
    expect(icons()).toEqual(['arrowBad', 'arrowNeutral', 'arrowGood']);
    await throughFile();
    expect(icons()).toEqual(['arrowBad', 'arrowNeutral', 'arrowGood']);
    const style = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats;
      const { iconSet } = formats.getItemAt(0);
      iconSet.load('style');
      await context.sync();
      return iconSet.style;
    });
    expect(style).toBe('ThreeArrows');
  });
});

describe('document properties', () => {
  it('go into a file and come back, those of an add-in too', async () => {
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Review';
      properties.author = 'Ann & Co';
      properties.custom.add('Quarter', 3);
      properties.custom.add('Final', true);
      await context.sync();
    });
    await throughFile();
    const seen = await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.load('title,author');
      const quarter = properties.custom.getItemOrNullObject('Quarter').load('value');
      const final = properties.custom.getItemOrNullObject('Final').load('value');
      await context.sync();
      return [properties.title, properties.author, quarter.value, final.value] as unknown[];
    });
    expect(seen).toEqual(['Review', 'Ann & Co', 3, true]);
  });
});
