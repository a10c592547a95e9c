import type { FunctionText } from '../functions';

const shownHeaders = 'FALSE 不显示标题行。省略时为 TRUE。';
const stages = '每个商机的销售阶段：本产品的名称、常见系统的中英文名称，或 1 到 6。';

/** The Chinese facts of the functions about deals. */
export const pipelineFunctionTexts: Readonly<Record<string, FunctionText>> = {
  PIPELINE: {
    description: '按阶段汇总销售管道：商机数、金额、占比、加权金额和天数。',
    parameters: {
      stages,
      amounts: '每个商机的金额，等长。',
      dates: '每个商机从哪天起计算天数，如进入阶段的日期。省略时不计天数。',
      as_of: '以该日计算天数。省略时用规则 asOf。',
      headers: shownHeaders,
    },
    result:
      '销售阶段、商机数、金额、占未结金额、加权金额、平均天数、最长天数：阶段 1 至 6，其后是有商机的赢单、输单、无效和未识别，再后是未结（1 至 5）和合计。',
    blanks: '没有阶段的行不是商机。没有可读金额的商机计数但不计入合计；没有日期的商机不计天数。',
    ties: '不适用。',
    faults:
      '区域长度不等、区域是多行多列、文本日期有两种读法，或给了日期而没有截止日期时，为 #VALUE!。没有一行有阶段时，为 #N/A。',
    limits: '在各公司含义不同的阶段名称（如“关闭”）计为未识别。工程实施和赢单已计入业绩，不算未结。不区分币种。',
    origin: '六个销售阶段由方法给出；赢率由规则 pipeline.probability 决定，是默认值，公司可以修改。',
    example: '=KAM.PIPELINE({"提案";"招投标";"赢单"},{100;50;80})',
  },
  WEIGHTED: {
    description: '用阶段的赢率对每个商机的金额加权。',
    parameters: { stage: stages, amount: '每个商机的金额。' },
    result: '每行一个金额 × 赢率；赢单为全额，输单和无效为 0。',
    blanks: '有空白的行给出空文本，无法读取的金额在所在行给出 #VALUE!。',
    ties: '输入相同，金额相同。',
    faults: '区域长度不等时，为 #VALUE!。阶段未识别的商机在所在行为 #N/A。',
    limits: '赢率是规则 pipeline.probability。在各公司含义不同的阶段名称视为未识别。',
    origin: '加权管道，标准；赢率是默认值，公司可以修改。',
    example: '=KAM.WEIGHTED({"提案";"商务谈判";"赢单";"输单"},{100;100;100;100})',
  },
  FORECAST: {
    description: '按月或按季度预测未结商机将带来多少，以及有多大把握。',
    parameters: {
      stages,
      amounts: '每个商机的金额，等长。',
      close_dates: '每个商机的预计成交日。',
      period: 'month（月）或 quarter（季）。省略时用规则 pipeline.period。',
      headers: shownHeaders,
      as_of: '预计成交日早于该日即为逾期。省略时用规则 asOf。',
    },
    result: '期间、未结金额、加权金额、P10、P50、P90。第一行是已逾期的商机，不计入任何期间。',
    blanks: '没有阶段的行不是商机。没有可读金额或预计成交日的未结商机不计入。',
    ties: '不适用。',
    faults:
      '区域长度不等、区域是多行多列、文本日期有两种读法、期间不符，或没有截止日期时，为 #VALUE!。没有未结商机，或都没有预计成交日时，为 #N/A。',
    limits:
      '假定各商机相互独立，要么全部赢得，要么没有。无法逐一计算时，P10 到 P90 用固定种子模拟，同一张表总得到同样的数字。',
    origin: '加权管道，标准。分位数用卷积计算；P10 是低的一端：累计概率至少达到十分之一的最小合计。',
    example: '=KAM.FORECAST({"商务谈判";"提案"},{100;300},{"2026-10-05";"2026-12-20"},"quarter",TRUE,"2026-09-30")',
  },
  VELOCITY: {
    description: '给出销售速度：销售管道每天带来多少金额。',
    parameters: {
      deals: '未结商机的个数。',
      win_rate: '赢单的比例，0 到 1。单个数值用于所有行。',
      mean_deal: '商机的平均金额。单个数值用于所有行。',
      cycle_days: '从开始到成交的平均天数。单个数值用于所有行。',
    },
    result: '每行一个每天的金额。',
    blanks: '有空白的行给出空文本。不是数字的文本在所在行给出 #VALUE!。',
    ties: '输入相同，速度相同。',
    faults: '区域长度不等、商机数为负、赢单率不在 0 到 1 之间，或周期不大于零时，为 #VALUE!。',
    limits: '四个数应来自同一批商机和同一期间。周期为成交日减创建日，没有创建日时减进入阶段日。',
    origin: '标准定义：商机数 × 赢单率 × 单均金额 / 周期。',
  },
  COVERAGE: {
    description: '给出管道倍数：未结商机总额是目标的多少倍。',
    parameters: {
      pipeline: '未结商机总额，如每个负责人的。',
      target: '同期要达到的金额。单个数值用于所有行。',
    },
    result: '每行一个倍数；默认要求 3，可用规则 pipeline.coverage 修改。',
    blanks: '有空白的行给出空文本。不是数字的文本在所在行给出 #VALUE!。',
    ties: '输入相同，倍数相同。',
    faults: '区域长度不等，或目标不大于零时，为 #VALUE!。',
    limits: '只说明有多少，不说明有多好：KAM.FORECAST 会加权。',
    origin: '标准定义；三倍是经验值，公司可以修改。',
  },
  WINRATE: {
    description: '给出赢单率：赢单占赢单与输单之和的比例。',
    parameters: {
      outcomes: '每个商机的阶段或结果。只计赢单和输单，不论用哪种名称。',
      amounts: '每个商机的金额，用于按金额计算。省略时按个数。',
    },
    result: '一个 0 到 1 的比例。',
    blanks: '没有结果的行，以及未结、已计业绩、无效或未识别的商机不计入。按金额计算时，没有可读金额的商机不计入。',
    ties: '不适用。',
    faults: '区域长度不等或区域是多行多列时，为 #VALUE!。没有赢单或输单，或按金额计算时两者合计为 0，为 #N/A。',
    limits: '按金额计算时，输单金额记为 0 会使赢单率偏高：先查看金额。商机少时，比例说明不了什么。',
    origin: '标准定义：赢单 /（赢单 + 输单）。',
    example: '=KAM.WINRATE({"赢单";"输单";"已签约";"提案"})',
  },
  QUALIFY: {
    description: '按已知的情况把每个商机评为 A 到 D，并拦下不匹配的商机。',
    parameters: {
      elements:
        '每个商机一行，六列：需求、时间、预算、竞争、决策、优先级；或连同三项匹配共九列：战略、市场地位、技术。TRUE 或 FALSE，或 1 到 5。',
      weights: '六个要素的权重。省略时用规则 qualification.weights。',
    },
    result: '每行一个评级：得分 75 起为 A，50 起为 B，25 起为 C，其余为 D。',
    blanks:
      '缺少的要素连同其权重不计入，不按零计算；0 也视为缺少。没有任何要素的行给出空文本，无法读取的在所在行给出 #VALUE!。',
    ties: '得分正好在分界线上时，取较好的评级。',
    faults: '区域不是六列或九列、评分不在 1 到 5 之间，或权重不符时，为 #VALUE!。',
    limits: '匹配为 2 或以下，或为 FALSE，是停止信号：不论得分多少，评级为 D。没有评分的匹配不是停止信号。',
    origin: '六要素和三项匹配由方法给出；权重和评级是默认值，公司可以修改。',
  },
  NEXTSTEP: {
    description: '给出每个商机所在阶段的关键节点、客户的采购步骤和要准备的内容。',
    parameters: { stage: stages },
    result: '每行三格：尚待达到的关键节点、采购步骤、要准备的内容。',
    blanks: '空白的阶段给出空文本，赢单、输单和无效的商机也是。',
    ties: '不适用。',
    faults: '区域是多行多列时，为 #VALUE!。阶段未识别的商机在所在行为 #N/A。',
    limits: '只有达到关键节点才离开一个阶段。没有数字或日期可用来识别标题：区域不要包含标题。',
    origin: '六个销售阶段、关键节点和对应的采购步骤由方法给出。',
    example: '=KAM.NEXTSTEP({"提案";"招投标"})',
  },
};
