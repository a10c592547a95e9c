import type { dealChecks as english } from '../en-US/checks-deals';
import type { Translated } from '../language';

export const dealChecks: Translated<typeof english> = {
  findings: {
    'no-stage': '{count} 行无阶段，不是商机。',
    'unknown-stage': '{count} 个阶段名称未识别（{rows} 行）。选择对应阶段，KAM 会记住。',
    'mapped-stage': '已识别 {count} 个阶段名称。如含义不同，可更改。',
    'deal-without-account': '{count} 个商机无客户，仍计入数量。',
    'deal-without-amount': '{column}：{count} 个未结商机无金额，计入数量，不计入金额。',
    'deal-without-close': '{column}：{count} 个未结商机无预计成交日，计入数量，不计入预测。',
    'close-before-start': '{column}：{count} 个商机早于“{start}”。更正其中一个日期。',
    'close-passed': '{column}：{count} 个未结商机已过成交日。更改日期，或结束商机。',
    'unreadable-other': '{column}：{count} 个文本不是数字，未使用。',
    'boolean-other': '{column}：{count} 个单元格是 TRUE 或 FALSE，未使用。',
  },
  passed: {
    'no-stage': '每行都有阶段',
    'unknown-stage': '阶段名称均已识别',
    'mapped-stage': '没有阶段名称',
    'deal-without-account': '每个商机都有客户',
    'deal-without-amount': '每个未结商机都有金额',
    'deal-without-close': '每个未结商机都有预计成交日',
    'close-before-start': '没有商机在开始前成交',
    'close-passed': '没有未结商机已过成交日',
  },
  choices: {
    'stage-unknown': '尚未确定',
    'stage-mapped': '按识别结果',
    'stage-1': '1 客户开发',
    'stage-2': '2 立项',
    'stage-3': '3 提案',
    'stage-4': '4 招投标',
    'stage-5': '5 商务谈判',
    'stage-6': '6 工程实施',
    'stage-7': '赢单',
    'stage-8': '输单',
    'stage-9': '无效：排除',
  },
  groups: {
    'unknown-stage': '阶段“{name}”（{rows} 行）未识别。选择对应阶段。',
    'mapped-stage': '“{name}”（{rows} 行）：{stage}。',
  },
};
