/** Names of customer types, moves and RFM segments, and what to do for each type. */
export const segments = {
  types: {
    'large-premium': 'Large premium',
    average: 'Average',
    'small-premium': 'Small premium',
    'small-ordinary': 'Small ordinary',
    bleeder: 'Bleeder',
  },
  treatments: {
    'large-premium':
      'Give it top attention. Make a two-way importance analysis: what we mean to the customer, and the customer to us.',
    average: 'Offer better products with a higher margin, but never at the risk of losing the customer.',
    'small-premium': 'Make measured concessions, cross-sell and raise the share of wallet.',
    'small-ordinary': 'Change the service model.',
    bleeder:
      'Find the cause, then raise the price, tighten terms, cut discounts, improve the mix and curb speculative buying. If it still makes a loss, exit by a steep price rise.',
  },
  moves: { none: '', up: 'Up', down: 'Down', new: 'New', lost: 'Lost' },
  rfm: {
    champions: 'Champions',
    loyal: 'Loyal',
    'potential-loyalists': 'Potential loyalists',
    new: 'New',
    promising: 'Promising',
    'need-attention': 'Need attention',
    'about-to-sleep': 'About to sleep',
    'at-risk': 'At risk',
    'cannot-lose': "Can't lose",
    lost: 'Lost',
  },
} as const;
