/** Header texts of results, in cells and on sheets. */
export const headers = {
  rank: 'Rank',
  account: 'Account',
  value: 'Value',
  share: 'Share',
  cumulativeShare: 'Cumulative share',
  tier: 'Tier',
  profit: 'Profit',
  cumulativeProfit: 'Cumulative profit',
  measure: 'Measure',
  accounts: 'Accounts',
  total: 'Total',
  topShare: 'Share of the top {percent}',
  accountsForGoal: 'Accounts that make {percent}',
  hhi: 'HHI',
  effectiveAccounts: 'Effective accounts',
  gini: 'Gini',
} as const;
