import { Model } from '@odoo/o-spreadsheet';
import { customFunctions } from '../../src/functions/registry';
import { contentFromGrid } from '../../src/preview/files/content-from-grid';
import { gridData, tableShapes } from '../../src/preview/files/grid-data';
import { readWorkbook } from '../../src/preview/files/read-workbook';
import { nothingKept, type SheetContent, type WorkbookContent } from '../../src/preview/files/workbook-content';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { registerGridFunctions } from '../../src/preview/host/grid-functions';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  registerGridFunctions({ language: 'en-US', functions: customFunctions });
});

const dark = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F548C' } },
} as const;
const accounts: SheetContent = {
  name: '客户 表',
  rows: [
    ['客户', 'Revenue', 'Day'],
    ['Acme', 50, 46082],
    ['00123', 30, 46083],
    ['=HYPERLINK("x")', 15, null],
    ['1-2', 5, null],
    ['+1', '#N/A', null],
  ],
  cells: new Map([
    ['0,0', { style: dark }],
    ['1,2', { style: { numFmt: 'yyyy-mm-dd' } }],
    ['2,2', { style: { numFmt: 'yyyy-mm-dd' } }],
    [
      '1,4',
      {
        formula: '_xldudf_KAM_PARETO(A2:A5,B2:B5)',
        formulaType: 'array' as const,
        formulaRef: 'E2:J6',
        formulaDynamic: true,
      },
    ],
    ['1,11', { formula: '_xldudf_KAM_TIERBY(Sales[[#This Row],[Revenue]],_xldudf_KAM_CUTS(Sales[Revenue]))' }],
    ['2,11', { formula: '_xldudf_KAM_TIER(A2,B2,C2,D2)' }],
  ]),
  tables: [{ name: 'Sales', range: 'A1:C5', columns: [{ name: '客户' }, { name: 'Revenue' }, { name: 'Day' }] }],
  columns: [{ width: 28 }, { width: 14 }],
  rowDefs: new Map([[4, { hidden: true }]]),
  freezePane: { rows: 1, columns: 1 },
  conditionalRules: [
    {
      type: 'cellIs',
      priority: 1,
      operator: 'equal',
      formula: '"A"',
      range: 'J3:J6',
      style: { font: { color: { rgb: 'FFFFFF' } } },
    },
  ],
};
const content: WorkbookContent = {
  sheets: [accounts, { name: 'Second', rows: [[true, null, 'x']], hidden: true }],
  names: [{ name: 'KAM_Cuts', range: "'客户 表'!$B$2:$B$3" }],
  activeSheet: 0,
  kept: {
    settings: { 'KAM.rules': '{"tier.boundary":"within"}', odd: '<&">' },
    customXml: [{ id: '{11111111-2222-3333-4444-555555555555}', xml: '<rules xmlns="urn:example"><one/></rules>' }],
    sheetProperties: { '客户 表': { 'KAM.tag': 'portfolio.1' } },
  },
};

/** File → content → grid → content → file → content. */
async function roundTrip(given: WorkbookContent): Promise<{ readonly model: Model; readonly back: WorkbookContent }> {
  const first = await readWorkbook(await writeWorkbook(given));
  const { data, formulas } = gridData(first);
  const model = new Model(data);
  const written = new Map(formulas.map((one) => [`${one.sheetId} ${one.row} ${one.col}`, one.written]));
  const sheets = contentFromGrid(model, first.sheets.flatMap(tableShapes), (cell, { sheetId, row, col }) => {
    return (
      written.get(`${sheetId} ${row} ${col}`) ??
      (cell as { compiledFormula: { toFormulaString(g: unknown): string } }).compiledFormula.toFormulaString(
        model.getters,
      )
    );
  });
  const second: WorkbookContent = {
    ...first,
    sheets: sheets.map((sheet, i) => ({ ...sheet, tables: first.sheets[i]?.tables ?? [] })),
  };
  return { model, back: await readWorkbook(await writeWorkbook(second)) };
}

describe('a workbook that goes through file and grid and back', () => {
  let model: Model;
  let back: WorkbookContent;
  beforeAll(async () => ({ model, back } = await roundTrip(content)));
  const sheet = (): SheetContent => back.sheets[0] as SheetContent;
  const shown = (row: number, col: number): unknown =>
    model.getters.getEvaluatedCell({ sheetId: 'sheet1', row, col }).value;

  it('keeps texts that look like formulas, numbers and dates as texts', () => {
    expect(
      sheet()
        .rows?.slice(1, 6)
        .map((row) => row[0]),
    ).toEqual(['Acme', '00123', '=HYPERLINK("x")', '1-2', '+1']);
    expect([1, 2, 3, 4, 5].map((row) => shown(row, 0))).toEqual(['Acme', '00123', '=HYPERLINK("x")', '1-2', '+1']);
  });

  it('keeps numbers, truth values, errors, and dates with their format', () => {
    expect(sheet().rows?.[1]?.slice(1, 3)).toEqual([50, 46082]);
    expect(sheet().cells?.get('1,2')?.style?.numFmt).toBe('yyyy-mm-dd');
    expect(sheet().rows?.[5]?.[1]).toBe('#N/A');
    expect(back.sheets[1]?.rows?.[0]).toEqual([true, null, 'x']);
  });

  it('calculates our stored functions and stores them again with what they spilled', () => {
    expect(shown(1, 4)).toBe('Rank');
    expect(shown(2, 5)).toBe('Acme');
    expect(sheet().cells?.get('1,4')).toMatchObject({
      formula: '_xldudf_KAM_PARETO(A2:A5,B2:B5)',
      formulaType: 'array',
      formulaRef: 'E2:J6',
      formulaDynamic: true,
    });
    expect(sheet().rows?.[2]?.slice(4, 10)).toEqual([1, 'Acme', 50, 0.5, 0.5, 'A']);
  });

  it('keeps structured references in the file although the grid calculates with A1', () => {
    expect(shown(1, 11)).toBe('A');
    expect(sheet().cells?.get('1,11')?.formula).toBe(
      '_xldudf_KAM_TIERBY(Sales[[#This Row],[Revenue]],_xldudf_KAM_CUTS(Sales[Revenue]))',
    );
  });

  it('keeps fonts, fills, widths, hidden rows and sheets, frozen panes, names, tables and conditional formats', () => {
    expect(sheet().cells?.get('0,0')?.style).toMatchObject({
      font: { bold: true, color: { rgb: 'FFFFFF' } },
      fill: { fgColor: { rgb: '0F548C' } },
    });
    expect(sheet().columns?.[0]?.width).toBeCloseTo(28, 0);
    expect(sheet().rowDefs?.get(4)?.hidden).toBe(true);
    expect(sheet().freezePane).toEqual({ rows: 1, columns: 1 });
    expect(sheet().tables?.[0]).toMatchObject({ name: 'Sales', range: 'A1:C5' });
    expect(sheet().conditionalRules?.[0]).toMatchObject({ type: 'cellIs', operator: 'equal', range: 'J3:J6' });
    expect(back.sheets[1]?.hidden).toBe(true);
    expect(back.names).toEqual([expect.objectContaining({ name: 'KAM_Cuts', range: "'客户 表'!$B$2:$B$3" })]);
  });

  it('keeps settings, custom XML and sheet properties, so that a reopened workbook knows its rules and tags', () => {
    expect(back.kept).toEqual(content.kept);
  });

  it('writes an error that a formula gave as an error', async () => {
    const bytes = await writeWorkbook({
      ...content,
      kept: nothingKept,
      sheets: [{ name: 'S', cells: new Map([['0,0', { formula: 'NA()', formulaResult: '#N/A' }]]) }],
    });
    const again = await readWorkbook(bytes);
    expect(again.sheets[0]?.cells?.get('0,0')).toMatchObject({ formula: 'NA()', formulaResult: '#N/A' });
  });
});
