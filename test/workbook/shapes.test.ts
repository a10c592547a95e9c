import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';
import { drawMap } from '../support/drawn-workbook';
import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
  await Excel.run(drawMap);
});
afterEach(() => open.close());

/** Every shape of the sheet as an add-in reads it, connections by name. */
async function seen(): Promise<Record<string, Record<string, unknown>>> {
  return Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem('Map');
    shapes.load(
      'items/name,items/type,items/left,items/top,items/width,items/height,items/geometricShapeType,items/altTextDescription',
    );
    await context.sync();
    const lines = shapes.items.filter(({ type }) => type === 'Line').map(({ line }) => line);
    const ends = lines.map(
      (line) => [line.beginConnectedShape.load('name'), line.endConnectedShape.load('name')] as const,
    );
    for (const line of lines) line.load('connectorType,endArrowheadStyle,beginConnectedSite,endConnectedSite');
    const texts = shapes.items
      .filter(({ type }) => type === 'GeometricShape')
      .map(({ textFrame, fill, lineFormat }) => {
        textFrame.load('hasText,horizontalAlignment,verticalAlignment');
        textFrame.textRange.load('text');
        textFrame.textRange.font.load('size,bold,color');
        return { textFrame, fill: fill.load('type,foregroundColor'), line: lineFormat.load('color,weight') };
      });
    await context.sync();
    const all: Record<string, Record<string, unknown>> = {};
    for (const shape of shapes.items) all[shape.name] = { ...shape.toJSON(), id: undefined };
    lines.forEach((line, i) => {
      const [begin, end] = ends[i]!;
      const names = [begin, end].map((one) => (one.isNullObject ? null : one.name));
      Object.assign(all[shapes.items.filter(({ type }) => type === 'Line')[i]!.name]!, {
        ...line.toJSON(),
        id: undefined,
        names,
      });
    });
    texts.forEach(({ textFrame, fill, line }, i) => {
      const { name } = shapes.items.filter(({ type }) => type === 'GeometricShape')[i]!;
      Object.assign(all[name]!, {
        textFrame: { ...textFrame.toJSON(), ...textFrame.textRange.toJSON() },
        fill: fill.toJSON(),
        line: line.toJSON(),
      });
    });
    return all;
  });
}

describe('shapes on a sheet', () => {
  it('are placed, filled, written on and tied to each other', async () => {
    const shapes = await seen();
    expect(Object.keys(shapes)).toEqual(
      expect.arrayContaining(['Chief buyer', '用户部门', 'Note', 'Logo', 'Rising', 'Reports to']),
    );
    expect(shapes['Reports to']).toMatchObject({
      connectorType: 'Elbow',
      names: ['Chief buyer', '用户部门'],
      endArrowheadStyle: 'Triangle',
    });
    // From the left site of the buyer (220, 44) to the top site of the ellipse (120, 130).
    expect(shapes['Reports to']).toMatchObject({ left: 120, top: 44, width: 100, height: 86 });
    expect(shapes['Chief buyer']).toMatchObject({ fill: { type: 'Solid', foregroundColor: '#107C41' } });
    expect(shapes['用户部门']!['textFrame']).toMatchObject({ hasText: true, text: '用户部门', font: { bold: true } });
  });

  it('take their connectors along when they move', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Map').shapes.getItem('Chief buyer').left = 320;
      await context.sync();
    });
    expect((await seen())['Reports to']).toMatchObject({ left: 120, top: 44, width: 200, height: 86 });
  });

  it('refuse to be tied at a site that they do not have', async () => {
    const tie = Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('Map');
      shapes.addLine(0, 0, 1, 1).line.connectBeginShape(shapes.getItem('Note'), 4);
      await context.sync();
    });
    await expect(tie).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('are the same after they were written to a file and read again', async () => {
    const before = await seen();
    const bytes = await writeWorkbook(contentFromHost(open.host));
    const file = await openFile(bytes, 'map.xlsx');
    await open.close();
    open = await openHost({ data: file.data, name: file.name });
    applyContent(open.host, file);
    const after = await seen();
    const rounded = (given: object): object =>
      JSON.parse(JSON.stringify(given), (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 10) / 10 : value,
      ) as object;
    expect(rounded(after)).toEqual(rounded(before));
  });

  it('are written where a sheet has no charts, beside charts, and not at all where there are none', async () => {
    const host = new Host();
    host.batch(() => host.workbook.Worksheets.Add('Empty'));
    const texts = Object.keys(contentFromHost(host).sheets).length;
    expect(texts).toBe(2);
    expect(contentFromHost(host).sheets.map(({ shapes }) => shapes)).toEqual([undefined, undefined]);
  });
});
