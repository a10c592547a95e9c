import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;

beforeEach(async () => {
  open = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Acme', 0.5],
      ['Birch', 2],
    ];
    sheet.getRange('B1:B2').numberFormat = [['0%'], ['0%']];
    await context.sync();
  });
});
afterAll(() => open.close());

const select = (address: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).select();
    await context.sync();
  });
const valuesOf = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
const read = (coercion: Office.CoercionType, options: Office.GetSelectedDataOptions = {}): Promise<unknown> =>
  new Promise((resolve, reject) =>
    Office.context.document.getSelectedDataAsync(coercion, options, ({ status, value, error }) =>
      String(status) === 'succeeded' ? resolve(value) : reject(new Error(error.name)),
    ),
  );
const write = (data: unknown, options: Office.SetSelectedDataOptions = {}): Promise<string> =>
  new Promise((resolve) =>
    Office.context.document.setSelectedDataAsync(data as string, options, ({ status, error }) =>
      resolve(String(status) === 'succeeded' ? 'written' : error.name),
    ),
  );

describe('the selection through the Common API', () => {
  it('is read as a matrix and as text, raw and as shown', async () => {
    await select('A1:B2');
    expect(await read('matrix' as Office.CoercionType)).toEqual([
      ['Acme', 0.5],
      ['Birch', 2],
    ]);
    expect(await read('text' as Office.CoercionType)).toBe('Acme\t0.5\nBirch\t2');
    const valueFormat = 'formatted' as unknown as Office.ValueFormat;
    expect(await read('matrix' as Office.CoercionType, { valueFormat })).toEqual([
      ['Acme', '50%'],
      ['Birch', '200%'],
    ]);
    await select('B2');
    expect(await read('matrix' as Office.CoercionType)).toEqual([[2]]);
    expect(await read('text' as Office.CoercionType)).toBe('2');
  });

  it('takes a text, and a matrix from its one cell on or over just as many', async () => {
    await select('A4');
    expect(await write('Cedar')).toBe('written');
    await select('A5');
    expect(await write([['Dune', 1], ['Elm', 2]])).toBe('written'); // prettier-ignore
    await select('C1:D1');
    expect(await write([[7, 8]])).toBe('written');
    expect(await valuesOf('A4:B6')).toEqual([['Cedar', ''], ['Dune', 1], ['Elm', 2]]); // prettier-ignore
    expect(await valuesOf('C1:D1')).toEqual([[7, 8]]);
  });

  it('refuses data of another size, other coercions, and protected sheets', async () => {
    await select('A8:B9');
    expect(await write([[1, 2, 3]])).not.toBe('written');
    expect(await valuesOf('A8:C9')).toEqual([['', '', ''], ['', '', '']]); // prettier-ignore
    await expect(read('table' as Office.CoercionType)).rejects.toThrow();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
      await context.sync();
    });
    await select('A4');
    expect(await write('Cedar')).not.toBe('written');
  });
});

describe('settings through the Common API', () => {
  const save = (): Promise<string> =>
    new Promise((resolve) => Office.context.document.settings.saveAsync(({ status }) => resolve(String(status))));
  const kept = (key: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
      await context.sync();
      return setting.isNullObject ? undefined : (setting.value as unknown);
    });

  it('are kept in the workbook when they are saved, and go when they are removed', async () => {
    const { settings } = Office.context.document;
    settings.set('kam.lang', { language: 'zh-CN' });
    expect(await kept('kam.lang')).toBeUndefined();
    expect(await save()).toBe('succeeded');
    expect(settings.get('kam.lang')).toEqual({ language: 'zh-CN' });
    expect(await kept('kam.lang')).toEqual({ language: 'zh-CN' });
    settings.remove('kam.lang');
    await save();
    expect(settings.get('kam.lang')).toBeNull();
    expect(await kept('kam.lang')).toBeUndefined();
  });
});
