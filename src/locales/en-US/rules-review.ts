/** What people read about the rules of the quarterly review. */
export const reviewRules = {
  'review.fall': {
    label: 'Falling value',
    meaning: 'Part of its value that an account loses in a quarter to be at risk.',
  },
  'review.scoreFall': {
    label: 'Falling score',
    meaning: 'Points of relationship score that an account loses in a quarter to be at risk.',
  },
  'effort.days': { label: 'Days a quarter', meaning: 'Days that one person has for accounts in a quarter.' },
  'effort.daysAContact': { label: 'Days a contact', meaning: 'Days that one contact in the log stands for.' },
  'effort.reach': {
    label: 'Wallet in reach',
    meaning: 'Share of the open wallet that counts as expected value, by relationship stage 1 to 6.',
  },
} as const;
