import { fitted, type Fitted } from '../../src/preview/host/pictures';
import { openHost, type OpenHost } from '../support/host/open-host';
import { writeSales } from './samples/sample';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

type Ask = (chart: Excel.Chart) => OfficeExtension.ClientResult<string>;

/** A chart of 300 by 150 points, which are 400 by 200 pixels. */
const ask = (picture: Ask): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = writeSales(context);
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
    chart.width = 300;
    chart.height = 150;
    const answer = picture(chart);
    await context.sync();
    return answer.value;
  });

describe('pictures of charts', () => {
  it('are refused where there is no canvas, with the reason', async () => {
    await expect(ask((chart) => chart.getImage())).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('needs a page') as string,
      debugInfo: { errorLocation: 'Chart.getImage' },
    });
  });

  it('are drawn of a chart that was made in the same request, at the size that is asked for', async () => {
    const asked: [boolean, Fitted][] = [];
    open.host.book.pictures = {
      chart: (id, size) => (asked.push([open.host.book.grid.getters.isChartDefined(id), size]), 'cGljdHVyZQ=='),
      shape: () => null,
    };
    expect(await ask((chart) => chart.getImage())).toBe('cGljdHVyZQ==');
    open.host.book.grid.model.dispatch('REQUEST_UNDO');
    await ask((chart) => chart.getImage(800, 300, 'FitAndCenter'));
    expect(asked).toEqual([
      [true, { picture: { width: 400, height: 200 }, drawing: { x: 0, y: 0, width: 400, height: 200 } }],
      [true, { picture: { width: 800, height: 300 }, drawing: { x: 100, y: 0, width: 600, height: 300 } }],
    ]);
  });

  it.each<[string, Ask]>([
    ['no width at all', (chart) => chart.getImage(0, 100)],
    ['a fitting mode that is none', (chart) => chart.getImage(10, 10, 'Stretch' as never)],
  ])('refuse %s: InvalidArgument', async (_, picture) => {
    await expect(ask(picture)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('say that a kind is kept but not drawn', async () => {
    open.host.book.pictures = { chart: () => null, shape: () => null };
    await expect(ask((chart) => chart.getImage())).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('does not draw it') as string,
    });
  });
});

describe('sizes of pictures', () => {
  const own = { width: 400, height: 200 };
  it.each([
    ['one side keeps the proportions', fitted(own, 100), [100, 50], [0, 0, 100, 50]],
    ['the other side, too', fitted(own, undefined, 400), [800, 400], [0, 0, 800, 400]],
    ['Fit leaves a margin right or below', fitted(own, 100, 100, 'Fit'), [100, 100], [0, 0, 100, 50]],
    ['FitAndCenter leaves it on both sides', fitted(own, 100, 100, 'FitAndCenter'), [100, 100], [0, 25, 100, 50]],
    ['Fill cuts off what is too much', fitted(own, 100, 100, 'Fill'), [100, 100], [-50, 0, 200, 100]],
  ])('%s', (_, { picture, drawing }, size, place) => {
    expect([picture.width, picture.height]).toEqual(size);
    expect([drawing.x, drawing.y, drawing.width, drawing.height]).toEqual(place);
  });
});

describe('pictures of shapes', () => {
  const shapeAs = (format: Excel.PictureFormat, base64?: string): Promise<string> =>
    Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('Sheet1');
      const shape = base64 === undefined ? shapes.addGeometricShape('Rectangle') : shapes.addImage(base64);
      const answer = shape.getAsImage(format);
      await context.sync();
      return answer.value;
    });

  it('are what was put in for a picture in the format that it has', async () => {
    expect(await shapeAs('PNG' as Excel.PictureFormat, 'iVBORw0KGgo=')).toBe('iVBORw0KGgo=');
  });

  it.each([
    ['PNG', 'NotImplemented'],
    ['BMP', 'NotImplemented'],
    ['SVG', 'InvalidArgument'],
  ])('of shapes are refused without a canvas: %s, %s', async (format, code) => {
    await expect(shapeAs(format as Excel.PictureFormat)).rejects.toMatchObject({ code });
  });
});
