import type { figureWhyWords as english } from '../en-US/figure-why';
import type { Translated } from '../language';

export const figureWhyWords: Translated<typeof english> = {
  whyOf: '为何{figure}？',
  topShare: [
    '{all} 个客户的前 {top}，即最大的 {count} 个（四舍五入，至少一个）。',
    '它们占 {total} 中的 {held}。其中最后一个是{name}，{value}。',
  ],
  forGoal: [
    '最大的 {count} 个客户占 {share}；去掉其中最后一个（{name}，{value}），则为 {without}。',
    '某个客户占比增减时会变动；所有客户同比例增长时不变。',
  ],
  hhi: [
    '所有客户百分比占比的平方之和。最大的客户{name}贡献 {adds}。',
    '{all} 个完全相等的客户为 {equal}，只有一个客户为 10,000。',
  ],
  effective: ['10,000 除以 HHI {hhi}：这么多个相等的客户，集中度与此相同。'],
  gini: ['所有客户相等为 0，一个客户独占为 1。', '较小的一半，即 {count} 个客户，占 {share}。'],
  profit: '利润',
  peak: '峰值',
  peakLines: ['最好的 {count} 个客户合计 {sum}，为总额 {total} 的 {share}。', '此后的每个客户都在侵蚀利润。'],
  lossMakers: '亏损客户',
  lossLines: ['{count} 个客户利润低于零，合计 {loss}。亏损最大的是{name}，{value}。'],
  lossOne: ['1 个客户利润低于零：{name}，{value}。'],
  noLoss: ['没有客户的利润低于零。'],
  tier: '{tier} 级',
  tierEmpty: ['按现行规则，该级没有客户。'],
  tierLines: ['{count} 个客户，从{first}（{firstValue}）到{last}（{lastValue}）。'],
  tierOne: ['1 个客户：{first}（{firstValue}）。'],
  tierNext: '下一个客户{name}（{value}）还差 {by} 才能进入该级。',
};
