/** Why a figure is what it is: what went in, the rule, what would move it. */
export const figureWhyWords = {
  whyOf: 'Why {figure}?',
  topShare: [
    'The top {top} of {all} accounts are the largest {count}: rounded, at least one.',
    'They hold {held} of {total}. The last of them is {name} with {value}.',
  ],
  forGoal: [
    'The largest {count} hold {share}; without the last of them, {name} with {value}, it would be {without}.',
    'It moves when an account gains or loses share, not when all grow alike.',
  ],
  hhi: [
    'The squares of all shares in percent, added up. The largest account, {name}, adds {adds}.',
    '{all} equal accounts would give {equal}, a single one 10,000.',
  ],
  effective: ['10,000 divided by the HHI of {hhi}: a book of so many equal accounts would be as concentrated.'],
  gini: ['0 when all accounts are equal, 1 when one has all.', 'The smaller half, {count} accounts, holds {share}.'],
  profit: 'Profit',
  peak: 'Peak',
  peakLines: [
    'The best {count} accounts add up to {sum}: {share} of the total of {total}.',
    'From there on every account takes something away.',
  ],
  lossMakers: 'Loss-makers',
  lossLines: ['{count} accounts have a profit below zero, together {loss}. The largest loss is {name} with {value}.'],
  lossOne: ['One account has a profit below zero: {name} with {value}.'],
  noLoss: ['No account has a profit below zero.'],
  tier: 'tier {tier}',
  tierEmpty: ['No account is in this tier under these rules.'],
  tierLines: ['{count} accounts from {first} with {firstValue} to {last} with {lastValue}.'],
  tierOne: ['One account: {first} with {firstValue}.'],
  tierNext: 'The next, {name} with {value}, would need {by} more to be in it.',
} as const;
