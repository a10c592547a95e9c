import type { modelNotes as englishNotes, modelProblems as english } from '../en-US/problems-models';
import type { Translated } from '../language';

export const modelProblems: Translated<typeof english> = {
  'no-contacts': '没有一行有客户。选择含客户的列。',
  'no-open-deals': '没有未结商机，无可预测。选择含未结商机的行。',
  'stage-unknown': '“{text}”不是已知的销售阶段。使用阶段名称，或在任务窗格中匹配。',
  'tier-unknown': '“{text}”不是等级。使用 A 到 D，或自定的等级名称。',
  'as-of-needed': '没有截止日期。在此给出，或设置规则 asOf。',
  'not-a-date': '“{text}”不是日期。按 2026-09-30 的形式填写。',
  'not-a-rating': '{rating} 不是评分。输入 1 到 5 的数字，或留空。',
  'not-a-period': '“{text}”不是期间。使用 month（月）或 quarter（季）。',
  'number-missing': '缺少数字。请输入。',
  'score-out-of-range': '{score} 超出范围。输入 0 到 100 的得分，或留空。',
  'factor-out-of-range': '{score} 超出范围。输入 1 到 100 的得分，或留空。',
  'share-out-of-range': '不是 0 到 1 的占比。请输入占比，如 0.2 或 20%。',
  'block-width': '区域有 {given} 列，需要 {needed} 列。每个客户一行，共 {needed} 列。',
  'block-width-two': '区域有 {given} 列，需要 {fewer} 列或 {needed} 列。每个商机一行。',
  'block-width-most': '区域有 {given} 列，最多 {needed} 列。每个客户一行。',
  'weights-count': '{needed} 列有 {given} 个权重。每列给一个权重。',
  'weights-not-usable': '权重有负数，或全部为零。给出正的权重。',
  'roles-spill': '{rows} 个客户的表将超过 2 MB 文本。改用任务窗格的“关系评分”，可处理任意大小的数据。',
  'revenue-not-positive': '收入不大于零，无法计算占比。检查金额。',
  'spend-not-positive': '总采购额应大于零。输入客户的全部采购额。',
  'sales-above-spend': '我方销售额超过总采购额。检查两者的品类和期间是否一致。',
  'rank-out-of-range': '排名与供应商个数不符。输入 1 到该个数的排名。',
  'liabilities-not-positive': '流动负债应大于零。请输入流动负债。',
  'life-endless': '客户永不流失且没有折现，价值没有尽头。输入大于零的折现率。',
  'years-not-positive': '年数应大于零。输入要看多少年。',
  'effort-short': '各等级的最少天数合计 {needed}，超过 {days}。给出更多天数，或降低规则 effort.fewest。',
  'effort-bounds': '有等级的最多天数少于最少天数。修改规则 effort.fewest 和 effort.most。',
  'customers-not-positive': '客户总数应大于零。输入估计数。',
  'developed-above-total': '已开发客户多于客户总数。检查两个数字。',
  'total-below-sales': '总销量应大于零，且不低于我方销量。检查两个数字。',
  'answers-count': '共 {needed} 题，给出了 {given} 个答案。每题一个单元格。',
  'answer-missing': '缺少答案。输入 1 到 5 的数字。',
  'nothing-compared': '没有一项双方都有评分。输入双方的评分。',
};

export const modelNotes: Translated<typeof englishNotes> = {
  'effort-left': '剩余 {days} 天：每个客户都已达到所在等级的最多天数。',
  'weights-normalised': '权重合计为 {sum}，已换算为 100%。',
};
