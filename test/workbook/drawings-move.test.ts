import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';

let open: OpenHost;

beforeEach(async () => {
  open = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:H40').format.rowHeight = 15;
    sheet.getRange('A1:H40').format.columnWidth = 60;
    sheet.getRange('A1:B2').values = [['Account', 'Revenue'], ['Acme', 3]]; // prettier-ignore
    // Each over rows 5 to 8 and columns B and C.
    for (const placement of ['TwoCell', 'OneCell', 'Absolute'] as const) {
      const shape = sheet.shapes.addGeometricShape('Rectangle');
      Object.assign(shape, { name: placement, top: 60, left: 60, height: 60, width: 120, placement });
    }
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')).setPosition('B5', 'C8');
    await context.sync();
  });
});
afterAll(() => open.close());

type Box = readonly [top: number, height: number, left: number, width: number];

const edit = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

const boxes = (): Promise<Record<string, Box>> =>
  Excel.run(async (context) => {
    const { shapes, charts } = context.workbook.worksheets.getItem('Sheet1');
    shapes.load('items/name,items/top,items/height,items/left,items/width');
    charts.load('items/top,items/height,items/left,items/width');
    await context.sync();
    const box = ({ top, height, left, width }: Excel.Shape | Excel.Chart): Box => [top, height, left, width];
    const all = Object.fromEntries(shapes.items.map((shape) => [shape.name, box(shape)]));
    return { ...all, chart: box(charts.items[0]!) };
  });

const start: Box = [60, 60, 60, 120];

describe('shapes and charts', () => {
  it('go with rows and columns inserted before them, but for absolute ones', async () => {
    expect(await boxes()).toEqual({ TwoCell: start, OneCell: start, Absolute: start, chart: start });
    await edit((sheet) => void sheet.getRange('2:3').insert('Down'));
    await edit((sheet) => void sheet.getRange('A:A').insert('Right'));
    const moved: Box = [90, 60, 120, 120];
    expect(await boxes()).toEqual({ TwoCell: moved, OneCell: moved, Absolute: start, chart: moved });
  });

  it('over two cells stretch with rows inserted under them and shrink with deleted ones', async () => {
    await edit((sheet) => void sheet.getRange('6:7').insert('Down'));
    const stretched: Box = [60, 90, 60, 120];
    expect(await boxes()).toEqual({ TwoCell: stretched, OneCell: start, Absolute: start, chart: stretched });
    await edit((sheet) => void sheet.getRange('6:8').delete('Up'));
    await edit((sheet) => void sheet.getRange('C:C').delete('Left'));
    const shrunk: Box = [60, 45, 60, 60];
    expect(await boxes()).toEqual({ TwoCell: shrunk, OneCell: start, Absolute: start, chart: shrunk });
  });

  it('stay for rows inserted where they end', async () => {
    await edit((sheet) => void sheet.getRange('9:10').insert('Down'));
    expect(await boxes()).toEqual({ TwoCell: start, OneCell: start, Absolute: start, chart: start });
  });

  it('go back and forth in one step with their rows', async () => {
    await edit((sheet) => void sheet.getRange('6:7').insert('Down'));
    const after = await boxes();
    const { model } = open.host.book.grid;
    model.dispatch('REQUEST_UNDO');
    expect(await boxes()).toEqual({ TwoCell: start, OneCell: start, Absolute: start, chart: start });
    model.dispatch('REQUEST_REDO');
    expect(await boxes()).toEqual(after);
  });

  it('stand in the file where they stand', async () => {
    await edit((sheet) => void sheet.getRange('6:7').insert('Down'));
    const before = await boxes();
    open = await reopen(open.host);
    expect(await boxes()).toEqual(before);
  });
});
