import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { nothingKept, type SheetContent, type WorkbookContent } from '../../src/preview/files/workbook-content';
import { applyValidations, validationsOf } from '../../src/preview/files/validations';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';
import { tested } from '../support/host/open-host';

const ALERTS = {
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'No',
  errorMessage: '1 to 10',
  showInputMessage: true,
  inputTitle: 'Rating',
  inputMessage: 'A whole number',
} as const;
const OTHER_RULES: SheetContent['dataValidations'] = [
  { type: 'whole', operator: 'between', formula1: '1', formula2: '10', range: 'F2:F9', ...ALERTS },
  { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '$B$2', range: 'G2:G9 J4' },
  { type: 'date', operator: 'notBetween', formula1: '45000', formula2: 'TODAY()', range: 'H2:H9' },
  { type: 'textLength', operator: 'lessThanOrEqual', formula1: '31', range: 'I2:I9', allowBlank: true },
  { type: 'time', operator: 'lessThan', formula1: '0.5', range: 'K2:K1048576' },
  { type: 'custom', formula1: 'COUNTIF($A$2:$A$9,A2)=1', range: 'L2:L9' },
];

const sheet: SheetContent = {
  name: 'Data',
  rows: [
    ['State', 'Share', 'Link'],
    ['open', 0.2, 'site'],
    ['closed', 0.9, 'top'],
  ],
  cells: new Map([
    ['1,2', { value: 'site', hyperlink: { target: 'https://example.com/a?b=1&c=2', tooltip: 'there' } }],
    ['2,2', { value: 'top', hyperlink: { target: '#Data!A1', location: 'Data!A1' } }],
  ]),
  dataValidations: [
    { type: 'list', values: ['open', 'closed'], range: 'A2:A3' },
    { type: 'list', formula1: '$A$2:$A$3', range: 'E2:E9' },
    ...OTHER_RULES,
  ],
  conditionalRules: [
    {
      type: 'iconSet',
      priority: 1,
      range: 'B2:B3',
      iconSet: {
        iconSet: '3Arrows',
        cfvo: [
          { type: 'percent', value: '0' },
          { type: 'num', value: '0.3' },
          { type: 'num', value: '0.6' },
        ],
        reverse: true,
      },
    },
  ],
  protection: { sheet: true },
  freezePane: { rows: 1 },
};
const content: WorkbookContent = {
  sheets: [sheet, { name: 'Other', rows: [[1]] }],
  names: [{ name: 'Local', range: 'Data!$A$1', scope: 'Data' }],
  activeSheet: 0,
  kept: nothingKept,
};

let host: Host;
let back: WorkbookContent;

beforeAll(async () => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  const { store } = tested;
  const file = await openFile(await writeWorkbook(content), 'a.xlsx', { store });
  host = new Host({ data: file.data, name: file.name, store });
  applyContent(host, file);
  back = (await openFile(await writeWorkbook(contentFromHost(host)), 'b.xlsx')).content as WorkbookContent;
});

describe('a workbook that goes through file and host and back', () => {
  it('keeps lists to choose from, and an add-in can read them', () => {
    const { DataValidation } = host.workbook.Worksheets.$indexer('Data').GetRange('A2');
    expect(DataValidation.Rule).toMatchObject({ list: { source: 'open,closed' } });
    expect(back.sheets[0]?.dataValidations?.slice(0, 2)).toMatchObject([
      { type: 'list', values: ['open', 'closed'], range: 'A2:A3' },
      { type: 'list', formula1: expect.stringContaining('$A$2:$A$3') as string, range: 'E2:E9' },
    ]);
  });

  it('keeps rules for numbers, dates, times, lengths of text and by formula, with their messages', () => {
    expect(back.sheets[0]?.dataValidations?.slice(2)).toMatchObject(OTHER_RULES ?? []);
    expect(back.sheets[0]?.dataValidations).toHaveLength(8);
  });

  it('tells an add-in the rules of every kind', () => {
    const rules = ['F3', 'G2', 'H2', 'I9', 'K2', 'L2', 'M2'].map((address) => {
      const { Type, Rule } = host.workbook.Worksheets.$indexer('Data').GetRange(address).DataValidation;
      return [Type, Rule];
    });
    expect(rules).toEqual([
      ['WholeNumber', { wholeNumber: { formula1: '=1', formula2: '=10', operator: 'Between' } }],
      ['Decimal', { decimal: { formula1: '=$B$2', operator: 'GreaterThanOrEqualTo' } }],
      ['Date', { date: { formula1: '=45000', formula2: '=TODAY()', operator: 'NotBetween' } }],
      ['TextLength', { textLength: { formula1: '=31', operator: 'LessThanOrEqualTo' } }],
      ['Time', { time: { formula1: '=0.5', operator: 'LessThan' } }],
      ['Custom', { custom: { formula: '=COUNTIF($A$2:$A$9,A2)=1' } }],
      ['None', {}],
    ]);
    const { ErrorAlert, Prompt, IgnoreBlanks } =
      host.workbook.Worksheets.$indexer('Data').GetRange('F2').DataValidation;
    expect([ErrorAlert, Prompt, IgnoreBlanks]).toEqual([
      { message: '1 to 10', showAlert: true, style: 'Warning', title: 'No' },
      { message: 'A whole number', showPrompt: true, title: 'Rating' },
      false,
    ]);
  });

  it('keeps links out and within, and an add-in can read them', () => {
    const { Hyperlink, Values } = host.workbook.Worksheets.$indexer('Data').GetRange('C2');
    expect([Hyperlink?.address, Hyperlink?.screenTip, Values]).toEqual([
      'https://example.com/a?b=1&c=2',
      'there',
      [['site']],
    ]);
    const cells = back.sheets[0]?.cells;
    expect(cells?.get('1,2')?.hyperlink).toMatchObject({ target: 'https://example.com/a?b=1&c=2', tooltip: 'there' });
    expect(cells?.get('2,2')?.hyperlink).toMatchObject({ location: 'Data!A1' });
    expect(back.sheets[0]?.rows?.[2]?.[2]).toBe('top');
  });

  it('keeps icon sets, protection, frozen panes and names of a sheet', () => {
    const [data, other] = back.sheets;
    expect(data?.conditionalRules).toMatchObject([
      { type: 'iconSet', range: 'B2:B3', iconSet: { iconSet: '3Arrows', reverse: true } },
    ]);
    expect(data?.conditionalRules?.[0]?.iconSet?.cfvo.map(({ value }) => value)).toEqual(['0', '0.3', '0.6']);
    expect([data?.protection?.sheet, other?.protection, data?.freezePane?.rows]).toEqual([true, undefined, 1]);
    expect(back.names).toContainEqual(expect.objectContaining({ name: 'Local', scope: 'Data' }));
  });

  it('leaves nothing to undo', () => {
    expect(host.book.grid.getters.canUndo()).toBe(false);
    host.batch(() => (host.workbook.Worksheets.$indexer('Other').GetRange('A1').Values = [[2]]));
    expect(host.book.grid.getters.canUndo()).toBe(true);
  });

  it('moves rules and what they refer to with inserted rows, and copies them with their sheet', () => {
    const data = host.workbook.Worksheets.$indexer('Other');
    applyValidations(host, data.$sheetId, [
      { type: 'decimal', operator: 'lessThan', formula1: '$B$5', range: 'A5:A9' },
      { type: 'textLength', operator: 'equal', formula1: '3', range: 'C5' },
    ]);
    host.batch(() => data.GetRange('1:1').Insert('Down'));
    expect(validationsOf(host, data.$sheetId)).toMatchObject([
      { type: 'decimal', formula1: '$B$6', range: 'A6:A10' },
      { type: 'textLength', formula1: '3', range: 'C6' },
    ]);
    const copy = host.batch(() => data.Copy('End'));
    expect(validationsOf(host, copy.$sheetId)).toMatchObject(validationsOf(host, data.$sheetId));
  });
});
