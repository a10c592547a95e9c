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
};
