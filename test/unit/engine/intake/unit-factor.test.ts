import { unitFactor, withoutFactor } from '../../../../src/engine/intake/unit-factor';
import { valueName } from '../../../../src/jobs/segment-accounts/layout-portfolio';
import { segmentFacts } from '../../../support/segment-facts';

test.each([
  ['收入（万元）', 10_000, '收入（元）'],
  ['收入(单位：万元)', 10_000, '收入(单位：元)'],
  ['销售额【百万】', 1e6, '销售额'],
  ['销售额（人民币亿元）', 1e8, '销售额（人民币元）'],
  ['Revenue (k EUR)', 1_000, 'Revenue (EUR)'],
  ['Revenue (€k)', 1_000, 'Revenue (€)'],
  ['Revenue [USD mn] 2026', 1e6, 'Revenue [USD] 2026'],
  ["Revenue ('000)", 1_000, 'Revenue'],
  ['Revenue, in millions', 1e6, 'Revenue'],
  ['Revenue / kEUR', 1_000, 'Revenue'],
  ['Revenue', 1, 'Revenue'],
  ['Revenue (EUR)', 1, 'Revenue (EUR)'],
  ['收入（含税）', 1, '收入（含税）'],
])('%s: numbers times %d stand under %s', (header, factor, without) => {
  expect([unitFactor(header), withoutFactor(header)]).toEqual([factor, without]);
  expect(unitFactor(without)).toBe(1);
});

test('amounts that were multiplied are not written under the old unit', () => {
  const cells = [['客户', '收入（万元）'], ['甲', 120.5], ['乙', 80]]; // prettier-ignore
  const facts = segmentFacts(cells, { language: 'zh-CN', values: true });
  expect([...facts.segments.pareto.sorted]).toEqual([1_205_000, 800_000]);
  expect(valueName(facts)).toBe('收入（元）');
});
