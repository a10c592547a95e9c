import type { FunctionText } from '../functions';
import { accountFunctionTexts } from './functions-accounts';
import { pipelineFunctionTexts } from './functions-pipeline';
import { planningFunctionTexts } from './functions-planning';
import { relationshipFunctionTexts } from './functions-relationship';
import { segmentFunctionTexts } from './functions-segments';

const cutoffs = '各等级结束处的累计占比，须递增，如 0.8 和 0.95。省略时用规则 tier.cutoffs。';
const headers = 'FALSE 不显示标题行。省略时为 TRUE。';

const frequency = '每个客户的重复购买次数：购买天数减一。不同于 KAM.RFM 的频次。';
const recency = '首次到末次购买的时间。不同于 KAM.RFM 的近度。';
const age = '首次购买到截止日期的时间，单位相同。';
const bgNbdParameters = 'KAM.BGNBD 的前四个数，一行或一列。省略时用所给区域拟合。';

/** The Chinese facts of each function by id. The English ones are in the docstrings; names of functions are never translated. */
export const functionTexts: Readonly<Record<string, FunctionText>> = {
  ...accountFunctionTexts,
  ...relationshipFunctionTexts,
  ...pipelineFunctionTexts,
  ...planningFunctionTexts,
  PARETO: {
    description: '按数值从大到小排列客户，给出每个客户的占比、累计占比和等级。',
    parameters: {
      accounts: '每行的客户：一列或一行。客户可以重复（如订单明细），其数值先合计。',
      values: '每行的金额，与客户等长。',
      cutoffs,
      headers,
    },
    result: '每个客户一行：排名、客户、数值、占比、累计占比、等级。',
    blanks: '没有客户或没有可读金额的行不计入。单元格错误只排除所在的行。',
    ties: '数值相等的客户等级相同，并保持首次出现的顺序。',
    faults: '区域长度不等、区域是多行多列，或分界线不递增时，为 #VALUE!。没有客户的数值为正时，为 #N/A。',
    limits:
      '数值不大于 0 的客户，占比为 0，等级为最后一级。结果文本超过约 2 MB 时不予计算；KAM.CUTS 配合 KAM.TIERBY 或任务窗格可处理任意大小的数据。',
    origin: '累计占比：J. M. Juran（1951），源自 V. Pareto。分界线 80% 和 95% 是默认值，公司可以修改。',
    example: '=KAM.PARETO({"甲公司";"乙公司";"丙公司";"甲公司"},{30;15;5;50})',
  },
  CONCENTRATION: {
    description: '衡量最大的客户占全部的多少。',
    parameters: { values: '每个客户一个金额：一列或一行。', headers },
    result: '指标和数值：客户数、合计、前 20% 占比、贡献 80% 的客户数、HHI、有效客户数、基尼系数。',
    blanks: '空白、单元格错误和不是数字的文本不计入。',
    ties: '相等数值的顺序不影响结果。',
    faults: '区域是多行多列时，为 #VALUE!。没有数值为正时，为 #N/A。',
    limits: '没有客户参数：订单明细须先按客户合计，或使用任务窗格。数值不大于 0 的客户计入客户数，占比为 0。',
    origin:
      'HHI：Herfindahl（1950）与 Hirschman；基尼系数：Gini（1912）；Lorenz（1905）。前 20% 占多少由数据回答，不是假设。',
  },
  WHALE: {
    description: '从最好的客户到最差的客户累加利润，显示亏损客户吃掉了多少。',
    parameters: {
      accounts: '每行的客户：一列或一行。客户可以重复，其利润先合计。',
      profits: '每行的利润，与客户等长；亏损为负数。',
      headers,
    },
    result: '每个客户一行：排名、客户、利润、累计利润、累计占比（占总利润）。最大的累计占比就是鲸鱼曲线的顶点。',
    blanks: '没有客户或没有可读利润的行不计入。单元格错误只排除所在的行。',
    ties: '利润相等的客户保持首次出现的顺序。',
    faults: '区域长度不等或区域是多行多列时，为 #VALUE!。没有可用的行时，为 #N/A。',
    limits:
      '总利润不大于 0 时，占比为空白，金额照常给出。结果文本超过约 2 MB 时不予计算；任务窗格可绘制任意大小的数据。',
    origin: '累计盈利鲸鱼曲线：R. S. Kaplan 与 V. G. Narayanan（2001）。',
    example: '=KAM.WHALE({"甲公司";"乙公司";"丙公司"},{60;-10;50})',
  },
  WHY: {
    description: '说明一个客户的等级：数值、位次和占比，以及怎样才会变级。',
    parameters: {
      accounts: '每行的客户：一列或一行。客户可以重复，其数值先合计。',
      values: '每行的金额，与客户等长。',
      account: '要说明的客户。',
    },
    result:
      '指标和数值：客户、数值、排名、客户数、占比、前面客户的占比、等级、上一级及升级还需增加的数值、下一级及降级的数值界限。',
    blanks: '没有客户或没有可读金额的行不计入。没有上一级或下一级时，数值为空白。',
    ties: '数值相等的客户等级相同；前面客户的占比不含与其相等的客户。',
    faults: '客户不在其中、区域长度不等或区域是多行多列时，为 #VALUE!。没有客户的数值为正时，为 #N/A。',
    limits: '距离以其他客户的数值不变为前提：只有该客户变化，合计和占比随之变化。',
    origin: '由 KAM.PARETO 及规则 tier.cutoffs、tier.boundary 推得。',
    example: '=KAM.WHY({"甲公司";"乙公司";"丙公司";"丁公司"},{50;30;15;5},"丙公司")',
  },
  PALIVE: {
    description: '按购买的频次和远近，给出每个客户仍然活跃的概率。',
    parameters: { frequency, recency, age, parameters: bgNbdParameters },
    result: '每行一个 0 到 1 的概率，形状与区域相同。',
    blanks: '有空白的行给出空文本。不是数字的文本或不可能的购买历史在所在行给出 #VALUE!。',
    ties: '购买历史相同的客户概率相同。',
    faults: '区域长度不等，或参数不是四个正数时，为 #VALUE!。只有一行而没有参数，或数据不足以确定参数时，为 #N/A。',
    limits: '没有重复购买的客户为 1，因为模型未给其流失的机会：不要理解为忠诚。全部使用同一时间单位，如周。',
    origin: 'BG/NBD 模型：P. S. Fader、B. G. S. Hardie 与 K. L. Lee（2005）。',
  },
  EXPECTED: {
    description: '给出每个客户在未来一段时间内的预期购买次数。',
    parameters: { frequency, recency, age, horizon: '未来的时间长度，单位相同。', parameters: bgNbdParameters },
    result: '每行一个预期购买次数，形状与区域相同。',
    blanks: '有空白的行给出空文本。不是数字的文本或不可能的购买历史在所在行给出 #VALUE!。',
    ties: '购买历史相同的客户预期相同。',
    faults:
      '区域长度不等、预测期为负，或参数不是四个正数时，为 #VALUE!。只有一行而没有参数，或数据不足以确定参数时，为 #N/A。',
    limits: '全部使用同一时间单位，如周。预期是同类历史客户的均值，不是对单个客户的预测。',
    origin: 'BG/NBD 模型：P. S. Fader、B. G. S. Hardie 与 K. L. Lee（2005），公式 10。',
  },
  BGNBD: {
    description: '拟合客户购买的频率和停止购买的规律，供 KAM.PALIVE 和 KAM.EXPECTED 使用。',
    parameters: { frequency, recency, age },
    result: '一行：r、α、a、b 和对数似然；没有标题。',
    blanks: '有空白或文本不是数字的行不计入。',
    ties: '客户的顺序不影响结果。',
    faults:
      '区域长度不等，或购买历史不可能时，为 #VALUE!，消息指出所在行。没有人再次购买，或数据不足以确定参数时，为 #N/A。',
    limits: 'α 的单位是数据的时间单位。未能确定的拟合给出错误值，不作猜测。',
    origin: 'BG/NBD 模型最大似然估计：P. S. Fader、B. G. S. Hardie 与 K. L. Lee（2005）。',
  },
  SPEND: {
    description: '给出每个客户下次购买的预期金额：自身均值，购买越少越向全体均值靠拢。',
    parameters: {
      frequency: '每个客户的重复购买次数：购买天数减一。',
      mean_value: '每个客户重复购买的平均金额。',
      parameters: 'Gamma-Gamma 模型的 p、q、v，一行或一列。省略时用所给区域拟合。',
    },
    result: '每行一个单次购买的预期金额，形状与区域相同。',
    blanks: '有空白的行给出空文本。不是数字的文本或负数在所在行给出 #VALUE!。',
    ties: '输入相同的客户预期相同。',
    faults: '区域长度不等，或参数不是三个正数时，为 #VALUE!。只有一行而没有参数，或数据不足以确定参数时，为 #N/A。',
    limits: '只有重复购买且金额为正的客户用于拟合。模型假定购买金额与购买频率无关。',
    origin: 'Gamma-Gamma 模型：P. S. Fader 与 B. G. S. Hardie（2013）。',
  },
  TIER: {
    description: '给出每个客户的等级：贡献前 80% 数值的客户为 A，依此类推。',
    parameters: {
      values: '每个客户一个金额：一列、一行或单个金额。',
      all_values: '在这些金额中确定等级，最多 2,000 个。省略时用数值本身。',
      cutoffs,
      labels: '等级的名称，从最好的开始，比分界线多一个。省略时为 A、B、C、D。',
    },
    result: '每行一个等级，形状与数值相同。',
    blanks: '空白给出空文本；不是数字的文本和单元格错误在所在行给出 #VALUE!，其他行不受影响。',
    ties: '相等的数值等级相同。',
    faults:
      '单个数值不是数字、区域是多行多列、分界线不递增或名称个数不符时，为 #VALUE!。没有数值为正，或全部数值过长时，为 #N/A。',
    limits:
      '没有客户参数：每个客户须为一个金额。每次调用都会带上全部数值，超过 2,000 行不予计算：改用 =KAM.TIERBY(数值, KAM.CUTS(全部数值))，任意大小用时相同。数值不大于 0 时为最后一级。',
    origin: 'ABC 分析：H. F. Dickie（1951）。跨越分界线的客户归哪一级，由规则 tier.boundary 决定。',
  },
  CUTS: {
    description: '给出等级 A、B … 开始的金额，供 KAM.TIERBY 使用。',
    parameters: { values: '每个客户一个金额：一列或一行。', cutoffs },
    result:
      '一行，每条分界线一个金额；最后一级没有金额。没有客户的等级取上一级的金额；第一级没有客户时为空白，不匹配任何数值。',
    blanks: '空白、单元格错误和不是数字的文本不计入。',
    ties: '相等的数值等级相同，所以等级总是从一个实际出现的金额开始。',
    faults: '区域是多行多列或分界线不递增时，为 #VALUE!。没有数值为正时，为 #N/A。',
    limits: '没有客户参数：订单明细须先按客户合计。给单元格起名（如 KAM_Cuts），即可在表格中使用。',
    origin: '等级是数值的阶梯函数，几个金额就等于整列的信息。',
  },
  TIERBY: {
    description: '用 KAM.CUTS 的金额给出单个金额的等级；为表格列而设。',
    parameters: {
      value: '单个金额。',
      cuts: 'KAM.CUTS 给出的一行金额。',
    },
    result: '等级：A、B、C 或 D。',
    blanks: '空白给出空文本。分级金额中的空白不匹配任何数值。',
    ties: '与分级金额相等（相差不到万亿分之一）的数值属于上一级。',
    faults: '数值不是数字，或分级金额不递减时，为 #VALUE!。没有分级金额时，为 #N/A。',
    limits: '只需要分级金额，客户再多用时也一样短。可用于 Excel 表格，表格中不允许溢出结果。',
    origin: '由 KAM.TIER 推得：数值相同，等级相同。',
  },
  RULE: {
    description: '给出本工作簿中生效的规则，如等级的分界线。',
    parameters: { name: '规则的名称，如 tier.cutoffs。' },
    result: '规则的值；多个值在一行中并列。',
    blanks: '规则名为空白时，为 #VALUE!。未设置的规则给出空文本。',
    ties: '不适用。',
    faults: '没有该名称的规则时，为 #VALUE!；消息列出相近的名称。',
    limits: '规则在任务窗格中修改，不能用公式修改。',
    origin: '规则由公司自己决定；每条规则都有默认值，其来源见任务窗格。',
  },
  ...segmentFunctionTexts,
};
