import { number, numbers } from './fields';

/** Rules of the quarterly review (models.md P13, X8). */
export const reviewRules = {
  /** Part of its value that an account must lose in a quarter to be at risk. */
  'review.fall': number({ default: 0.2, min: 0, above: true, max: 1, unit: 'share', origin: 'house' }),

  /** Points of relationship score that an account must lose in a quarter to be at risk. */
  'review.scoreFall': number({ default: 5, min: 0, above: true, max: 100, unit: 'score', origin: 'house' }),

  /** Days a quarter that one person has for accounts: a working year of 220 days, a quarter of it. */
  'effort.days': number({ default: 55, min: 0, max: 10_000, unit: 'days', origin: 'house' }),

  /** Days that one logged contact stands for, preparation and travel included. */
  'effort.daysAContact': number({ default: 0.5, min: 0, above: true, max: 30, unit: 'days', origin: 'house' }),

  /** Share of the open wallet that counts as expected value, by relationship stage 1 to 6. */
  'effort.reach': numbers({
    default: [0.02, 0.05, 0.1, 0.15, 0.2, 0],
    min: 0,
    max: 1,
    fewest: 6,
    most: 6,
    unit: 'share',
    origin: 'house',
  }),
} as const;
