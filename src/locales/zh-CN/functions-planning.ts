import type { FunctionText } from '../functions';

/** The Chinese facts of the functions about channel, options, people and effort. */
export const planningFunctionTexts: Readonly<Record<string, FunctionText>> = {
  CHANNEL: {
    description: '盘点渠道：客户和销量我方占多少，还有多少待开发。',
    parameters: {
      total_customers: '渠道内的客户总数估计 (A)。',
      developed: '我方已开发的客户数 (B)。',
      sales: '我方销量 (C)。',
      total_sales: '整个渠道的总销量 (E)。省略时按 C / B · A 推算。',
      headers: 'FALSE 不显示标题行。省略时为 TRUE。',
    },
    result: '指标和数值：客户总数、已开发、销量、户均销量、总销量、客户占有率、销量占有率、待开发客户和销量。',
    blanks: '数字空白时，为 #VALUE!。尚未开发任何客户时，无法得知的数值为空白。',
    ties: '不适用。',
    faults: '数字无法读取或为负、客户总数不大于零、已开发多于总数，或总销量低于我方销量时，为 #VALUE!。',
    limits: '总销量由推算得出时，两个占有率必然相等，表中会注明：只有独立估计的总销量才能区分两者。',
    origin: '渠道盘点，由方法给出。',
  },
  SCORE: {
    description: '用加权因素给各方案打分：权重 × 得分之和。',
    parameters: {
      scores: '1 到 100 的得分，每个方案一行，每个因素一列。',
      weights: '每个因素一个权重，合计 100%；不足或超出时换算为 100%。',
    },
    result: '每个方案一行，一个得分。',
    blanks: '有空白得分的方案给出空文本：因素不全便无法比较。无法读取的得分在所在行给出 #VALUE!。',
    ties: '得分相同，结果相同。',
    faults: '权重个数与因素不符、为负或全部为零，或得分不在 1 到 100 之间时，为 #VALUE!。',
    limits: '合计不是 100% 的权重按比例换算。可用 RANK 或排序得出名次；任务窗格显示哪个权重会改变选择。',
    origin: '加权因素评分：P. Kotler《营销管理》。',
  },
  SELFTEST: {
    description: '计算 16 题沟通自测的四组得分。',
    parameters: { answers: '16 个 1 到 5 的答案，按题目顺序：一列或一行。' },
    result: '指标和数值：接触、收集、提供、影响（各 4 到 20）和合计（16 到 80）。',
    blanks: '有空白答案时，为 #N/A：缺题的合计等于按零计算。',
    ties: '不适用。',
    faults: '答案不是 16 个，或不在 1 到 5 之间时，为 #VALUE!。缺少答案时，为 #N/A，消息指出所在行。',
    limits: '自测显示本人认为的长处和不足，不用于人与人的比较。',
    origin:
      '第 3、5、10、15 题为接触，1、4、9、12 为收集，2、8、14、16 为提供，6、7、11、13 为影响：由方法给出。评分尺度是默认值。',
  },
  COMPETE: {
    description: '逐项与对手比较，并按客户的重视程度加权。',
    parameters: {
      ours: '我方在每一项的评分，如地域、价格、服务、质量、渠道、账期。',
      rival: '对手在同样各项的评分，尺度相同。',
      weights: '每一项的权重。省略时各项相同。',
    },
    result: '每一项的加权优势，最后一格为合计：大于零为领先，小于零为落后。',
    blanks: '有空白的项给出空文本，连同其权重不计入，不按零计算。',
    ties: '不适用。',
    faults: '区域长度不等、评分无法读取，或权重不符时，为 #VALUE!。没有一项双方都有评分时，为 #N/A。',
    limits: '权重换算为 100%，因此合计与评分尺度相同。每个公式比较一个对手。',
    origin: '双向重要性分析，由方法给出。',
  },
  EFFORT: {
    description: '按数值的比例把工作日分给各客户，并遵守每个等级的最少和最多天数。',
    parameters: {
      values: '每个客户的数值，如预期收入。',
      tiers: '每个客户的等级：A 到 D，或自定的等级名称。',
      days: '要分给全部客户的天数。',
    },
    result: '每个客户的天数，形状与数值相同。除非每个客户都已达到所在等级的最多天数，合计等于总天数。',
    blanks: '没有数值或等级的客户给出空文本，不参与分配；无法读取的在所在行给出 #VALUE!。',
    ties: '同一等级中数值相同的客户天数相同。',
    faults:
      '区域长度不等或等级未识别时，为 #VALUE!。没有客户同时有数值和等级，或各等级的最少天数合计超过总天数时，为 #N/A。',
    limits: '每个等级的天数由规则 effort.fewest 和 effort.most 决定。数值不大于零的客户得到所在等级的最少天数。',
    origin: '资源向大客户倾斜：思路由方法给出，各等级的天数是默认值，公司可以修改。',
  },
};
