import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
  await Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    sheet.getRange('A1:A4').values = [['Accounts'], ['plain'], ['input'], [0.5]];
    styles.add('KAM "input" & note');
    styles.add('Unused');
    const own = styles.getItem('KAM "input" & note');
    own.font.color = '#123456';
    own.font.bold = true;
    own.fill.color = '#FFF2CC';
    await context.sync();
    sheet.getRange('A1').style = 'Heading 1';
    sheet.getRange('A3').style = 'KAM "input" & note';
    sheet.getRange('A4').style = 'Good';
    sheet.getRange('A4').numberFormat = [['0%']];
    sheet.getRange('A4').format.font.name = 'Arial';
    await context.sync();
  });
});
afterAll(() => open.close());

const seen = (): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook;
    const cells = [1, 2, 3, 4].map((row) => {
      const cell = worksheets.getItem('Sheet1').getRange(`A${row}`).load('style,numberFormat');
      return { cell, font: cell.format.font.load('name,bold,color'), fill: cell.format.fill.load('color') };
    });
    const own = styles.getItem('KAM "input" & note').load('name,builtIn');
    const [font, fill] = [own.font.load('bold,color'), own.fill.load('color')];
    const unused = styles.getItemOrNullObject('Unused').load('name');
    await context.sync();
    return [
      ...cells.map(({ cell, font: of, fill: paint }) => [
        cell.style,
        cell.numberFormat,
        of.name,
        of.bold,
        of.color,
        paint.color,
      ]),
      [own.builtIn, font.bold, font.color, fill.color, unused.isNullObject],
    ];
  });

describe('named styles in a file', () => {
  it('are kept by name, of Excel and of our own, with their definitions and with what cells have beside them', async () => {
    const before = await seen();
    expect(before.slice(0, 4).map((cell) => (cell as unknown[])[0])).toEqual([
      'Heading 1',
      'Normal',
      'KAM "input" & note',
      'Good',
    ]);
    expect(before[3]).toEqual(['Good', [['0%']], 'Arial', false, '#000000', '#FFFFFF']);
    expect(before[4]).toEqual([false, true, '#123456', '#FFF2CC', false]);
    const again = await reopen(open.host);
    open = again;
    expect(await seen()).toEqual(before);
    const xml = again.part('xl/styles.xml');
    expect(xml).toContain('name="Heading 1" xfId="1" builtinId="16"');
    expect(xml).toContain('name="KAM &quot;input&quot; &amp; note"');
    expect(xml).not.toContain('kam-style');
    open = await reopen(open.host);
    expect(await seen()).toEqual(before);
  });
});
