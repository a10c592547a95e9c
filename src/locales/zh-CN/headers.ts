import type { headers as english } from '../en-US/headers';
import type { Translated } from '../language';
import { pipelineHeaders } from './headers-pipeline';
import { planningHeaders } from './headers-planning';

export const headers: Translated<typeof english> = {
  ...pipelineHeaders,
  ...planningHeaders,
  rank: '排名',
  account: '客户',
  value: '数值',
  share: '占比',
  cumulativeShare: '累计占比',
  tier: '等级',
  profit: '利润',
  cumulativeProfit: '累计利润',
  measure: '指标',
  accounts: '客户数',
  total: '合计',
  topShare: '前 {percent} 占比',
  accountsForGoal: '贡献 {percent} 的客户数',
  hhi: 'HHI',
  effectiveAccounts: '有效客户数',
  gini: '基尼系数',
  shareAhead: '前面客户的占比',
  tierAbove: '上一级',
  addForAbove: '升级还需增加',
  tierBelow: '下一级',
  fallsUnder: '低于此数降级',
  // 客户审核
  revenue: '收入',
  margin: '利润率',
  lossShare: '占全部亏损',
  repairBrings: '扭亏可增',
  profitWithout: '除去这些客户的利润',
  // 升降客户与等级迁移
  before: '上期',
  now: '本期',
  change: '变化',
  tierBefore: '上期等级',
  tierNow: '本期等级',
  move: '升降',
  beforeAndNow: '上期 \\ 本期',
  // RFM
  recency: '近度',
  frequency: '频次',
  monetary: '金额',
  segment: '客户群',
};
