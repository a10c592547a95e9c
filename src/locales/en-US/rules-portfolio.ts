/** What people read about the rules of repeat ladder and retention in the job. */
export const portfolioRules = {
  'ladder.days': {
    label: 'Still buying within',
    meaning: 'Days since the last purchase up to which an account counts as still buying.',
  },
  'retention.churnDown': {
    label: 'Churn is to fall by',
    meaning: 'Points by which churn falls in the retention scenario. The method speaks of five.',
  },
} as const;
