/** How tiers are set, where it is not by cut-offs, and what "why?" says then. */
export const tierMethodWords = {
  triangleText: 'The shape of the Pareto curve sets the tiers: there are no cut-offs to choose, and always A, B and C.',
  move: '{count} accounts move {from} to {to}',
  moveOne: '{count} account moves {from} to {to}',
  why: 'Accounts ahead are {ahead} of all; {tier} ends at {end} of the accounts, by the shape of the curve',
  whyLast: 'Accounts ahead are {ahead} of all; {tier} is what is left after {end} of the accounts',
  rule: 'Rule: Bondarenko’s triangle',
  upNowhere: 'Growth of its own lifts it nowhere.',
  downNowhere: 'A smaller value drops it nowhere.',
} as const;
