import { planningRules } from './rules-planning';
import { reviewRules } from './rules-review';
import { portfolioRules } from './rules-portfolio';
import { relationshipRules } from './rules-relationship';

/** What people read about the rules; the facts themselves (range, default) are in engine/rules. */
export const rules = {
  fields: {
    ...planningRules,
    ...reviewRules,
    ...portfolioRules,
    ...relationshipRules,
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
    'concentration.near': {
      label: 'Close to 80/20',
      meaning: 'How far from 80% the share of the top 20% may be to count as close to 80/20.',
    },
    'tier.method': { label: 'Tier method', meaning: 'How tiers are set.' },
    'segment.influenceWeights': {
      label: 'Influence weights',
      meaning: 'Weights of profit and revenue in an account’s influence.',
    },
    'segment.strategicWeights': {
      label: 'Strategic weights',
      meaning: 'Weights of strategic focus and ability to meet needs in the strategic score.',
    },
    'segment.influenceCuts': {
      label: 'Influence cut-offs',
      meaning: 'Influence from which an account is average, and from which it can be large premium.',
    },
    'segment.strategicCut': {
      label: 'Strategic cut-off',
      meaning: 'Strategic score from which an account is premium.',
    },
    'movers.growth': {
      label: 'Rising from',
      meaning: 'Growth of value from which an account is rising, although its tier stays.',
    },
    'rfm.binning': { label: 'RFM binning', meaning: 'How the scores R, F and M are set.' },
    'rfm.bins': { label: 'RFM scores', meaning: 'Scores run from 1 to this number.' },
    'rfm.segments': {
      label: 'RFM segments',
      meaning:
        'Segment of each pair of R and F, five numbers for R 1 with F 1 to 5, then for R 2 and so on. 1 Champions, 2 Loyal, 3 Potential loyalists, 4 New, 5 Promising, 6 Need attention, 7 About to sleep, 8 At risk, 9 Can’t lose, 10 Lost.',
    },
    'lifetime.weeks': { label: 'Weeks ahead', meaning: 'Weeks over which the lifetime value is counted.' },
    'lifetime.margin': {
      label: 'Margin of a purchase',
      meaning: 'Part of a purchase that stays with us. 100% gives expected sales.',
    },
    'lifetime.discount': { label: 'Discount a year', meaning: 'What money to come is worth less for each year.' },
    'lifetime.fewest': {
      label: 'Fewest repeat accounts',
      meaning: 'Accounts that must have bought again before a lifetime value is shown.',
    },
    'roles.weights': {
      label: 'Role weights',
      meaning: 'Weights of decision maker, influencer, person in charge and bystander in the coverage.',
    },
    'risk.weights': {
      label: 'Risk weights',
      meaning:
        'Weights of people, trust, persistence, culture, quality, market position, product, value chain and finance in the break-off risk.',
    },
    'relationship.weights': {
      label: 'Score weights',
      meaning:
        'Weights of coverage, depth, trust, touch points, satisfaction, complaints and age in the relationship score.',
    },
    'relationship.bands': { label: 'Score bands', meaning: 'Scores from which a relationship is fair, and strong.' },
    'bond.cuts': { label: 'Bond cut-offs', meaning: 'Mean ratings from which a bond is a zipper, and velcro.' },
    'care.days': {
      label: 'Days to the next contact',
      meaning: 'Days from one contact to the next for accounts of tier A, B, C and D.',
    },
    'complaints.days': { label: 'Complaint limit', meaning: 'Days after which an open complaint is late.' },
    'complaints.points': {
      label: 'Points for complaints',
      meaning: 'Points that an open complaint costs in the relationship score, and a late one on top.',
    },
    'pipeline.probability': {
      label: 'Stage probabilities',
      meaning: 'Probability of winning a deal in stages 1 to 6; the last is booked already.',
    },
    'pipeline.commit': { label: 'Commit from', meaning: 'Deals from this probability on are committed.' },
    'pipeline.bestCase': {
      label: 'Best case from',
      meaning: 'Deals from this probability on, below commit, are best case.',
    },
    'pipeline.period': { label: 'Forecast period', meaning: 'Whether a forecast goes by month or by quarter.' },
    'pipeline.coverage': { label: 'Coverage wanted', meaning: 'Open pipeline wanted, as a multiple of the target.' },
    'pipeline.priorDeals': {
      label: 'Weight of the rule',
      meaning: 'So many own deals weigh as much as the rule when probabilities are learned.',
    },
    'pipeline.weighing': {
      label: 'Probabilities from',
      meaning:
        'Whether deals are weighed with the rule’s probabilities or with those learned from own won and lost deals.',
    },
    'pipeline.target': { label: 'Target a quarter', meaning: 'Amount to win in a quarter; 0 sets none.' },
    'pipeline.fewCases': {
      label: 'Few cases below',
      meaning: 'Under so many won and lost deals a win rate carries a warning.',
    },
    'currency.rates': {
      label: 'Currency rates',
      meaning: 'What one unit of each currency is worth, such as CNY=1, USD=7.1; empty converts nothing.',
    },
    'pipeline.stageDays': {
      label: 'Days in a stage',
      meaning: 'Days a deal may stand in stages 1 to 5; 0 judges by the stage’s own median.',
    },
    'pipeline.stalledFactor': {
      label: 'Stalled above',
      meaning: 'Without days of its own, a stage allows this multiple of its own median.',
    },
    'qualification.weights': {
      label: 'Qualification weights',
      meaning: 'Weights of need, schedule, budget, competition, decision and priority when a deal is graded.',
    },
    'qualification.grades': { label: 'Deal grades', meaning: 'Scores from which a deal is graded C, B and A.' },
  },
  choices: {
    calendar: 'Calendar days',
    working: 'Working days, Monday to Friday',
    rule: 'The rule',
    learned: 'Own history',
    month: 'By month',
    quarter: 'By quarter',
    auto: 'As in Excel',
    'en-US': 'English',
    'zh-CN': '中文',
    'crossing-up': 'In the upper tier',
    within: 'In the lower tier (textbook ABC)',
    cumulative: 'By cumulative share and cut-offs',
    triangle: 'By Bondarenko’s triangle: the shape of the Pareto curve decides',
    quantile: 'By quantiles: about as many accounts in each score',
    rank: 'By rank: bins of equal width over the ranks',
  },
  origins: {
    given: 'The method’s own rule',
    standard: 'Standard of the field',
    house: 'KAM default, yours to change',
  },
} as const;
