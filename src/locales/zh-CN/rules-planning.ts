import type { planningRules as english } from '../en-US/rules-planning';
import type { Translated } from '../language';

export const planningRules: Translated<typeof english> = {
  'keyAccount.weights': {
    label: '大客户权重',
    meaning: '利润占比、对目标的影响、失去的损害、长期稳定关系、潜力、投入时间在大客户得分中的权重。',
  },
  'keyAccount.score': { label: '大客户起点', meaning: '六项标准的得分达到此值即为大客户。' },
  'keyAccount.revenueShare': {
    label: '占我方收入起点',
    meaning: '占我方收入达到此值即为大客户，与客户自身规模无关。',
  },
  'retention.churn': {
    label: '假设流失率',
    meaning: '假设，不是事实：自身流失率未知时每年流失的客户比例。出自方法的说法。',
  },
  'retention.winCost': {
    label: '假设获客成本',
    meaning: '假设，不是事实：获得一个客户的成本是保留一个的多少倍。出自方法的说法，流传很广，少有实测。',
  },
  'retention.keepCost': {
    label: '假设保留成本',
    meaning: '假设，不是事实：保留成本占获客成本的下限和上限。出自方法的说法。',
  },
  'retention.profitUplift': {
    label: '假设利润提升',
    meaning: '假设，不是事实：流失率每降五个百分点，利润提升的下限和上限。出自方法，源自 Reichheld 与 Sasser（1990）。',
  },
  'retention.years': { label: '留存年数', meaning: '计算客户留存所看的年数。' },
  'liquidity.cuts': { label: '支付能力', meaning: '流动比率达到此值为黄灯、绿灯；更低为红灯。' },
  'composite.weights': { label: '综合价值权重', meaning: '当前价值、潜在价值、忠诚度在综合价值中的权重。' },
  'composite.cut': { label: '高价值起点', meaning: '当前或潜在价值达到此得分即为高。' },
  'development.potential': { label: '大潜力起点', meaning: '新客户的潜力达到此百分位才值得开发。' },
  'development.held': { label: '隐藏潜力上限', meaning: '现有客户的潜力中，我方至多占到此比例，其余才算隐藏潜力。' },
  'effort.fewest': { label: '最少天数', meaning: 'A、B、C、D 级客户每户的最少天数。' },
  'effort.most': { label: '最多天数', meaning: 'A、B、C、D 级客户每户的最多天数。' },
  'effort.tolerance': { label: '精力容差', meaning: '实际天数与计划天数允许相差的比例。' },
};
