/** What people read about the rules; the facts themselves (range, default) are in engine/rules. */
export const rules = {
  fields: {
    language: { label: 'Language', meaning: 'Language of the task pane and of text results.' },
    asOf: { label: 'As-of date', meaning: 'The day as of which ages and recency are counted.' },
    'tier.cutoffs': { label: 'Tier cut-offs', meaning: 'Cumulative shares at which tiers A, B and C end.' },
    'tier.boundary': { label: 'Boundary', meaning: 'Where the account that crosses a cut-off belongs.' },
    'tier.labels': { label: 'Tier names', meaning: 'Your own names for the tiers, best first.' },
    'concentration.topShare': {
      label: 'Top part',
      meaning: 'The part of the accounts whose share of value is reported.',
    },
    'concentration.goalShare': {
      label: 'Share to reach',
      meaning: 'The share of value for which the accounts are counted.',
    },
  },
  choices: {
    auto: 'As in Excel',
    'en-US': 'English',
    'zh-CN': '中文',
    'crossing-up': 'In the upper tier',
    within: 'In the lower tier (textbook ABC)',
  },
  origins: {
    given: 'The method’s own rule',
    standard: 'Standard of the field',
    house: 'KAM default, yours to change',
  },
} as const;
