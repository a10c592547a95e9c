import type { reviewRules as english } from '../en-US/rules-review';
import type { Translated } from '../language';

export const reviewRules: Translated<typeof english> = {
  'review.fall': { label: '价值下降', meaning: '客户一个季度内价值下降到此比例，即列为有风险。' },
  'review.scoreFall': { label: '得分下降', meaning: '客户一个季度内关系得分下降到此分数，即列为有风险。' },
  'effort.days': { label: '季度天数', meaning: '一名负责人一个季度可用于客户的天数。' },
  'effort.daysAContact': { label: '每次联系天数', meaning: '联系记录中的一次联系折合的天数。' },
  'effort.reach': { label: '可争取的钱包', meaning: '未占钱包中计入预期价值的比例，按关系阶段 1 至 6。' },
};
