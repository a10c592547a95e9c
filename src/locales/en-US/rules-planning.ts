/** What people read about the rules of single accounts: key account, retention, development, effort. */
export const planningRules = {
  'keyAccount.weights': {
    label: 'Key account weights',
    meaning:
      'Weights of profit share, effect on goals, damage if lost, stable relation, potential and time spent in the key account score.',
  },
  'keyAccount.score': { label: 'Key account from', meaning: 'Score of the six criteria from which an account is key.' },
  'keyAccount.revenueShare': {
    label: 'Key share of our revenue',
    meaning: 'Share of our own revenue from which an account is key, however small it is itself.',
  },
  'retention.churn': {
    label: 'Assumed churn',
    meaning:
      'Assumption, not a fact: customers lost in a year where the own churn is not known. A claim of the method.',
  },
  'retention.winCost': {
    label: 'Assumed cost to win',
    meaning:
      'Assumption, not a fact: winning a customer costs this multiple of keeping one. A claim of the method, widely repeated and seldom measured.',
  },
  'retention.keepCost': {
    label: 'Assumed cost to keep',
    meaning:
      'Assumption, not a fact: keeping a customer costs from and to this share of winning one. A claim of the method.',
  },
  'retention.profitUplift': {
    label: 'Assumed profit uplift',
    meaning:
      'Assumption, not a fact: profit rises from and to this share when churn falls by five points. A claim of the method after Reichheld and Sasser (1990).',
  },
  'retention.years': { label: 'Retention years', meaning: 'Years over which retention is reckoned.' },
  'liquidity.cuts': {
    label: 'Ability to pay',
    meaning: 'Current ratios from which the light is amber, and green; below it is red.',
  },
  'composite.weights': {
    label: 'Composite weights',
    meaning: 'Weights of current value, potential value and loyalty in the composite value.',
  },
  'composite.cut': { label: 'High value from', meaning: 'Score from which current or potential value is high.' },
  'development.potential': {
    label: 'Large potential from',
    meaning: 'Percentile of potential from which a new account is worth developing.',
  },
  'development.held': {
    label: 'Hidden potential up to',
    meaning: 'An existing account has hidden potential while we hold at most this share of it.',
  },
  'effort.fewest': { label: 'Fewest days', meaning: 'Fewest days for an account of tier A, B, C and D.' },
  'effort.most': { label: 'Most days', meaning: 'Most days for an account of tier A, B, C and D.' },
  'effort.tolerance': {
    label: 'Effort tolerance',
    meaning: 'Part of the planned days by which the days spent may differ.',
  },
} as const;
