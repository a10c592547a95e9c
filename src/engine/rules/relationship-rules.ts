import { number, numbers } from './fields';

/** Rules of the relationship models (models.md section 2). */
export const relationshipRules = {
  /** Weights of decision maker, influencer, person in charge, bystander. */
  'roles.weights': numbers({
    default: [1, 1, 1, 1],
    min: 0,
    max: 100,
    fewest: 4,
    most: 4,
    unit: 'factor',
    origin: 'house',
  }),

  /** Weights of the nine causes of a break-off, in the order of `riskCauses`. */
  'risk.weights': numbers({
    default: [1, 1, 1, 1, 1, 1, 1, 1, 1],
    min: 0,
    max: 100,
    fewest: 9,
    most: 9,
    unit: 'factor',
    origin: 'house',
  }),

  /** Weights of coverage, depth, trust, touch, satisfaction, complaints, age in the relationship score. */
  'relationship.weights': numbers({
    default: [1, 1, 1, 1, 1, 1, 1],
    min: 0,
    max: 100,
    fewest: 7,
    most: 7,
    unit: 'factor',
    origin: 'house',
  }),

  /** Scores from which a relationship is fair, and strong. */
  'relationship.bands': numbers({
    default: [40, 70],
    min: 0,
    max: 100,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'score',
    origin: 'house',
  }),

  /** Mean ratings from which a bond is a zipper, and velcro. */
  'bond.cuts': numbers({
    default: [2.5, 3.75],
    min: 1,
    max: 5,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'score',
    origin: 'house',
  }),

  /** Days from one contact to the next for accounts of tier A, B, C, D. */
  'care.days': numbers({
    default: [14, 30, 90, 180],
    min: 1,
    max: 3650,
    fewest: 4,
    most: 4,
    unit: 'days',
    origin: 'house',
  }),

  /** Days after which an open complaint is late. */
  'complaints.days': number({ default: 14, min: 1, max: 365, unit: 'days', origin: 'house' }),

  /** Points that an open complaint costs in the relationship score, and what a late one costs on top. */
  'complaints.points': numbers({
    default: [20, 20],
    min: 0,
    max: 100,
    fewest: 2,
    most: 2,
    unit: 'score',
    origin: 'house',
  }),
} as const;
