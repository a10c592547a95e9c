import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';

let open: OpenHost;

beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

describe('page layout', () => {
  const lay = (): Promise<void> =>
    inSheet(async (sheet, context) => {
      sheet.name = 'Q3 review';
      sheet.getRange('A1:C9').values = Array.from({ length: 9 }, (_, i) => [`row ${i}`, i, i]);
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.printGridlines = true;
      pageLayout.setPrintArea('A1:C9');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintTitleColumns('$A:$A');
      sheet.horizontalPageBreaks.add('A7');
      sheet.horizontalPageBreaks.add('B4');
      pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5, footer: 0.25 });
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.set({ leftHeader: 'KAM', centerHeader: '&A', rightFooter: 'Page &P of &N' });
      await context.sync();
    });

  const read = (): Promise<object> =>
    Excel.run(async (context) => {
      const { pageLayout, horizontalPageBreaks: breaks } = context.workbook.worksheets.getFirst();
      breaks.load('items/rowIndex');
      pageLayout.load(
        'orientation,paperSize,zoom,centerHorizontally,centerVertically,printGridlines,topMargin,leftMargin,footerMargin',
      );
      const texts = pageLayout.headersFooters.defaultForAllPages;
      texts.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumns().load('address');
      await context.sync();
      return {
        ...pageLayout.toJSON(),
        headersFooters: texts.toJSON(),
        breaks: breaks.items.map(({ rowIndex }) => rowIndex),
        addresses: [area.address, rows.address, columns.address],
      };
    });

  const LAID = {
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    centerVertically: false,
    printGridlines: true,
    topMargin: 72,
    leftMargin: 36,
    footerMargin: 18,
    headersFooters: {
      leftHeader: 'KAM',
      centerHeader: '&A',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: 'Page &P of &N',
    },
    breaks: [3, 6],
    addresses: ["'Q3 review'!A1:C9", "'Q3 review'!1:2", "'Q3 review'!A:A"],
  };

  it('answers what an add-in set', async () => {
    await lay();
    expect(await read()).toMatchObject(LAID);
  });

  it('is in the file as Excel keeps it, and comes back from it', async () => {
    await lay();
    const again = await reopen(open.host);
    expect(again.part('xl/workbook.xml')).toContain("'Q3 review'!$A$1:$C$9");
    expect(again.part('xl/workbook.xml')).toContain("'Q3 review'!$A:$A,'Q3 review'!$1:$2");
    expect(again.part('xl/worksheets/sheet1.xml')).toMatch(/<pageSetUpPr[^>]* fitToPage="1"/);
    expect(again.part('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]* fitToWidth="1" fitToHeight="0"/);
    expect(again.part('xl/worksheets/sheet1.xml')).toContain('<brk id="3"');
    expect(await read()).toMatchObject(LAID);
  });

  it('goes with inserted and deleted rows: breaks stay above their row, the area grows within and not at its end', async () => {
    await lay();
    const after = async (change: (sheet: Excel.Worksheet) => void): Promise<object> => {
      await Excel.run(async (context) => {
        change(context.workbook.worksheets.getFirst());
        await context.sync();
      });
      return read();
    };
    const area = (address: string) => expect.arrayContaining([`'Q3 review'!${address}`]) as unknown;
    expect(await after((sheet) => sheet.getRange('5:6').insert('Down'))).toMatchObject({
      breaks: [3, 8],
      addresses: area('A1:C11'),
    });
    expect(await after((sheet) => sheet.getRange('12:12').insert('Down'))).toMatchObject({
      breaks: [3, 8],
      addresses: area('A1:C11'),
    });
    expect(await after((sheet) => sheet.getRange('1:4').delete('Up'))).toMatchObject({
      breaks: [4],
      addresses: area('A1:C7'),
    });
  });

  it('without print titles answers null objects, and a fixed scale is kept', async () => {
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.pageLayout.zoom = { scale: 70 };
      await context.sync();
    });
    await reopen(open.host);
    await inSheet(async (sheet, context) => {
      const layout = sheet.pageLayout.load('zoom');
      const missing = [layout.getPrintAreaOrNullObject(), layout.getPrintTitleRowsOrNullObject()];
      await context.sync();
      expect([layout.zoom, ...missing.map((one) => one.isNullObject)]).toEqual([{ scale: 70 }, true, true]);
    });
    for (const member of ['getPrintArea', 'getPrintTitleRows', 'getPrintTitleColumns'] as const) {
      const asked = inSheet(async (sheet, context) => {
        sheet.pageLayout[member]();
        await context.sync();
      });
      await expect(asked).rejects.toMatchObject({ code: 'ItemNotFound' });
    }
  });
});
