/** What stands in the way of a quarterly review: what, where, remedy. By problem code, joined into `problems`. */
export const reviewProblems = {
  'no-review-source': 'A review needs accounts, orders or opportunities. Choose one of them.',
  'nothing-in-quarter': 'Nothing falls into {quarter}. Choose another quarter, or paste its data.',
  'snapshot-damaged': 'This snapshot is damaged and was left as it is. Take it from another copy of the file.',
  'snapshot-newer': 'This snapshot is newer than KAM and was left as it is. Update KAM.',
  'snapshot-gone': 'The snapshot is no longer in the workbook. Choose another one.',
  'actions-damaged':
    'The list of actions kept in the workbook is damaged; nothing changed. Take the workbook from another copy.',
  'actions-newer': 'The list of actions is newer than KAM; nothing changed. Update KAM.',
  'action-gone': 'The action is no longer on the list. Open the review again.',
  'page-marks-gone':
    'Sheet “{sheet}” has lost the marks beyond its last column; nothing written. Delete or copy it, then write a new page.',
  'account-gone': '“{text}” is not among the accounts. Choose another one.',
} as const;

export const reviewNotes = {
  'nothing-comparable': 'One of the two quarters has no value above zero, so nobody is compared.',
} as const;
