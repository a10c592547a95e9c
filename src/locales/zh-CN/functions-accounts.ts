import type { FunctionText } from '../functions';

/** The Chinese facts of the functions about single accounts: key account, ladder, value, retention, wallet, liquidity. */
export const accountFunctionTexts: Readonly<Record<string, FunctionText>> = {
  KEYACCOUNT: {
    description: '按大客户的六项标准给每个客户打分：默认 60 分以上为大客户，可用规则修改。',
    parameters: {
      criteria:
        '1 到 5 的评分，每个客户一行，共六列：利润占比、对目标的影响、失去的损害、长期稳定关系、潜力、投入时间。',
      weights: '六个权重，顺序相同。省略时用规则 keyAccount.weights。',
    },
    result: '每行一个 0 到 100 的得分。',
    blanks:
      '缺少的评分连同其权重不计入，不按零计算；0 也视为缺少。没有任何评分的行给出空文本，无法读取的评分在所在行给出 #VALUE!。',
    ties: '评分相同的客户得分相同。',
    faults: '区域不是六列、评分不在 1 到 5 之间，或权重不符时，为 #VALUE!。',
    limits: '评分是人的判断，没有评分的客户没有得分；得分多少算大客户，由规则 keyAccount.score 决定。',
    origin: '六项标准由方法给出；等权重和 60 分的分界线是默认值，公司可以修改。',
  },
  LADDER: {
    description: '给出每个客户在重复购买和转介绍阶梯上的级别，0 到 3。',
    parameters: {
      purchases: '每个客户的购买次数。',
      returning: '客户是否仍在购买：TRUE 或 FALSE，是或否。',
      referrals: '客户介绍来的客户数。',
      big_referrals: '其中成为大客户的个数。',
    },
    result: '每行一个级别：0 一次性，1 重复购买且仍在购买，2 还介绍别人，3 介绍了大客户。',
    blanks: '有空白的行给出空文本，有无法读取的单元格时给出 #VALUE!。',
    ties: '输入相同的客户级别相同。',
    faults: '区域长度不等、数字为负，或回答既非是也非否时，为 #VALUE!。',
    limits: '与客户规模无关：一次购买再大，不再购买就是 0。',
    origin: '阶梯由方法给出。',
  },
  CLV: {
    description: '给出客户的终身价值：每期毛利相同，留存的机会也相同。',
    parameters: {
      margin: '一个客户每期带来的毛利。',
      retention: '每期留下来的客户比例，0 到 1。单个数值用于所有行。',
      discount: '每期折现率，如 0.1。单个数值用于所有行。',
      acquisition_cost: '获得该客户的成本。省略时为 0。单个数值用于所有行。',
    },
    result: '每行一个终身价值，单位与毛利相同。',
    blanks: '有空白的行给出空文本。不是数字的文本在所在行给出 #VALUE!。',
    ties: '输入相同的客户价值相同。',
    faults: '区域长度不等、留存率不在 0 到 1 之间、折现率为负，或永不流失又没有折现时，为 #VALUE!。',
    limits: '假定毛利和留存率永远不变。能看到购买记录的客户，用 KAM.EXPECTED 和 KAM.SPEND 更准确。',
    origin: '毛利乘数 m·r/(1 + i − r) − AC：S. Gupta 与 D. R. Lehmann（2003）。',
  },
  RETENTION: {
    description: '比较两种流失率的含义：客户留多久、还剩多少、带来多少利润。',
    parameters: {
      customers: '现有客户数。',
      profit_each: '每个客户每年的利润。',
      churn: '每年流失的客户比例，0 到 1。空白时用规则 retention.churn 的假设。',
      churn_goal: '目标流失率。',
      years: '要看多少年。省略时用规则 retention.years。',
    },
    result: '指标、现状、目标、差异：流失率、预期年限、留存和流失的客户、期间利润，以及补回流失折合的保留客户数。',
    blanks: '流失率空白时采用假设并注明。其他空白为 #VALUE!。没有流失时，预期年限为空白。',
    ties: '不适用。',
    faults: '数字无法读取、流失率不在 0 到 1 之间、客户数为负或年数不大于零时，为 #VALUE!。',
    limits:
      '不计新客户，利润不折现。获客成本是保留成本的若干倍只是一种说法，即规则 retention.winCost：该行注明了假设。',
    origin:
      '预期年限为 1 / 流失率。关于成本和利润的说法出自方法，源自 F. F. Reichheld 与 W. E. Sasser（1990）；它们是规则，不是事实。',
  },
  WALLET: {
    description: '给出我方在每个客户采购额中的份额。',
    parameters: {
      our_sales: '我方对每个客户的销售额。',
      total_spend: '客户同期此类商品的全部采购额，含我方。',
    },
    result: '每行一个 0 到 1 的份额；其余是尚未取得的潜力。',
    blanks: '有空白的行给出空文本。不是数字的文本在所在行给出 #VALUE!。',
    ties: '输入相同的客户份额相同。',
    faults: '区域长度不等、我方销售额为负或超过总采购额，或总采购额不大于零时，为 #VALUE!。',
    limits: '总采购额多为估计，份额的可靠程度取决于它。',
    origin: '钱包份额，标准定义。',
  },
  LIQUIDITY: {
    description: '给出每个客户的流动比率：一年内可变现的资产与一年内到期的负债之比。',
    parameters: {
      current_assets: '每个客户的流动资产。',
      current_liabilities: '其流动负债，币种和日期相同。',
    },
    result: '每行一个流动比率：默认低于 1 为红灯，1.5 起为绿灯，可用规则 liquidity.cuts 修改。',
    blanks: '有空白的行给出空文本。不是数字的文本在所在行给出 #VALUE!。',
    ties: '输入相同的客户比率相同。',
    faults: '区域长度不等、资产为负，或负债不大于零时，为 #VALUE!。',
    limits: '只反映某一天的资产负债表。多少算稳健因行业而异：在同一行业内比较。',
    origin: '流动比率，会计标准；红绿灯是默认值，公司可以修改。',
  },
};
