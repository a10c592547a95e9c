/** What people read about the rules of relationships that the job uses beside the functions. */
export const relationshipRules = {
  'care.otherDays': {
    label: 'Days without a tier',
    meaning: 'Days from one contact to the next for accounts that have no tier.',
  },
  'care.count': {
    label: 'Days of care',
    meaning: 'Whether days of the care plan go by the calendar or Monday to Friday.',
  },
  'care.aheadDays': { label: 'Days ahead', meaning: 'So many days ahead, dates and contacts are listed as coming.' },
  'touch.days': { label: 'Touch point window', meaning: 'Days of the contact log that count as touch points.' },
  'relationship.years': {
    label: 'Full age',
    meaning: 'Years after which the age of a relation counts in full.',
  },
  'relationship.satisfaction': {
    label: 'Satisfaction scale',
    meaning: 'Lowest and highest mark of your satisfaction figures, such as 1 and 5 or 0 and 10.',
  },
  'relationship.largeTiers': {
    label: 'Large tiers',
    meaning: 'How many of the upper tiers count as large in value against relationship.',
  },
  'relationship.goodFrom': {
    label: 'Good from',
    meaning: 'Score from which a relationship counts as good in value against relationship.',
  },
  'risk.listFrom': { label: 'Risks from', meaning: 'Break-off risk from which an account is listed as a risk.' },
  'bonds.weights': {
    label: 'Bond weights',
    meaning: 'Weights of financial, social, contract, quality and structural bonds in the bond strength.',
  },
  'barriers.weights': {
    label: 'Barrier weights',
    meaning: 'Weights of capital cost, search cost and lost loyalty discount in the switching barrier.',
  },
} as const;
