import type { FieldWords } from './field-synonyms';

/** Columns that single models of the portfolio can use where a customer table has them (models.md P8 to P12, P18, P19, P21, P22). */
export type PortfolioField =
  | 'discount' | 'potential' | 'loyalty' | 'relation' | 'supplierRank' | 'suppliers' | 'currentAssets' | 'currentLiabilities'
  | 'totalAssets' | 'goalsRating' | 'lossRating' | 'stabilityRating' | 'potentialRating' | 'timeSpent' | 'purchases' | 'returning'
  | 'referrals' | 'bigReferrals' | 'longContract' | 'strategicProject' | 'imageEffect' | 'technicalStrength' | 'marketStrength'; // prettier-ignore

const AMOUNT = /rating|score|rank|%|率|评分|得分|等级|排名/;

/** Their headers, best first, both languages. They are taken as a whole more than in part, because the words are common. */
export const PORTFOLIO_FIELD_WORDS: Readonly<Record<PortfolioField, FieldWords>> = {
  discount: { sort: 'number', headers: ['discount', 'discount rate', '折扣', '折扣率'], never: /date|日期/ },
  potential: {
    sort: 'number',
    headers: ['potential', 'potential value', 'potential revenue', 'potential sales', '潜在价值', '潜在收入', '潜在销售额', '潜力金额', '潜力'],
    never: AMOUNT,
  },
  loyalty: { sort: 'number', headers: ['loyalty', 'loyalty score', 'loyalty rating', '忠诚度', '忠诚度得分', '忠诚度评分'] },
  relation: {
    sort: 'number',
    headers: ['relationship', 'relationship score', 'relation', 'relation score', '关系', '关系得分', '关系评分'],
  },
  supplierRank: { sort: 'number', headers: ['our rank', 'supplier rank', 'rank among suppliers', '我方排名', '供应商排名'] },
  suppliers: { sort: 'number', headers: ['suppliers', 'number of suppliers', '供应商数', '供应商数量'] },
  currentAssets: { sort: 'number', headers: ['current assets', '流动资产'] },
  currentLiabilities: { sort: 'number', headers: ['current liabilities', '流动负债'] },
  totalAssets: { sort: 'number', headers: ['total assets', '总资产', '资产总额', '资产总计'] },
  goalsRating: { sort: 'number', headers: ['effect on goals', 'goals rating', 'goal effect', '目标影响', '对目标的影响'] },
  lossRating: { sort: 'number', headers: ['damage if lost', 'loss rating', '流失损失', '流失影响'] },
  stabilityRating: {
    sort: 'number',
    headers: ['long and stable relation', 'stable relation', 'relation stability', '长期稳定关系', '关系稳定', '关系稳定性'],
  },
  potentialRating: { sort: 'number', headers: ['potential rating', 'potential score', '潜力评分', '潜力得分'] },
  timeSpent: {
    sort: 'number',
    headers: ['time spent', 'days spent', 'hours spent', 'time on it', '投入时间', '投入天数', '投入工时'],
  },
  purchases: { sort: 'number', headers: ['purchases', 'number of purchases', '购买次数', '采购次数'] },
  returning: { sort: 'category', headers: ['returning', 'still buying', '仍在购买', '是否复购'] },
  referrals: { sort: 'number', headers: ['referrals', '转介绍数', '转介绍'] },
  bigReferrals: { sort: 'number', headers: ['big referrals', 'large referrals', '大单转介绍数', '大单转介绍'] },
  longContract: {
    sort: 'category',
    headers: ['long contract', 'large orders under contract', 'contract of 1 year or more', '长期合同', '长期大单', '长期大订单'],
  },
  strategicProject: { sort: 'category', headers: ['strategic project', '战略项目'] },
  imageEffect: { sort: 'category', headers: ['effect on image', 'image effect', '形象影响', '形象提升'] },
  technicalStrength: { sort: 'category', headers: ['technical strength', 'technology strength', '技术实力', '技术优势'] },
  marketStrength: { sort: 'category', headers: ['market strength', '市场实力', '市场优势'] },
}; // prettier-ignore
