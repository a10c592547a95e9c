import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { nothingKept, type WorkbookContent } from '../../src/preview/files/workbook-content';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';
import type { HostError } from '../../src/preview/host/protocol/errors';
import type { Range } from '../../src/preview/host/excel/range';

beforeAll(() => void jest.spyOn(console, 'debug').mockImplementation(() => undefined));

/** B1:B3 is an array entered the old way; D1 spills. */
const content: WorkbookContent = {
  sheets: [
    {
      name: 'Data',
      rows: [
        [1, 2, null, 2],
        [2, 4, null, 4],
        [3, 6, null, 6],
      ],
      cells: new Map([
        ['0,1', { formula: 'A1:A3*2', formulaResult: 2, formulaType: 'array', formulaRef: 'B1:B3' }],
        [
          '0,3',
          { formula: 'A1:A3*2', formulaResult: 2, formulaType: 'array', formulaRef: 'D1:D3', formulaDynamic: true },
        ],
      ]),
    },
  ],
  names: [],
  activeSheet: 0,
  kept: nothingKept,
};

async function opened(given: WorkbookContent): Promise<Host> {
  const file = await openFile(await writeWorkbook(given), 'a.xlsx');
  const host = new Host({ data: file.data });
  applyContent(host, file);
  return host;
}

const range = (host: Host, address: string): Range => host.workbook.Worksheets.GetFirst().GetRange(address);

function codeOf(host: Host, act: () => void): string {
  try {
    host.batch(act);
    return 'done';
  } catch (error) {
    return (error as HostError).code;
  }
}

describe('an array that was entered as one', () => {
  it.each<[string, (host: Host) => void]>([
    ['values', (host) => (range(host, 'B2').Values = [['x']])],
    ['a block over its end', (host) => (range(host, 'B3:B4').Values = [['x'], ['y']])],
    ['clearing', (host) => range(host, 'B1:B2').Clear('Contents')],
    ['copying', (host) => range(host, 'B3').CopyFrom('A1')],
    ['deleting', (host) => range(host, 'B2').Delete('Up')],
    ['rows through it', (host) => range(host, '2:2').Delete('Up')],
  ])('is not changed in part: %s, InvalidOperation', async (_, act) => {
    const host = await opened(content);
    expect(codeOf(host, () => act(host))).toBe('InvalidOperation');
    expect(range(host, 'B1:B3').Values).toEqual([[2], [4], [6]]);
  });

  it('takes formats in part, moves with its rows and is changed as a whole', async () => {
    const host = await opened(content);
    host.batch(() => (range(host, 'B2').Format.Font.Bold = true));
    host.batch(() => void range(host, '1:1').Insert('Down'));
    expect(codeOf(host, () => (range(host, 'B4').Values = [['x']]))).toBe('InvalidOperation');
    expect(codeOf(host, () => (range(host, 'B2:B4').Values = [[1], [2], [3]]))).toBe('done');
    expect(codeOf(host, () => (range(host, 'B4').Values = [['x']]))).toBe('done');
  });

  it('is an array again in the file, and a spill is a spill', async () => {
    const { content: back } = await openFile(await writeWorkbook(contentFromHost(await opened(content))), 'b.xlsx');
    const cells = back?.sheets[0]?.cells;
    expect(cells?.get('0,1')).toMatchObject({ formula: 'A1:A3*2', formulaType: 'array', formulaRef: 'B1:B3' });
    expect([cells?.get('0,1')?.formulaDynamic ?? false, cells?.get('0,3')?.formulaDynamic]).toEqual([false, true]);
  });
});

describe('a cell that a formula spills into', () => {
  it('takes a value, which blocks the spill until it goes', async () => {
    const host = await opened(content);
    expect(codeOf(host, () => (range(host, 'D2').Values = [['x']]))).toBe('done');
    expect(range(host, 'D1:D3').Values).toEqual([['#SPILL!'], ['x'], ['']]);
    host.batch(() => range(host, 'D2').Clear());
    expect(range(host, 'D1:D3').Values).toEqual([[2], [4], [6]]);
  });
});
