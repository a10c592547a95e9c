import type { planningHeaders as english } from '../en-US/headers-planning';
import type { Translated } from '../language';

export const planningHeaders: Translated<typeof english> = {
  goal: '目标',
  difference: '差异',
  churn: '年流失率',
  churnAssumed: '年流失率（假设）',
  expectedLife: '预期年限（年）',
  customersLeft: '{years} 年后留存客户',
  customersLost: '{years} 年内流失客户',
  profitOver: '{years} 年利润合计',
  lostAsKept: '补回流失，折合保留客户数（假设：获客成本为保留的 {factor} 倍）',
  channelCustomers: '客户总数估计 (A)',
  channelDeveloped: '已开发客户 (B)',
  channelSales: '我方销量 (C)',
  salesEach: '户均销量 (D)',
  totalSales: '总销量 (E)',
  totalSalesDerived: '总销量 (E)，按 D × A 推算',
  customerOccupancy: '客户占有率 (B / A)',
  salesOccupancy: '销量占有率 (C / E)',
  salesOccupancyDerived: '销量占有率 (C / E)，因推算而必然相等',
  openCustomers: '待开发客户 (A − B)',
  openSales: '待开发销量 (E − C)',
  contactGroup: '接触',
  gatherGroup: '收集',
  provideGroup: '提供',
  influenceGroup: '影响',
};
