import type { columns as english } from '../en-US/columns';
import type { Translated } from '../language';
import { portfolioColumns } from './columns-portfolio';
import { relationshipColumns } from './columns-relationship';

export const columns: Translated<typeof english> = {
  ...portfolioColumns,
  ...relationshipColumns,
  account: '客户',
  accountId: '客户编号',
  revenue: '收入',
  profit: '利润',
  costToServe: '服务成本',
  orderDate: '订单日期',
  orderNumber: '订单号',
  opportunity: '商机',
  stage: '销售阶段',
  amount: '金额',
  closeDate: '预计成交日',
  stageEntry: '进入阶段日',
  created: '创建日期',
  product: '产品',
  currency: '币种',
  probability: '赢率',
  outcome: '结果',
  owner: '负责人',
  contact: '联系人',
  role: '决策角色',
  depth: '交情',
  stance: '立场',
  lastContact: '最近联系',
  satisfaction: '满意度',
  complaint: '投诉',
  strategic: '战略评分',
  fit: '匹配评分',
  totalSpend: '总采购额',
  target: '目标',
  tier: '等级',
};
