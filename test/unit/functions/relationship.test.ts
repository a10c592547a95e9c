import { isoDay } from '../../../src/engine/core/serial-day';
import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => setRulesInForce(defaultRules));

const flat = (block: unknown[][]): unknown[] => block.map(([only]) => only);

describe('KAM.STAGE', () => {
  test('gives the stage of each row from answers in any words', () => {
    const rows = spill(
      'STAGE',
      column('Trade', false, true, 'yes', '是', 1, true, '', 'perhaps'),
      column('Buyers', '', '', true, true, 1, true, '', true),
      column('Departments', '', '', '', true, 1, true, '', true),
      column('Staff', '', '', '', '', 1, true, '', true),
      column('Teams', '', '', '', '', 0, true, '', true),
    );
    expect(flat(rows)).toEqual(['', 1, 2, 2, 3, 4, 5, '', expect.stringMatching(/^#VALUE! trade, row 9: “perhaps”/)]);
  });

  test('broken off is stage 6, and may be left out', () => {
    expect(spill('STAGE', true, true, true, true, true, true)).toEqual([[6]]);
    expect(spill('STAGE', true, true, true, true, true)).toEqual([[5]]);
    expect(cell('STAGE', true, true, true, true, '#N/A')).toMatch(/^#VALUE! joint_teams: The cell shows #N\/A/);
  });

  test('ranges of unequal length are refused', () => {
    expect(cell('STAGE', column(true, true), column(true), true, true, true)).toMatch(
      /^#VALUE! purchasing: 1 cells, but trade has 2/,
    );
  });
});

describe('KAM.RISK', () => {
  test('scores up to nine causes and leaves out what was not rated', () => {
    expect(
      flat(
        spill('RISK', [
          [1, 1, 1],
          [5, 5, 5],
          [3, null, ''],
          ['', '', ''],
        ]),
      ),
    ).toEqual([0, 100, 50, '']);
    expect(spill('RISK', [[5, 1]], [[3, 1]])).toEqual([[75]]);
    setRulesInForce({ ...defaultRules, 'risk.weights': [0, 1, 1, 1, 1, 1, 1, 1, 1] });
    expect(spill('RISK', [[5, 1]])).toEqual([[0]]);
    expect(cell('RISK', [[5]])).toBe('#VALUE! risk.weights: All weights are zero. Set at least one above zero.');
  });

  test('ten causes are refused', () => {
    expect(cell('RISK', [new Array<number>(10).fill(3)])).toMatch(/^#VALUE! ratings: 10 columns, at most 9/);
  });
});

describe('KAM.RELATIONSHIP', () => {
  test('a blank part is left out, a part of 0 is a 0, one above 100 a fault in its row', () => {
    expect(
      flat(
        spill('RELATIONSHIP', [
          ['Coverage', 'Depth'],
          [80, 60],
          [80, null],
          [80, 0],
          [80, 101],
        ]),
      ),
    ).toEqual([
      '',
      70,
      80,
      40,
      '#VALUE! parts, row 5: 101 is out of range. Enter a score from 0 to 100, or leave the cell empty.',
    ]);
  });

  test('weights of the rule go by the order of the parts', () => {
    setRulesInForce({ ...defaultRules, 'relationship.weights': [3, 1, 1, 1, 1, 1, 1] });
    expect(spill('RELATIONSHIP', [[100, 0]])).toEqual([[75]]);
  });
});

describe('KAM.BOND', () => {
  test('names the bond in the language of the workbook', () => {
    const ratings = [[2, 2, 2, 2], [2.5, 2.5, 2.5, 2.5], [4, 4, 4, 3], ['', '', '', '']]; // prettier-ignore
    expect(flat(spill('BOND', ratings))).toEqual(['Clip', 'Zipper', 'Velcro', '']);
    setRulesInForce({ ...defaultRules, language: 'zh-CN' });
    expect(flat(spill('BOND', ratings))).toEqual(['夹子', '拉链', '尼龙搭扣', '']);
    expect(cell('BOND', [[1, 2, 3]])).toBe('#VALUE! 评分：区域有 3 列，需要 4 列。每个客户一行，共 4 列。');
  });
});

test('KAM.CPSV is benefit less cost less expectation', () => {
  expect(flat(spill('CPSV', column('CPP', 8, 6, 'x'), column('CPC', 5, 5, 5), column('CAV', 2, '', 1)))).toEqual([
    '',
    1,
    '',
    expect.stringMatching(/^#VALUE! benefit, row 4: “x” is not a number/),
  ]);
});

describe('KAM.ROLES', () => {
  const accounts = column('Account', 'Acme', 'Bolt', 'Acme', 17850, '', 'Acme');
  const roles = column('Role', 'Influencer', '拍板人', 'Buyer', 'Chief', 'User', 'Gatekeeper');
  const depths = column('Depth', 2, '莫逆之交', 3, 4, 1, '');

  test('shows coverage, missing roles and the next move of each account, in order of first appearance', () => {
    expect(spill('ROLES', accounts, roles, depths)).toEqual([
      ['Account', 'Role coverage', 'Missing roles', 'Next move'],
      ['Acme', 0.5, 'Decision maker, Bystander', expect.stringMatching(/^Win over a decision maker/)],
      ['Bolt', 0.25, 'Influencer, Person in charge, Bystander', expect.stringMatching(/^Contain the influencers/)],
      [17850, 0, 'Decision maker, Influencer, Person in charge, Bystander', expect.stringMatching(/^Win over a/)],
    ]);
    expect(spill('ROLES', accounts, roles, depths, false)).toHaveLength(3);
  });

  test('the heaviest missing role comes first, then the shallowest tie, then nothing to do', () => {
    setRulesInForce({ ...defaultRules, language: 'zh-CN', 'roles.weights': [1, 1, 1, 5] });
    expect(spill('ROLES', accounts, roles, depths)[1]?.[3]).toMatch(/^敬重旁观者：认识/);
    const all = column('决策者', '影响者', '现管者', '旁观者');
    const names = column('甲', '甲', '甲', '甲');
    expect(spill('ROLES', names, all, column(4, 4, 4, 4))[1]).toEqual([
      '甲',
      1,
      '',
      '四种角色的交情都已到位，继续保持',
    ]);
    expect(spill('ROLES', names, all, column(4, 1, 4, 4))[1]?.[3]).toMatch(/^捂住影响者/);
  });

  test('a first row that could be data is data', () => {
    expect(spill('ROLES', column('A', 'A'), column('User', 'Chief'), column('unsure', 1), false)).toEqual([
      ['A', 0, expect.any(String), expect.any(String)],
    ]);
    expect(spill('ROLES', column('A'), column('User'), column('nodding'), false)[0]?.[1]).toBe(0.25);
  });

  test('no account at all is #N/A', () => {
    expect(cell('ROLES', column('', ''), column('User', 'User'), column(1, 1))).toMatch(/^#N\/A No row has an account/);
  });
});

describe('KAM.NEXTCONTACT', () => {
  const day = (text: string): number => isoDay(text)!;

  test('gives due day and days overdue a row; a blank, a tier and a date that cannot be', () => {
    const rows = spill(
      'NEXTCONTACT',
      column('Last contact', day('2026-09-01'), '2026-09-01', '', day('2026-09-01'), 'soon'),
      column('Tier', 'A', 'b', 'A', 'E', 'A'),
      '2026-09-20',
    );
    expect(rows).toEqual([
      ['', ''],
      [day('2026-09-15'), 5],
      [day('2026-10-01'), 0],
      ['', ''],
      new Array(2).fill('#VALUE! tier, row 5: “E” is not a tier. Use A to D, or your own names of the tiers.'),
      new Array(2).fill(expect.stringMatching(/^#VALUE! last_contact, row 6: /)),
    ]);
  });

  test('takes the as-of date of the rules, own days and own names of the tiers', () => {
    setRulesInForce({
      ...defaultRules,
      asOf: '2026-09-20',
      'care.days': [7, 30, 90, 180],
      'tier.labels': ['金', '银', '铜'],
    });
    expect(spill('NEXTCONTACT', day('2026-09-01'), '金')).toEqual([[day('2026-09-08'), 12]]);
  });

  test('never takes today by itself', () => {
    expect(cell('NEXTCONTACT', day('2026-09-01'), 'A')).toBe(
      '#VALUE! as_of: There is no as-of date. Give one here, or set the rule asOf.',
    );
  });

  test('dates that can be read two ways end the call', () => {
    expect(cell('NEXTCONTACT', column('01/02/2026', '03/04/2026'), column('A', 'A'), 46000)).toMatch(
      /^#VALUE! last_contact, row 1: The dates may be day first or month first/,
    );
  });

  test('rows of cells give two rows', () => {
    const days = [[day('2026-09-01'), day('2026-09-02')]];
    expect(spill('NEXTCONTACT', days, [['A', 'A']], '2026-09-20')).toEqual([
      [day('2026-09-15'), day('2026-09-16')],
      [5, 4],
    ]);
  });
});
