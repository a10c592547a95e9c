import { number, numbers } from './fields';

/** Rules about single accounts and what they are worth (models.md P9, P10, P17, P19, P21, P22, X8). */
export const planningRules = {
  /** Weights of the six criteria of a key account, in the order of `keyAccountCriteria`. */
  'keyAccount.weights': numbers({
    default: [1, 1, 1, 1, 1, 1],
    min: 0,
    max: 100,
    fewest: 6,
    most: 6,
    unit: 'factor',
    origin: 'house',
  }),

  /** Score of the six criteria from which an account is a key account. */
  'keyAccount.score': number({ default: 60, min: 0, max: 100, unit: 'score', origin: 'house' }),

  /** Share of our own revenue from which an account is a key account, however small it is itself. */
  'keyAccount.revenueShare': number({ default: 0.05, min: 0, above: true, max: 1, unit: 'share', origin: 'house' }),

  /** Assumption: the part of its customers that a company loses in a year where nobody knows its own. */
  'retention.churn': number({ default: 0.1, min: 0, max: 1, unit: 'share', origin: 'given' }),

  /** Assumption: what winning a customer costs, as a multiple of keeping one. */
  'retention.winCost': number({ default: 5, min: 1, max: 100, unit: 'factor', origin: 'given' }),

  /** Assumption: what keeping a customer costs, as shares of winning one: the low and the high claim. */
  'retention.keepCost': numbers({
    default: [0.3, 0.5],
    min: 0,
    above: true,
    max: 1,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'share',
    origin: 'given',
  }),

  /** Assumption: how much profit rises when churn falls by five points: the low and the high claim. */
  'retention.profitUplift': numbers({
    default: [0.25, 0.6],
    min: 0,
    max: 10,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'share',
    origin: 'given',
  }),

  /** Years over which retention is reckoned. */
  'retention.years': number({ default: 5, min: 1, max: 50, whole: true, unit: 'count', origin: 'house' }),

  /** Current ratios from which an account's ability to pay is amber, and green. */
  'liquidity.cuts': numbers({
    default: [1, 1.5],
    min: 0,
    above: true,
    max: 100,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'factor',
    origin: 'house',
  }),

  /** Weights of current value, potential value and loyalty in the composite value. */
  'composite.weights': numbers({
    default: [1, 1, 1],
    min: 0,
    max: 100,
    fewest: 3,
    most: 3,
    unit: 'factor',
    origin: 'house',
  }),

  /** Score from which current and potential value count as high. */
  'composite.cut': number({ default: 50, min: 0, max: 100, unit: 'score', origin: 'house' }),

  /** Percentile of potential from which a new account is worth developing. */
  'development.potential': number({ default: 70, min: 0, max: 100, unit: 'score', origin: 'house' }),

  /** Share of the potential that we may already have for the rest to count as hidden. */
  'development.held': number({ default: 0.5, min: 0, max: 1, unit: 'share', origin: 'house' }),

  /** Fewest days for an account of tier A, B, C, D: one a quarter, a half-year, a year, none. */
  'effort.fewest': numbers({
    default: [4, 2, 1, 0],
    min: 0,
    max: 10_000,
    fewest: 4,
    most: 4,
    unit: 'days',
    origin: 'house',
  }),

  /** Most days for an account of tier A, B, C, D: a working year of 220 days, its half, quarter and tenth. */
  'effort.most': numbers({
    default: [220, 110, 55, 22],
    min: 0,
    max: 10_000,
    fewest: 4,
    most: 4,
    unit: 'days',
    origin: 'house',
  }),

  /** Part of the planned days by which the days spent may differ before an account is over- or under-served. */
  'effort.tolerance': number({ default: 0.25, min: 0, max: 1, unit: 'share', origin: 'house' }),
} as const;
