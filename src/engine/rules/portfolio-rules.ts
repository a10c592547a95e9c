import { number } from './fields';

/** Rules by which the job reads the repeat ladder and retention from orders (models.md P11, P17). */
export const portfolioRules = {
  /** An account still buys when its last purchase is at most so many days before the as-of date. */
  'ladder.days': number({ default: 365, min: 1, max: 3_650, whole: true, unit: 'days', origin: 'house' }),

  /** By how much churn is to fall in the retention scenario: the five points of the method's claim. */
  'retention.churnDown': number({ default: 0.05, min: 0, max: 1, unit: 'share', origin: 'given' }),
} as const;
