import { choice, number, numbers } from './fields';

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

  /** Days between contacts for an account without a tier. */
  'care.otherDays': number({ default: 90, min: 1, max: 3650, unit: 'days', origin: 'house' }),

  /** Whether the days of the care plan are counted by the calendar or Monday to Friday. */
  'care.count': choice({ choices: ['calendar', 'working'], default: 'calendar', origin: 'house' }),

  /** So many days ahead important dates and next contacts are listed as coming. */
  'care.aheadDays': number({ default: 14, min: 1, max: 365, whole: true, unit: 'days', origin: 'house' }),

  /** Days of the contact log that count as touch points. */
  'touch.days': number({ default: 180, min: 7, max: 3650, whole: true, unit: 'days', origin: 'house' }),

  /** Years after which the age of a relation counts in full. */
  'relationship.years': number({ default: 5, min: 0, above: true, max: 50, unit: 'count', origin: 'house' }),

  /** Lowest and highest mark of the satisfaction that the sheet holds: 1 and 5, 0 and 10, 0 and 100. */
  'relationship.satisfaction': numbers({
    default: [1, 5],
    min: -100,
    max: 100,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'score',
    origin: 'house',
  }),

  /** How many of the upper tiers count as large in value against relationship. */
  'relationship.largeTiers': number({ default: 2, min: 1, max: 3, whole: true, unit: 'count', origin: 'house' }),

  /** Score from which a relationship counts as good in value against relationship: the middle of the fair band. */
  'relationship.goodFrom': number({ default: 55, min: 0, max: 100, unit: 'score', origin: 'house' }),

  /** Break-off risk from which an account is on the list of risks. */
  'risk.listFrom': number({ default: 50, min: 0, max: 100, unit: 'score', origin: 'house' }),

  /** Weights of financial, social, contract, quality and structural bonds in the bond strength. */
  'bonds.weights': numbers({
    default: [1, 1, 1, 1, 1],
    min: 0,
    max: 100,
    fewest: 5,
    most: 5,
    unit: 'factor',
    origin: 'house',
  }),

  /** Weights of capital cost, search cost and lost loyalty discount in the switching barrier. */
  'barriers.weights': numbers({
    default: [1, 1, 1],
    min: 0,
    max: 100,
    fewest: 3,
    most: 3,
    unit: 'factor',
    origin: 'house',
  }),
} as const;
