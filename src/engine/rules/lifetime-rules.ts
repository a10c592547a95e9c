import { number } from './fields';

/** Assumptions of the lifetime value (models.md P15): the fit settles how accounts buy, these what is made of it. */
export const lifetimeRules = {
  /** Weeks looked ahead. */
  'lifetime.weeks': number({ default: 52, min: 1, max: 520, whole: true, unit: 'count', origin: 'house' }),

  /** Part of the value of a purchase that is ours to keep; 1 gives expected sales. */
  'lifetime.margin': number({ default: 1, min: 0, above: true, max: 1, unit: 'share', origin: 'house' }),

  /** Discount a year of money that is yet to come. */
  'lifetime.discount': number({ default: 0.1, min: 0, max: 1, unit: 'share', origin: 'house' }),

  /** Accounts that must have bought again before a fit is trusted. */
  'lifetime.fewest': number({ default: 30, min: 2, max: 10_000, whole: true, unit: 'count', origin: 'house' }),
} as const;
