import { contentFromHost } from '../../src/preview/files/content-from-host';
import { chartsKey } from '../../src/preview/host/excel/charts';
import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';

let open: OpenHost;

beforeEach(async () => {
  open = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Account', 'Revenue'],
      ['Acme', 3],
      ['Birch', 1],
    ];
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3')).setPosition('D5', 'H14');
    await context.sync();
  });
});
afterAll(() => open.close());

const anchors = (): unknown => contentFromHost(open.host).sheets[0]?.charts?.map(({ anchor }) => anchor);

const topAfterOpening = async (): Promise<number | undefined> => {
  await reopen(open.host);
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Sheet1');
    charts.load('items/top');
    await context.sync();
    return charts.items[0]?.top;
  });
};

describe('the place of a chart in the file', () => {
  it('is the one that an add-in gave it', () => {
    expect(anchors()).toMatchObject([{ from: { row: 4, col: 3 } }]);
  });

  it('goes with rows inserted above', async () => {
    const { Top } = (
      open.host.workbook.Worksheets.$indexer('Sheet1').Charts as never as { $items(): { Top: number }[] }
    ).$items()[0] as { Top: number };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:2').insert('Down');
      await context.sync();
    });
    expect(anchors()).toMatchObject([{ from: { row: 6, col: 3 } }]);
    expect(await topAfterOpening()).toBeGreaterThan(Top);
  });

  it('is where a person dragged it', () => {
    const { grid, state } = open.host.book;
    const sheetId = grid.getters.getActiveSheetId();
    const figureId = state.get<{ id: string }[]>(chartsKey(sheetId))?.[0]?.id;
    const to = { row: 20, col: 1, offset: { x: 0, y: 0 }, width: 400, height: 300 };
    grid.model.dispatch('UPDATE_FIGURE', { sheetId, figureId: figureId as never, ...to });
    expect(anchors()).toMatchObject([{ from: { row: 20, col: 1 } }]);
  });

  it('stays there when an add-in changes the title, and the add-in reads it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.getItemAt(0).load('top,left,width');
      await context.sync();
      const { top, left, width } = chart;
      sheet.getRange('1:2').insert('Down');
      chart.title.text = 'Moved';
      chart.load('top,left,width');
      await context.sync();
      expect([chart.top > top, chart.left, chart.width]).toEqual([true, left, width]);
    });
    expect(anchors()).toMatchObject([{ from: { row: 6, col: 3 } }]);
  });
});
