import { pipelineHeaders } from './headers-pipeline';
import { planningHeaders } from './headers-planning';

/** Header texts of results, in cells and on sheets. */
export const headers = {
  ...pipelineHeaders,
  ...planningHeaders,
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
  shareAhead: 'Share of the accounts ahead',
  tierAbove: 'Tier above',
  addForAbove: 'More value to reach it',
  tierBelow: 'Tier below',
  fallsUnder: 'Falls to it under',
  // Audit
  revenue: 'Revenue',
  margin: 'Margin',
  lossShare: 'Share of all losses',
  repairBrings: 'Repair brings',
  profitWithout: 'Profit of all without these',
  // Movers and migration
  before: 'Before',
  now: 'Now',
  change: 'Change',
  tierBefore: 'Tier before',
  tierNow: 'Tier now',
  move: 'Move',
  beforeAndNow: 'Before \\ now',
  // RFM
  recency: 'Recency',
  frequency: 'Frequency',
  monetary: 'Monetary',
  segment: 'Segment',
} as const;
