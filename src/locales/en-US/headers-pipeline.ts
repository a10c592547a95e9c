/** Headers of results about deals and contacts. */
export const pipelineHeaders = {
  stage: 'Stage',
  deals: 'Deals',
  amount: 'Amount',
  shareOfOpen: 'Share of open',
  weighted: 'Weighted',
  meanAge: 'Mean age (days)',
  oldest: 'Oldest (days)',
  period: 'Period',
  open: 'Open',
  p10: 'P10',
  p50: 'P50',
  p90: 'P90',
  roleCoverage: 'Role coverage',
  missingRoles: 'Missing roles',
  nextMove: 'Next move',
} as const;
