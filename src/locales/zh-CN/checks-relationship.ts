import type { relationshipChecks as english } from '../en-US/checks-relationship';
import type { Translated } from '../language';

export const relationshipChecks: Translated<typeof english> = {
  findings: {
    'unknown-role': '{column}“{word}”（{count} 行）未识别。选择对应角色。',
    'unknown-depth': '{column}“{word}”（{count} 行）未识别。选择对应交情。',
    'unknown-stance': '{column}“{word}”（{count} 行）未识别。选择对应立场。',
    'unknown-answer': '{column}：{count} 个单元格既不是“是”也不是“否”，未使用。',
    'rating-range': '{column}：{count} 个评分不在 1 到 5 之间，未使用。',
    'duplicate-contact': '{count} 行的联系人在同一客户重复出现。',
    'unknown-account': '{count} 行的客户不在客户表中。排除，或一并评分。',
  },
  passed: {
    'unknown-role': '所有角色均可识别',
    'unknown-depth': '所有交情均可识别',
    'unknown-stance': '所有立场均可识别',
    'unknown-answer': '所有回答均为是或否',
    'rating-range': '所有评分均在 1 到 5 之间',
    'duplicate-contact': '没有重复的联系人',
    'unknown-account': '所有客户均在客户表中',
  },
  choices: {
    'no-role': '无角色',
    decisionMaker: '决策者',
    influencer: '影响者',
    inCharge: '现管者',
    bystander: '旁观者',
    'no-tie': '未建立',
    nodding: '点头之交',
    benefit: '利益之交',
    trial: '患难之交',
    intimate: '莫逆之交',
    'no-stance': '无立场',
    coach: '教练',
    ally: '盟友',
    neutral: '中立',
    opponent: '反对者',
  },
  reasons: {
    'unknown-account': '{count} 行客户不在客户表中',
  },
};
