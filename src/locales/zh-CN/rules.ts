import type { rules as english } from '../en-US/rules';
import type { Translated } from '../language';
import { planningRules } from './rules-planning';
import { portfolioRules } from './rules-portfolio';

export const rules: Translated<typeof english> = {
  fields: {
    ...planningRules,
    ...portfolioRules,
    language: { label: '语言', meaning: '任务窗格和文本结果的语言。' },
    asOf: { label: '截止日期', meaning: '计算天数和近度所用的日期。' },
    'tier.cutoffs': { label: '等级分界线', meaning: '等级 A、B、C 结束处的累计占比。' },
    'tier.boundary': { label: '边界', meaning: '跨越分界线的客户归哪一级。' },
    'tier.labels': { label: '等级名称', meaning: '自定的等级名称，从最好的开始。' },
    'concentration.topShare': { label: '头部比例', meaning: '报告其数值占比的那部分客户。' },
    'concentration.goalShare': { label: '目标占比', meaning: '达到该占比需要多少客户。' },
    'concentration.near': { label: '接近二八', meaning: '前 20% 客户的占比与 80% 相差多少以内算接近二八。' },
    'tier.method': { label: '分级方法', meaning: '如何划分等级。' },
    'segment.influenceWeights': { label: '影响力权重', meaning: '利润和收入在客户影响力中的权重。' },
    'segment.strategicWeights': { label: '战略权重', meaning: '战略重点和需求匹配度在战略得分中的权重。' },
    'segment.influenceCuts': { label: '影响力分界线', meaning: '客户为平均型、可为大型优质所需的影响力。' },
    'segment.strategicCut': { label: '战略分界线', meaning: '客户为优质所需的战略得分。' },
    'movers.growth': { label: '上升起点', meaning: '等级不变时，数值增长达到此值即为上升客户。' },
    'rfm.binning': { label: 'RFM 分档方法', meaning: 'R、F、M 得分如何确定。' },
    'rfm.bins': { label: 'RFM 分档数', meaning: '得分从 1 到此数。' },
    'rfm.segments': {
      label: 'RFM 客户群',
      meaning:
        '每对 R、F 得分对应的客户群：先是 R 为 1、F 为 1 至 5 的五个数，再是 R 为 2 的，依此类推。1 核心客户，2 忠诚客户，3 潜力客户，4 新客户，5 有望客户，6 需关注，7 将沉睡，8 流失风险，9 不可失去，10 已流失。',
    },
    'lifetime.weeks': { label: '预测周数', meaning: '计算终身价值的周数。' },
    'lifetime.margin': { label: '单次毛利率', meaning: '每次购买中留给我方的部分。100% 即预期销售额。' },
    'lifetime.discount': { label: '年折现率', meaning: '未来的钱每年折减的比例。' },
    'lifetime.fewest': { label: '最少复购客户', meaning: '有这么多客户再次购买，才显示终身价值。' },
    'roles.weights': { label: '角色权重', meaning: '决策者、影响者、现管者、旁观者在覆盖率中的权重。' },
    'risk.weights': {
      label: '风险权重',
      meaning: '人员变动、缺乏信任、缺乏坚持、文化、质量、市场地位、产品、价值链、财务在中断风险中的权重。',
    },
    'relationship.weights': {
      label: '得分权重',
      meaning: '覆盖率、交情、信任、接触点、满意度、投诉、客龄在关系得分中的权重。',
    },
    'relationship.bands': { label: '得分档位', meaning: '关系达到中、强所需的得分。' },
    'bond.cuts': { label: '纽带分界线', meaning: '纽带为拉链、尼龙搭扣所需的平均评分。' },
    'care.days': { label: '联系间隔天数', meaning: 'A、B、C、D 级客户两次联系之间的天数。' },
    'complaints.days': { label: '投诉时限', meaning: '未结投诉超过此天数即为逾期。' },
    'complaints.points': { label: '投诉扣分', meaning: '关系得分中，每个未结投诉的扣分，以及逾期再扣的分。' },
    'pipeline.probability': { label: '阶段赢率', meaning: '阶段 1 至 6 的商机赢单概率；最后一个阶段已计入业绩。' },
    'pipeline.commit': { label: '承诺起点', meaning: '赢率达到此值的商机计为承诺。' },
    'pipeline.bestCase': { label: '最佳情况起点', meaning: '赢率达到此值但低于承诺的商机计为最佳情况。' },
    'pipeline.period': { label: '预测期间', meaning: '预测按月还是按季度。' },
    'pipeline.coverage': { label: '目标管道倍数', meaning: '未结商机总额应为目标的倍数。' },
    'pipeline.priorDeals': { label: '规则权重', meaning: '从历史学习赢率时，规则相当于多少个商机。' },
    'pipeline.stageDays': {
      label: '阶段天数',
      meaning: '商机在阶段 1 至 5 可停留的天数；0 表示按该阶段自身中位数判断。',
    },
    'pipeline.stalledFactor': { label: '停滞倍数', meaning: '未设天数的阶段，以自身中位数的此倍数为限。' },
    'qualification.weights': {
      label: '商机评估权重',
      meaning: '需求、时间、预算、竞争、决策、优先级在商机评级中的权重。',
    },
    'qualification.grades': { label: '商机评级', meaning: '商机评为 C、B、A 所需的得分。' },
  },
  choices: {
    month: '按月',
    quarter: '按季度',
    auto: '与 Excel 一致',
    'en-US': 'English',
    'zh-CN': '中文',
    'crossing-up': '归上一级',
    within: '归下一级（教科书 ABC）',
    cumulative: '按累计占比和分界线',
    triangle: '按邦达连科三角法：由帕累托曲线的形状决定',
    quantile: '按分位数：各档客户数大致相等',
    rank: '按排名：排名区间等宽',
  },
  origins: {
    given: '方法本身的规定',
    standard: '业界标准',
    house: 'KAM 默认值，可修改',
  },
};
