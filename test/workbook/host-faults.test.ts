import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run(async (context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

describe('faults on demand', () => {
  it('fail the n-th request and only that one', async () => {
    open.faults.set({ kind: 'fail', request: 2, code: 'GeneralException' });
    const codes: string[] = [];
    for (const value of [1, 2, 3]) {
      await onSheet(async (sheet, context) => {
        sheet.getRange(`A${value}`).values = [[value]];
        await context.sync();
      }).catch((error: { code: string }) => codes.push(error.code));
    }
    expect(codes).toEqual(['GeneralException']);
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      expect(range.values).toEqual([[1], [''], [3]]);
    });
  });

  it('lose an answer after the work was done, or let a co-author in between', async () => {
    const { host } = open;
    const typeInB1 = (): void =>
      host.batch(() => {
        host.workbook.Worksheets.GetFirst().GetRange('B1').Values = [['co-author']];
      });
    open.faults.set({ kind: 'lose-answer', request: 1 }, { kind: 'meanwhile', request: 2, act: typeInB1 });
    const lost = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(lost).rejects.toMatchObject({ code: 'GeneralException' });
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1').load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 'co-author']]);
    });
  });

  it('a co-author may type between two requests', async () => {
    const seen = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.values = [['mine']];
      const act = (): void =>
        open.host.batch(() => void (open.host.workbook.Worksheets.GetFirst().GetRange('A1').Values = [['theirs']]));
      open.faults.set({ kind: 'meanwhile', request: 2, act });
      await context.sync();
      cell.load('values');
      await context.sync();
      return cell.values;
    });
    expect(seen).toEqual([['theirs']]);
  });

  it('a line that drops half-way leaves what was done before', async () => {
    const dropped = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      open.faults.set({ kind: 'drop', request: 2 });
      sheet.getRange('A1').values = [['first']];
      await context.sync();
      sheet.getRange('A2').values = [['second']];
      await context.sync();
    });
    await expect(dropped).rejects.toMatchObject({ code: 'ServiceNotAvailable' });
    open.faults.set();
    expect(open.host.workbook.Worksheets.GetFirst().GetRange('A1:A2').Values).toEqual([['first'], ['']]);
  });

  it('a delayed request is answered late, a failed one not done at all', async () => {
    open.faults.set({ kind: 'delay', ms: 30 }, { kind: 'fail', request: 1 });
    const start = performance.now();
    const late = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({
      code: 'GeneralException',
    });
    expect(performance.now() - start).toBeGreaterThan(25);
    open.faults.set();
    expect(open.host.workbook.Worksheets.GetFirst().GetRange('A1').Values).toEqual([['']]);
  });

  it('a line that drops stays down for every later request, until the faults are taken away', async () => {
    open.faults.set({ kind: 'drop', request: 1 });
    const write = (): Promise<void> =>
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      });
    for (let i = 0; i < 3; i++) await expect(write()).rejects.toMatchObject({ code: 'ServiceNotAvailable' });
    open.faults.set();
    await write();
    expect(open.host.workbook.Worksheets.GetFirst().GetRange('A1').Values).toEqual([[1]]);
  });

  it('a co-author may delete the sheet between two requests', async () => {
    open.host.batch(() => void open.host.workbook.Worksheets.Add('Other'));
    const act = (): void => open.host.batch(() => open.host.workbook.Worksheets.$indexer('Sheet1').Delete());
    open.faults.set({ kind: 'meanwhile', request: 2, act });
    const gone = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});
