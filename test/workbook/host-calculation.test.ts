import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

/** `B1` is twice `A1`, `D1:D3` a spill from the first cells of A. */
async function fill(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1').formulas = [['=A1*2']];
    sheet.getRange('D1').formulas = [['=TRANSPOSE(TRANSPOSE(A1:A3))']];
    sheet.getRange('E1').formulas = [['=SUM(D1:D3)']];
    await context.sync();
  });
}

/** What stands in the cells of row 1. */
function shown(...addresses: string[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const ranges = addresses.map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    return ranges.map(({ values }) => values[0]![0]);
  });
}

const write = (address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = [[value]];
    await context.sync();
  });

const setMode = (mode: Excel.CalculationMode | 'Manual' | 'Automatic'): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.application.calculationMode = mode as Excel.CalculationMode;
    await context.sync();
  });

const state = (): Promise<string> =>
  Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationState');
    await context.sync();
    return application.calculationState;
  });

const calculate = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.application.calculate('Recalculate');
    await context.sync();
  });

/** Events come after the answer. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('manual calculation', () => {
  beforeEach(fill);

  it('leaves what depends on an edit until it is asked to calculate', async () => {
    await setMode('Manual');
    await write('A1', 5);
    expect(await shown('A1', 'B1', 'D1', 'E1')).toEqual([5, 2, 1, 6]);
    expect(await state()).toBe('Pending');
    await calculate();
    expect(await shown('A1', 'B1', 'D1', 'E1')).toEqual([5, 10, 5, 10]);
    expect(await state()).toBe('Done');
  });

  it('calculates a formula when it is entered, from what the others show', async () => {
    await setMode('Manual');
    await write('A1', 5);
    await write('C1', '=A1+B1');
    expect(await shown('C1')).toEqual([7]);
  });

  it('holds for what a person types, too', async () => {
    await setMode('Manual');
    const { grid } = open.host.book;
    const sheetId = grid.getters.getActiveSheetId();
    grid.model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '9' });
    expect(await shown('A1', 'B1')).toEqual([9, 2]);
  });

  it('catches up when calculation is automatic again', async () => {
    await setMode('Manual');
    await write('A1', 5);
    await setMode('Automatic');
    expect(await shown('B1', 'E1')).toEqual([10, 10]);
    expect(await state()).toBe('Done');
  });

  it('sends no calculated event before it calculates', async () => {
    let calculated = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onCalculated.add(() => Promise.resolve(void calculated++));
      await context.sync();
    });
    await setMode('Manual');
    await told();
    calculated = 0;
    await write('A1', 5);
    await told();
    expect(calculated).toBe(0);
    await calculate();
    await told();
    expect(calculated).toBe(1);
  });
});

describe('suspended calculation', () => {
  beforeEach(fill);

  it('lasts until the next sync', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const meanwhile = sheet.getRange('B1').load('values');
      await context.sync();
      expect(meanwhile.values).toEqual([[2]]);
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      expect(after.values).toEqual([[10]]);
      sheet.getRange('A1').values = [[6]];
      const again = sheet.getRange('B1').load('values');
      await context.sync();
      expect(again.values).toEqual([[12]]);
    });
  });
});
