import type { FormulaPlace } from '../../src/preview/host/formula-text';
import { formulaForFile, formulaFromFile, gridFormula } from '../../src/preview/host/formula-text';

const sales = {
  name: 'Sales',
  sheet: '订单 2026',
  top: 1,
  left: 0,
  bottom: 5,
  right: 2,
  headerRows: 1,
  totalRows: 1,
  columns: ['Account', 'Revenue', 'Net Profit'],
};
const inTable: FormulaPlace = { sheet: '订单 2026', row: 3, column: 2, tables: [sales] };
const elsewhere: FormulaPlace = { sheet: 'Sheet1', row: 3, column: 2, tables: [sales] };

describe('gridFormula', () => {
  it.each([
    ['=SUM(Sales[Revenue])', "=SUM('订单 2026'!B3:B5)"],
    ['=KAM.PARETO(Sales[Account],Sales[Revenue])', "=KAM.PARETO('订单 2026'!A3:A5,'订单 2026'!B3:B5)"],
    ['=ROWS(Sales[#All])', "=ROWS('订单 2026'!A2:C6)"],
    ['=COUNTA(Sales[[#Headers],[Account]:[Revenue]])', "=COUNTA('订单 2026'!A2:B2)"],
    ['=Sales[[#Totals],[Revenue]]', "='订单 2026'!B6"],
    ['=ROWS(sales)', "=ROWS('订单 2026'!A3:C5)"],
    ['=SUM(Sales[Nowhere])', '=SUM(#REF!)'],
    ['=SUM(Other[Revenue])', '=SUM(#REF!)'],
    ['=Sales[@Revenue]*2', "='订单 2026'!B4*2"],
  ])('turns %s into A1 references for another sheet', (written, grid) => {
    expect(gridFormula(written, elsewhere)).toBe(grid);
  });

  it.each([
    ['=KAM.TIERBY([@Revenue],KAM_Cuts)', '=KAM.TIERBY(B4,KAM_Cuts)'],
    ['=[@[Net Profit]]/Sales[[#This Row],[Revenue]]', '=C4/B4'],
    ['=[@Revenue]/SUM([Revenue])', '=B4/SUM(B3:B5)'],
  ])('reads %s by the row and table it stands in', (written, grid) => {
    expect(gridFormula(written, inTable)).toBe(grid);
  });

  it('answers #VALUE! for "this row" outside the rows of the table', () => {
    expect(gridFormula('=Sales[@Revenue]', { ...elsewhere, row: 9 })).toBe('=#VALUE!');
  });

  it('leaves text in quotes, spill references and ordinary formulas as they are', () => {
    expect(gridFormula('="Sales[Revenue]"&ROWS(E1#)', elsewhere)).toBe('="Sales[Revenue]"&ROWS(E1#)');
  });

  it.each([
    ['=LET(x,2,y,x*3,y+x)', '=((2*3)+2)'],
    ['=LET(p,KAM.PARETO(A2:A9,B2:B9),d,DROP(p,1),TAKE(d,,2))', '=TAKE(DROP(KAM.PARETO(A2:A9,B2:B9),1),,2)'],
  ])('writes out %s, because the grid has no LET', (written, grid) => {
    expect(gridFormula(written, elsewhere).replace(/\((\d+)\)/g, '$1')).toBe(grid);
  });
});

describe('formulaForFile and formulaFromFile', () => {
  it.each([
    ['=KAM.TIER(B2:B9)', '_xldudf_KAM_TIER(B2:B9)'],
    ['=ROWS(E1#)', 'ROWS(_xlfn.ANCHORARRAY(E1))'],
    ['=SORT(FILTER(A1:B9,B1:B9>0),2)', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0),2)'],
    ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=LET(x,2,x*3)', '_xlfn.LET(_xlpm.x,2,_xlpm.x*3)'],
    ['="KAM.TIER("&A1', '"KAM.TIER("&A1'],
  ])('stores %s the way Excel does and reads it back', (written, stored) => {
    expect(formulaForFile(written, elsewhere)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(written);
  });

  it('spells out "this row" of the table', () => {
    expect(formulaForFile('=KAM.TIERBY([@[Net Profit]],KAM_Cuts)', inTable)).toBe(
      '_xldudf_KAM_TIERBY(Sales[[#This Row],[Net Profit]],KAM_Cuts)',
    );
  });
});
