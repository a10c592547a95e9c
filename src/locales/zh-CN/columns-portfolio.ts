import type { portfolioColumns as english } from '../en-US/columns-portfolio';
import type { Translated } from '../language';

export const portfolioColumns: Translated<typeof english> = {
  discount: '折扣',
  potential: '潜在价值',
  loyalty: '忠诚度',
  relation: '关系得分',
  supplierRank: '我方排名',
  suppliers: '供应商数',
  currentAssets: '流动资产',
  currentLiabilities: '流动负债',
  totalAssets: '总资产',
  goalsRating: '目标影响',
  lossRating: '流失损失',
  stabilityRating: '关系稳定',
  potentialRating: '潜力评分',
  timeSpent: '投入时间',
  purchases: '购买次数',
  returning: '仍在购买',
  referrals: '转介绍数',
  bigReferrals: '大单转介绍数',
  longContract: '长期合同',
  strategicProject: '战略项目',
  imageEffect: '形象影响',
  technicalStrength: '技术实力',
  marketStrength: '市场实力',
};
