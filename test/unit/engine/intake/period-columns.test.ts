import { periodColumns } from '../../../../src/engine/intake/period-columns';

const order = (labels: readonly string[], value: number): readonly (string | undefined)[] =>
  periodColumns(labels, value).map(({ column }) => labels[column]);

describe('periodColumns', () => {
  it.each([
    [['Account', '2026 Q1', '2025 Q4', '2026 Q2'], 1, ['2025 Q4', '2026 Q1', '2026 Q2']],
    [['客户', '一季度', '二季度', '三季度'], 1, ['一季度', '二季度', '三季度']],
    [['客户', '2025年销售额', '2026年销售额'], 2, ['2025年销售额', '2026年销售额']],
    [['客户', '2026年2月', '2026年1月', '2025年12月'], 1, ['2025年12月', '2026年1月', '2026年2月']],
    [['Account', 'Revenue', 'Revenue last year'], 1, ['Revenue last year', 'Revenue']],
    [['Account', 'Jan 2026', 'Feb 2026'], 1, ['Jan 2026', 'Feb 2026']],
  ])('puts %j in the order of time', (labels, value, expected) => {
    expect(order(labels, value)).toEqual(expected);
  });

  it('keeps to the measure of the ranked column', () => {
    const labels = ['Account', 'Profit 2024', 'Profit 2025', 'Profit 2026', 'Revenue 2025', 'Revenue 2026'];
    expect(order(labels, 5)).toEqual(['Revenue 2025', 'Revenue 2026']);
  });

  it.each([[['Account', 'Revenue', 'Profit']], [['Account', 'Revenue 2026', 'Profit 2025']]])(
    'finds no periods in %j',
    (labels) => {
      expect(order(labels, 1)).toEqual([]);
    },
  );
});
