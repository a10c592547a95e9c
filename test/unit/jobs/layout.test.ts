import type { Cell } from '../../../src/engine/core/cells';
import { layoutColumns } from '../../../src/jobs/segment-accounts/layout-columns';
import { layoutPortfolio } from '../../../src/jobs/segment-accounts/layout-portfolio';
import { overlaps } from '../../../src/workbook/address';
import { takenBy } from '../../../src/workbook/sheet-writer';
import type { PlanCell, SheetPlan } from '../../../src/workbook/write-plan';
import { realData } from '../../support/real-data';
import { segmentFacts } from '../../support/segment-facts';

const CUSTOMERS: Cell[][] = [
  ['Account', 'Revenue', 'Profit'],
  ['Acme', 60, 20],
  ['Bolt', 25, 5],
  ['Core', 10, -5],
  ['Dune', 5, 1],
];

/** The sheet as a grid of cells, which also proves that no two blocks share a cell. */
function gridOf(sheet: SheetPlan): Map<string, PlanCell> {
  const grid = new Map<string, PlanCell>();
  for (const { at, cells } of sheet.blocks) {
    expect(cells).toHaveLength(at.rows);
    [...cells].forEach((line, r) => {
      expect(line).toHaveLength(at.columns);
      line.forEach((cell, c) => grid.set(`${at.row + r},${at.column + c}`, cell));
    });
  }
  return grid;
}

const beside = { asFormulas: true, portfolioSheet: 'KAM Portfolio', textNumbers: false, taken: new Set<string>() };

describe('layoutPortfolio', () => {
  it.each(['formulas', 'values'])('never puts two blocks on one cell (%s)', (form) => {
    const { sheet } = layoutPortfolio(segmentFacts(CUSTOMERS, { values: form === 'values' }));
    const rects = sheet.blocks.map(({ at, spill }) => spill ?? at);
    for (const [index, rect] of rects.entries()) {
      for (const other of rects.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
    }
    expect(takenBy(sheet.blocks).length).toBeGreaterThan(5);
  });

  it('writes one spilling formula over the source when it gives the same result', () => {
    const grid = gridOf(layoutPortfolio(segmentFacts(CUSTOMERS)).sheet);
    expect(grid.get('5,0')).toEqual({ formula: "=KAM.PARETO('Customers'!$A$2:$A$5,'Customers'!$B$2:$B$5,,FALSE)" });
    expect(grid.get('4,0')).toBe('Rank');
    expect(grid.get('4,2')).toBe('Revenue');
  });

  it('writes the ranked accounts as an Excel table when values are asked for', () => {
    const { sheet } = layoutPortfolio(segmentFacts(CUSTOMERS, { values: true }));
    const grid = gridOf(sheet);
    expect([0, 1, 2, 3, 4, 5].map((column) => grid.get(`5,${column}`))).toEqual([1, 'Acme', 60, 0.6, 0.6, 'A']);
    expect(grid.get('8,5')).toBe('C');
    expect(sheet.look).toContainEqual({
      kind: 'table',
      at: { row: 4, column: 0, rows: 5, columns: 6 },
      name: 'KAM_Portfolio',
    });
  });

  it('says what is left out, where, and by which rules', () => {
    const facts = segmentFacts([...CUSTOMERS, ['', 7, 1], ['Elm', 'n/a', 2], ['Total', 107, 24]]);
    const cells = [...gridOf(layoutPortfolio(facts).sheet).values()];
    expect(cells).toContain('1: no account');
    expect(cells).toContain('1: total row');
    expect(cells).toContain('80%, 95% (Standard of the field)');
    expect(cells).toContainEqual({ formula: `=HYPERLINK("#'Customers'!A6","A6")` });
  });

  it('points KAM_Cuts and KAM_Total at cells of the sheet', () => {
    const { sheet, names } = layoutPortfolio(segmentFacts(CUSTOMERS, { values: true }));
    const grid = gridOf(sheet);
    const [cuts, total] = names;
    expect(names.map(({ name }) => name)).toEqual(['KAM_Cuts', 'KAM_Total']);
    expect([0, 1].map((step) => grid.get(`${cuts?.at.row},${(cuts?.at.column ?? 0) + step}`))).toEqual([25, 10]);
    expect(grid.get(`${total?.at.row},${total?.at.column}`)).toBe(100);
  });

  it('draws columns and a line up to 40 accounts, an XY line beyond, and 400 points above 2,000', () => {
    const many = (count: number): Cell[][] => [
      ['Account', 'Revenue'],
      ...Array.from({ length: count }, (_, row) => [`Account ${row}`, count - row]),
    ];
    const chartOf = (count: number) => {
      const look = layoutPortfolio(segmentFacts(many(count))).sheet.look.find(({ kind }) => kind === 'chart');
      if (look?.kind !== 'chart') throw new Error('no chart');
      return look.chart;
    };
    expect(chartOf(40).type).toBe('columns');
    expect(chartOf(41).type).toBe('xy');
    expect(chartOf(2_000).series[0]?.y).toEqual({ row: 5, column: 4, rows: 2_000, columns: 1 });
    expect(chartOf(2_001).series[0]?.y.rows).toBe(400);
  });

  it('leaves the whale curve out and says why when total profit is not above zero', () => {
    const facts = segmentFacts([CUSTOMERS[0] ?? [], ['Acme', 60, 5], ['Bolt', 40, -9]]);
    const { sheet } = layoutPortfolio(facts);
    expect(sheet.look.filter(({ kind }) => kind === 'chart')).toHaveLength(1);
    expect([...gridOf(sheet).values()]).toContain(facts.words.how.noWhale);
  });

  it('never holds NaN or undefined', () => {
    for (const facts of [
      segmentFacts(CUSTOMERS),
      segmentFacts(CUSTOMERS, { values: true }),
      segmentFacts([...CUSTOMERS, ['Elm', -3, '']]),
    ]) {
      for (const cell of gridOf(layoutPortfolio(facts).sheet).values()) {
        expect(cell).not.toBeUndefined();
        expect(cell).not.toBeNaN();
        expect(String(typeof cell === 'object' && cell ? cell.formula : cell)).not.toMatch(/NaN|undefined/);
      }
    }
  });
});

describe('live formulas', () => {
  it('end before a total row at the end of the data', () => {
    const { liveness } = segmentFacts([...CUSTOMERS, ['Total', 100, 21]]);
    expect(liveness.source?.values).toBe("'Customers'!$B$2:$B$5");
    expect(liveness.reasons).toEqual([]);
  });

  it('give way to values, with the reason, where rows in between are left out by choice', () => {
    const cells = [...CUSTOMERS.slice(0, 3), ['Subtotal', 85, 25], ...CUSTOMERS.slice(3)];
    const { liveness, applied } = segmentFacts(cells);
    expect(applied.reasons).toEqual([{ reason: 'total-row', count: 1 }]);
    expect(liveness.source).toBeNull();
    expect(liveness.reasons).toEqual([{ code: 'live-rows-left-out', count: 1 }]);
  });

  it('give way to values where the header carries a unit', () => {
    const { liveness } = segmentFacts([
      ['Account', 'Revenue (k)'],
      ['Acme', 60],
      ['Bolt', 40],
    ]);
    expect(liveness.reasons).toEqual([{ code: 'live-unit', count: 1 }]);
  });
});

describe('layoutColumns', () => {
  it('beside a plain range writes one look-up a row', () => {
    const plan = layoutColumns(segmentFacts(CUSTOMERS), beside);
    expect(plan.columns.map(({ header }) => header)).toEqual(['Tier', 'Rank', 'Share', 'Cumulative share']);
    expect(plan.columns.map(({ cells }) => cells[1])).toEqual([
      { formula: '=KAM.TIERBY(B3,KAM_Cuts)' },
      {
        formula: "=IFERROR(MATCH(A3,'KAM Portfolio'!$B$6:$B$9,0),MATCH(B3,'KAM Portfolio'!$C$6:$C$9,0))",
      },
      { formula: '=MAX(B3,0)/KAM_Total' },
      {
        formula:
          "=INDEX('KAM Portfolio'!$E$6:$E$9,IFERROR(MATCH(A3,'KAM Portfolio'!$B$6:$B$9,0),MATCH(B3,'KAM Portfolio'!$C$6:$C$9,0)))",
      },
    ]);
  });

  it('inside a table keeps Tier and Share live and dates the others', () => {
    const plan = layoutColumns(segmentFacts(CUSTOMERS, { table: 'Customers' }), beside);
    expect(plan.columns.map(({ header }) => header)).toEqual([
      'Tier',
      'Rank 2026-09-30',
      'Share',
      'Cumulative share 2026-09-30',
    ]);
    expect(plan.columns[0]?.cells[0]).toEqual({ formula: '=KAM.TIERBY([@Revenue],KAM_Cuts)' });
    expect(plan.columns[1]?.cells).toEqual([1, 2, 3, 4]);
  });

  it('gives equal values the same tier, and the ranks they have on the portfolio sheet', () => {
    const facts = segmentFacts([
      ['Account', 'Revenue'],
      ['Acme', 40],
      ['Bolt', 40],
      ['Core', 20],
    ]);
    const plan = layoutColumns(facts, { ...beside, asFormulas: false });
    expect(plan.columns.map(({ cells }) => cells)).toEqual([
      ['A', 'A', 'B'],
      [1, 2, 3],
      [0.4, 0.4, 0.2],
      [0.4, 0.8, 1],
    ]);
  });

  it("leaves a person's own Tier column alone", () => {
    const plan = layoutColumns(segmentFacts(CUSTOMERS), { ...beside, taken: new Set(['Tier']) });
    expect(plan.columns[0]?.header).toBe('KAM Tier');
  });
});

/** As the preview opens a CSV: plain decimals are numbers. */
const superstore = realData('超市订单.csv')?.map((row) =>
  row.map((cell): Cell => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
);
(superstore ? describe : describe.skip)('the superstore orders', () => {
  const facts = () => segmentFacts(superstore ?? [], { sheet: '超市订单', language: 'zh-CN' });

  it('are recognised and segmented: 790 accounts, tiers 436/199/155, whale peak 112.42% at 652', () => {
    const { segments, account, value, profit, liveness } = facts();
    expect([account.label, value.label, profit?.label]).toEqual(['客户 ID', '销售额', '利润']);
    expect(segments.pareto.sorted).toHaveLength(790);
    expect([0, 1, 2].map((tier) => segments.pareto.tiers.filter((each) => each === tier).length)).toEqual([
      436, 199, 155,
    ]);
    expect(segments.whale?.peakAt).toBe(652);
    expect(segments.whale?.peakShare).toBeCloseTo(1.1242, 4);
    expect(segments.whale?.lossMakers).toBe(138);
    expect(liveness.source?.accounts).toBe("'超市订单'!$F$2:$F$10001");
    expect(liveness.reasons).toEqual([]);
  });

  it('make a Chinese portfolio sheet with both charts', () => {
    const { sheet } = layoutPortfolio(facts());
    const grid = gridOf(sheet);
    expect(sheet.name).toBe('KAM 客户组合');
    // Live: the same sentence over the figures of the sheet.
    expect(grid.get('1,0')).toEqual({
      formula:
        '=TEXT(T6,"#,##0")&" 个客户中，"&TEXT(T9,"#,##0")&" 个贡献了 "&"80%"&" 的"&"销售额"&"。前 "&"20%"&" 的客户占 "&TEXT(T8,"0%")&"：' +
        '"&IF(T8>0.85,"比二八更集中",IF(T8>=0.75,"接近二八","并非二八"))&"。"',
    });
    expect(sheet.look.filter(({ kind }) => kind === 'chart')).toHaveLength(2);
  });
});
