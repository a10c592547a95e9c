import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { chartsKey } from '../../src/preview/host/excel/charts';
import type { Host } from '../../src/preview/host/host';
import { drawingOf } from '../../src/preview/page/chart-drawing';
import { drawCharts } from '../support/drawn-workbook';
import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeAll(async () => {
  open = await openHost();
  await Excel.run(drawCharts);
  await Excel.run(async (context) => {
    // A funnel: bars on bars that are not seen.
    const { charts } = context.workbook.worksheets.getItem('Charts');
    charts.getItem('Stacked bars').series.getItemAt(0).format.fill.clear();
    charts.getItem('Doughnut').series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('#FF00FF');
    charts.getItem('Stacked columns').chartType = 'ColumnStacked100';
    await context.sync();
  });
});
afterAll(() => open.close());

type State = Readonly<Record<string, unknown>>;

function chartsOf({ book }: Host): readonly State[] {
  return book.state.get<State[]>(chartsKey(book.sheetIdByName('Charts')!)) ?? [];
}

function drawn(host: Host, name: string) {
  return drawingOf(host.book, String(chartsOf(host).find((chart) => chart['name'] === name)!['id']));
}

describe('kinds of charts', () => {
  it('are drawn as bars that lie, with the first category at the bottom unless the order is reversed', () => {
    expect(drawn(open.host, 'Bars')).toMatchObject({ lying: true, reversed: true });
    expect(drawn(open.host, 'Stacked bars')).toMatchObject({ lying: true, reversed: false });
  });

  it('stack what is stacked, leave a cleared fill empty, and count stacks of 100 % in shares', () => {
    const funnel = drawn(open.host, 'Stacked bars')!;
    expect(funnel.series.map(({ stack }) => stack)).toEqual(Array(3).fill('column Primary'));
    expect(funnel.series.map(({ colour }) => colour)).toEqual(['rgba(0, 0, 0, 0)', '#107C41', '#C00000']);
    const shares = drawn(open.host, 'Stacked columns')!.series.map(({ points }) => points[0]!.y!);
    expect(shares.map((share) => Math.round(share * 1000))).toEqual([923, 77]);
  });

  it('combine an area, columns and a line on a second axis', () => {
    const combined = drawn(open.host, 'Area, line and columns')!;
    expect(combined.series.map(({ shape, second }) => [shape, second])).toEqual([
      ['area', false],
      ['column', false],
      ['line', true],
    ]);
  });

  it('are the same after they were written to a file and read again', async () => {
    const bytes = await writeWorkbook(contentFromHost(open.host));
    const file = await openFile(bytes, 'charts.xlsx');
    const back = await openHost({ data: file.data, name: file.name });
    applyContent(back.host, file);
    const names = chartsOf(open.host).map((chart) => String(chart['name']));
    expect(chartsOf(back.host).map((chart) => chart['name'])).toEqual(names);
    const told = (host: Host, name: string): unknown => JSON.parse(JSON.stringify([name, drawn(host, name)]));
    for (const name of names) expect(told(back.host, name)).toEqual(told(open.host, name));
    const slices = chartsOf(back.host).find((chart) => chart['name'] === 'Doughnut')!;
    expect(slices).toMatchObject({
      chartType: 'Doughnut',
      series: [{ points: { 1: { format: { fill: { color: '#FF00FF' } } } } }],
    });
  });
});
