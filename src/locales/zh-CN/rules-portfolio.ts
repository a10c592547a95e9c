import type { portfolioRules as english } from '../en-US/rules-portfolio';
import type { Translated } from '../language';

export const portfolioRules: Translated<typeof english> = {
  'ladder.days': { label: '仍在购买的期限', meaning: '距最近一次购买在此天数以内，算仍在购买。' },
  'retention.churnDown': { label: '流失率下降', meaning: '留存测算中流失率下降的百分点。方法中为 5 个百分点。' },
};
