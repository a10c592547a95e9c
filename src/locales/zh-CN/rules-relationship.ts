import type { relationshipRules as english } from '../en-US/rules-relationship';
import type { Translated } from '../language';

export const relationshipRules: Translated<typeof english> = {
  'care.otherDays': { label: '无等级时的天数', meaning: '没有等级的客户两次联系之间的天数。' },
  'care.count': { label: '联系天数的算法', meaning: '联系间隔按自然日计算，或只算周一至周五。' },
  'care.aheadDays': { label: '提前天数', meaning: '提前多少天列出将到的日期和联系。' },
  'touch.days': { label: '接触点期间', meaning: '联系记录中计为接触点的天数。' },
  'relationship.years': { label: '满分年限', meaning: '关系达到多少年后按满分计算。' },
  'relationship.satisfaction': { label: '满意度量表', meaning: '满意度的最低分和最高分，如 1 和 5，或 0 和 10。' },
  'relationship.largeTiers': { label: '大客户等级数', meaning: '在价值与关系矩阵中，前几个等级算作价值大。' },
  'relationship.goodFrom': { label: '关系良好起点', meaning: '在价值与关系矩阵中，达到此得分算作关系好。' },
  'risk.listFrom': { label: '风险起点', meaning: '中断风险达到此值的客户列入风险清单。' },
  'bonds.weights': { label: '纽带权重', meaning: '财务、社会、合同、质量、结构纽带在纽带强度中的权重。' },
  'barriers.weights': { label: '壁垒权重', meaning: '资本成本、搜寻成本、失去的忠诚折扣在转移壁垒中的权重。' },
};
