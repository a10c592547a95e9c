import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => setRulesInForce(defaultRules));

const flat = (block: unknown[][]): unknown[] => block.map(([only]) => only);

describe('KAM.PIPELINE', () => {
  const stages = column('Stage', 'Proposal', '3-报价', 'Closed Won', 'Pilot', '', 'Prospecting');
  const amounts = column('Amount', 100, '3.5万', 20, 5, 7, 'tbd');

  test('lists stages 1 to 6, the ends that occur, open and total; a missing amount stays a deal', () => {
    const table = spill('PIPELINE', stages, amounts);
    expect(table).toEqual([
      ['Stage', 'Deals', 'Amount', 'Share of open', 'Weighted', 'Mean age (days)', 'Oldest (days)'],
      ['Lead development', 1, 0, 0, 0, '', ''],
      ['Project approval', 0, 0, 0, 0, '', ''],
      ['Proposal', 2, 35_100, 1, 14_040, '', ''],
      ['Tender', 0, 0, 0, 0, '', ''],
      ['Negotiation', 0, 0, 0, 0, '', ''],
      ['Delivery', 0, 0, '', '', '', ''],
      ['Won', 1, 20, '', '', '', ''],
      ['Unknown', 1, 5, '', '', '', ''],
      ['Open', 3, 35_100, 1, 14_040, '', ''],
      ['Total', 5, 35_125, '', '', '', ''],
    ]);
  });

  test('counts ages from the dates as of the day given or of the rule', () => {
    const dates = column('Since', '2026-09-01', '2026-09-11', '', '', '', '');
    const proposal = [35_100, 1, 14_040, 24, 29];
    expect(spill('PIPELINE', stages, amounts, dates, '2026-09-30')[3]?.slice(2)).toEqual(proposal);
    setRulesInForce({ ...defaultRules, asOf: '2026-09-30' });
    expect(spill('PIPELINE', stages, amounts, dates, null, false)[2]?.slice(2)).toEqual(proposal);
  });

  test('dates without an as-of date are refused, and so is a sheet without a stage', () => {
    expect(cell('PIPELINE', column('Won'), column(1), column('2026-09-01'))).toMatch(
      /^#VALUE! as_of: There is no as-of/,
    );
    expect(cell('PIPELINE', column('', null, 0), column(1, 2, 3))).toMatch(/^#N\/A No row has a stage/);
  });

  test('speaks the language of the workbook', () => {
    setRulesInForce({ ...defaultRules, language: 'zh-CN' });
    const table = spill('PIPELINE', stages, amounts);
    expect(table[0]?.[0]).toBe('销售阶段');
    expect(flat(table.slice(1))).toEqual(
      '客户开发 立项 提案 招投标 商务谈判 工程实施 赢单 未识别 未结 合计'.split(' '),
    );
  });
});

describe('KAM.WEIGHTED (models.md section 3)', () => {
  test('100k at 50%, 50%, 100% is 50k, 50k, 100k', () => {
    setRulesInForce({ ...defaultRules, 'pipeline.probability': [0.1, 0.5, 0.5, 0.6, 0.8, 1] });
    expect(flat(spill('WEIGHTED', column('立项', 'Proposal', 'Won'), column(1e5, 1e5, 1e5)))).toEqual([5e4, 5e4, 1e5]);
  });

  test('lost and void give 0, an unknown stage #N/A, a blank nothing, a text #VALUE!, each in its row', () => {
    const stages = column('Stage', 'Lost', '作废', 'closed', '', 'Proposal', 'Proposal', 3);
    expect(flat(spill('WEIGHTED', stages, column('Amount', 1, 1, 1, 1, '', 'x', 100)))).toEqual([
      '',
      0,
      0,
      '#N/A stage, row 4: “closed” is not a known stage. Use a stage name, or match it in the task pane.',
      '',
      '',
      expect.stringMatching(/^#VALUE! amount, row 7: “x” is not a number/),
      40,
    ]);
  });

  test('a single cell’s fault is the answer', () => {
    expect(cell('WEIGHTED', 'Pilot', 100)).toMatch(/^#N\/A stage: “Pilot” is not a known stage/);
    expect(cell('WEIGHTED', 'Proposal', 'x')).toMatch(/^#VALUE! amount: “x” is not a number/);
  });
});

describe('KAM.FORECAST', () => {
  const stages = column('Stage', 'Negotiation', 'Prospecting', 'Proposal', 'Won', 'Proposal');
  const amounts = column('Amount', 100, 200, 300, 999, 50);
  const closes = column('Close', '2026-10-05', '2026-12-24', '2026-09-29', '2026-10-01', '');

  test('puts overdue deals first, then every month, with P10, P50 and P90', () => {
    expect(spill('FORECAST', stages, amounts, closes, null, null, '2026-09-30')).toEqual([
      ['Period', 'Open', 'Weighted', 'P10', 'P50', 'P90'],
      ['Overdue', 300, 120, 0, 0, 300],
      ['2026-10', 100, 80, 0, 100, 100],
      ['2026-11', 0, 0, 0, 0, 0],
      ['2026-12', 200, 20, 0, 0, 0],
    ]);
  });

  test.each([['quarter'], ['Q'], ['季']])('goes by quarter for %s', (period) => {
    expect(flat(spill('FORECAST', stages, amounts, closes, period, false, '2026-09-30'))).toEqual([
      'Overdue',
      '2026 Q4',
    ]);
  });

  test('the period and the as-of date may be rules', () => {
    setRulesInForce({ ...defaultRules, asOf: '2026-09-30', 'pipeline.period': 'quarter', language: 'zh-CN' });
    expect(flat(spill('FORECAST', stages, amounts, closes, null, false))).toEqual(['已逾期', '2026 Q4']);
  });

  test.each([
    [closes, 'week', '2026-09-30', /^#VALUE! period: “week” is no period/],
    [closes, null, null, /^#VALUE! as_of: There is no as-of date/],
    [closes, null, 'soon', /^#VALUE! as_of: “soon” is not a date/],
    [column('Close', '', '', '', '', ''), null, '2026-09-30', /^#N\/A None of the 4 open deals has a close date/],
  ])('%# is refused', (dates, period, asOf, message) => {
    expect(cell('FORECAST', stages, amounts, dates, period, null, asOf)).toMatch(message);
  });

  test('only decided deals: there is nothing to forecast', () => {
    expect(cell('FORECAST', column('Won'), column(1), column('2026-10-01'), null, null, '2026-09-30')).toMatch(
      /^#N\/A No deal is open/,
    );
  });
});

describe('KAM.VELOCITY and KAM.COVERAGE (models.md section 3)', () => {
  test.each([
    [[50, 0.2, 10_000, 30], 3333.33],
    [[40, 0.25, 25_000, 90], 2777.78],
  ])('velocity of %j is %d a day', (values, expected) => {
    expect(spill('VELOCITY', ...values.map((value) => [[value]]))).toEqual([[expect.closeTo(expected, 2)]]);
  });

  test('one win rate serves all rows; one that cannot be is named', () => {
    expect(flat(spill('VELOCITY', column(50, 100), 0.2, 10_000, 30))).toEqual([
      expect.closeTo(3333.33, 2),
      expect.closeTo(6666.67, 2),
    ]);
    expect(cell('VELOCITY', 50, 20, 10_000, 30)).toMatch(/^#VALUE! win_rate: This is not a share from 0 to 1/);
    expect(cell('VELOCITY', 50, 0.2, 10_000, 0)).toMatch(/^#VALUE! cycle_days: The cycle must be longer/);
  });

  test('coverage of 425 on 200 is 2.125', () => {
    expect(spill('COVERAGE', 425, 200)).toEqual([[2.125]]);
    expect(flat(spill('COVERAGE', column('Open', 300, ''), 100))).toEqual(['', 3, '']);
    expect(cell('COVERAGE', 425, 0)).toMatch(/^#VALUE! target: The target must be above zero/);
  });
});

describe('KAM.WINRATE', () => {
  const outcomes = column('Status', 'Won', '赢单', 'Lost', 'Proposal', 'void', '');

  test('counts won and lost by any name, with a header and without', () => {
    expect(cell('WINRATE', outcomes)).toBeCloseTo(2 / 3, 12);
    expect(cell('WINRATE', outcomes.slice(1))).toBeCloseTo(2 / 3, 12);
    expect(cell('WINRATE', column('Won', 'Lost'))).toBe(0.5);
  });

  test('goes by value when amounts are given', () => {
    expect(cell('WINRATE', outcomes, column('Amount', 30, 10, 60, 5, 5, 5))).toBeCloseTo(0.4, 12);
    expect(cell('WINRATE', column('Won', 'Lost'), column(0, 0))).toMatch(/^#N\/A /);
    expect(cell('WINRATE', column('Proposal'))).toMatch(/^#N\/A No deal is won or lost yet/);
  });
});

describe('KAM.QUALIFY', () => {
  test('grades from TRUE and FALSE or ratings; a bad fit stops', () => {
    expect(
      flat(
        spill('QUALIFY', [
          ['Need', 'Schedule', 'Budget', 'Competition', 'Decision', 'Priority', 'Strategy', 'Market', 'Technology'],
          [5, 4, 4, 4, 4, 3, 5, 5, 5],
          [true, true, false, false, true, false, 4, '', 4],
          [2, 2, 2, 2, 2, 2, 5, 5, 5],
          [5, 5, 5, 5, 5, 5, 5, false, 5],
          ['', '', '', '', '', '', '', '', ''],
          [5, 5, 5, 5, 5, 9, 5, 5, 5],
        ]),
      ),
    ).toEqual(['', 'A', 'B', 'C', 'D', '', expect.stringMatching(/^#VALUE! elements, row 7: 9 is not a rating/)]);
  });

  test('six columns do, seven do not; weights and grades are rules', () => {
    expect(spill('QUALIFY', [[3, 3, 3, 3, 3, 3]])).toEqual([['B']]);
    setRulesInForce({ ...defaultRules, 'qualification.grades': [10, 20, 50] });
    expect(spill('QUALIFY', [[3, 3, 3, 3, 3, 3]])).toEqual([['A']]);
    expect(spill('QUALIFY', [[1, 5, 1, 1, 1, 1]], [[1, 0, 0, 0, 0, 0]])).toEqual([['D']]);
    expect(cell('QUALIFY', [[1, 1, 1, 1, 1, 1, 1]])).toMatch(/^#VALUE! elements: 7 columns, but 6 or 9 are needed/);
  });
});

describe('KAM.NEXTSTEP', () => {
  test('names key node, buying step and what to bring; nothing for ended deals; #N/A for unknown ones', () => {
    const rows = spill('NEXTSTEP', column('Lead', 2, '招投标', 'Won', '', 'Pilot'));
    expect(rows[0]?.slice(0, 2)).toEqual(['Reliable project information', 'Internal need and approval']);
    expect(rows[1]?.slice(0, 2)).toEqual(['Pre-sales approval', 'First screening of suppliers']);
    expect(rows[2]?.slice(0, 2)).toEqual(['Bid or negotiated bid', 'Tender and evaluation']);
    expect(rows.slice(3, 5)).toEqual([['', '', ''], ['', '', '']]); // prettier-ignore
    expect(rows[5]).toEqual(new Array(3).fill(expect.stringMatching(/^#N\/A stage, row 6: “Pilot”/)));
  });

  test('speaks the language of the workbook', () => {
    setRulesInForce({ ...defaultRules, language: 'zh-CN' });
    expect(spill('NEXTSTEP', 'Tender')[0]?.slice(0, 2)).toEqual(['投标或议标', '招标、评标']);
  });
});
