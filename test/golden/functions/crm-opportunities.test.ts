import { cell, spill } from '../../support/call';
import { realData } from '../../support/real-data';

// Maven Analytics "CRM Sales Opportunities": figures of its description and of models.md section 1.
const rows = realData('crm_opportunities.csv');
const column = (name: string, as: (text: string) => unknown = (text) => text): unknown[][] => {
  const at = rows?.[0]?.indexOf(name) ?? -1;
  return (rows ?? []).map((row, i) => [i === 0 ? row[at] : as(row[at] ?? '')]);
};
const number = (text: string): unknown => (text === '' ? '' : Number(text));

(rows ? describe : describe.skip)('the pipeline functions on 8,800 opportunities', () => {
  const stages = column('deal_stage');
  const amounts = column('close_value', number);
  const engaged = column('engage_date');

  test('KAM.PIPELINE: won 4,238 for 10,005,534, lost 2,473 for 0; 2,089 open deals stay in the counts', () => {
    const table = spill('PIPELINE', stages, amounts, engaged, '2017-12-31');
    const row = (name: string): unknown[] => table.find(([first]) => first === name)!.slice(1);
    expect(table.slice(1).map(([name]) => name)).toEqual(
      'Lead development,Project approval,Proposal,Tender,Negotiation,Delivery,Won,Lost,Open,Total'.split(','),
    );
    expect(row('Lead development').slice(0, 2)).toEqual([500, 0]);
    expect(row('Lead development').slice(4)).toEqual(['', '']);
    expect(row('Project approval').slice(0, 2)).toEqual([1589, 0]);
    expect(row('Won').slice(0, 2)).toEqual([4238, 10_005_534]);
    expect(row('Lost').slice(0, 2)).toEqual([2473, 0]);
    expect(row('Open').slice(0, 4)).toEqual([2089, 0, '', 0]);
    expect(row('Total').slice(0, 2)).toEqual([8800, 10_005_534]);
  });

  test('KAM.WINRATE: 63.150% by count; by value lost deals carry 0, so it is 1', () => {
    expect(cell('WINRATE', stages)).toBeCloseTo(0.6315, 5);
    expect(cell('WINRATE', stages)).toBe(4238 / 6711);
    expect(cell('WINRATE', stages, amounts)).toBe(1);
  });

  test('KAM.WEIGHTED: what is won, and nothing for open deals without an amount', () => {
    const weighted = spill('WEIGHTED', stages, amounts).slice(1);
    expect(weighted).toHaveLength(8800);
    expect(weighted.filter(([each]) => each === '')).toHaveLength(2089);
    expect(weighted.reduce((sum, [each]) => sum + Number(each), 0)).toBe(10_005_534);
  });

  test('KAM.FORECAST: no open deal has a close date, and it says so', () => {
    expect(cell('FORECAST', stages, amounts, column('close_date'), 'quarter', true, '2017-12-31')).toMatch(
      /^#N\/A None of the 2,089 open deals has a close date/,
    );
  });

  test('KAM.NEXTSTEP: Prospecting and Engaging are mapped without asking', () => {
    const steps = spill('NEXTSTEP', stages.slice(1));
    expect(steps.filter(([node]) => node === 'Reliable project information')).toHaveLength(500);
    expect(steps.filter(([node]) => node === 'Pre-sales approval')).toHaveLength(1589);
    expect(steps.filter(([node]) => node === '')).toHaveLength(6711);
  });
});
