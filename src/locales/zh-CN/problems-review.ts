import type { reviewNotes as englishNotes, reviewProblems as english } from '../en-US/problems-review';
import type { Translated } from '../language';

export const reviewProblems: Translated<typeof english> = {
  'no-review-source': '季度回顾需要客户、订单或商机。请选择其中一种。',
  'nothing-in-quarter': '{quarter} 没有数据。选择另一季度，或粘贴该季度的数据。',
  'snapshot-damaged': '快照已损坏，保持原样。请从其他副本取得。',
  'snapshot-newer': '快照版本高于 KAM，保持原样。请更新 KAM。',
  'snapshot-gone': '工作簿中已没有此快照。选择另一个。',
  'actions-damaged': '工作簿中的行动清单已损坏，未作改动。请使用其他副本。',
  'actions-newer': '行动清单版本高于 KAM，未作改动。请更新 KAM。',
  'action-gone': '清单中已没有此行动。重新打开回顾。',
  'page-marks-gone': '工作表“{sheet}”最右侧的标记已丢失，未写入。删除或另存后写入新页。',
  'account-gone': '“{text}”不在客户之中。选择另一个。',
};

export const reviewNotes: Translated<typeof englishNotes> = {
  'nothing-comparable': '两个季度之一没有大于零的价值，因此未作对比。',
};
