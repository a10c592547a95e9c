import { choice, number, numbers } from './fields';

/** Rules of the customer types, movers and RFM (models.md P6, P13, P14). */
export const segmentRules = {
  /** Weights of profit and revenue in an account's influence. */
  'segment.influenceWeights': numbers({
    default: [1, 1],
    min: 0,
    max: 100,
    fewest: 2,
    most: 2,
    unit: 'factor',
    origin: 'house',
  }),

  /** Weights of strategic focus and ability to meet needs in an account's strategic score. */
  'segment.strategicWeights': numbers({
    default: [1, 1],
    min: 0,
    max: 100,
    fewest: 2,
    most: 2,
    unit: 'factor',
    origin: 'house',
  }),

  /** Influence from which an account is average, and from which it can be large premium. */
  'segment.influenceCuts': numbers({
    default: [30, 70],
    min: 0,
    max: 100,
    fewest: 2,
    most: 2,
    increasing: true,
    unit: 'score',
    origin: 'house',
  }),

  /** Strategic score from which an account is premium. */
  'segment.strategicCut': number({ default: 50, min: 0, max: 100, unit: 'score', origin: 'house' }),

  /** Growth of value from one period to the next from which an account is rising, although its tier stays. */
  'movers.growth': number({ default: 0.2, min: 0, above: true, max: 10, unit: 'share', origin: 'house' }),

  /** How RFM scores are set: by quantiles of the values, or by bins of equal width over their ranks. */
  'rfm.binning': choice({ choices: ['quantile', 'rank'], default: 'quantile', origin: 'standard' }),

  /** Scores run from 1 to this number; 5 is usual. */
  'rfm.bins': number({ default: 5, min: 2, max: 10, whole: true, unit: 'count', origin: 'standard' }),

  /**
   * Segment of each pair of recency and frequency score: five numbers for recency score 1 (frequency score 1 to 5), then five for
   * recency score 2, and so on. The numbers are those of `rfmSegments`, 1 Champions to 10 Lost.
   */
  'rfm.segments': numbers({
    default: [
      10,
      10,
      8,
      8,
      9, // long ago: Lost, At risk, Can't lose
      10,
      10,
      8,
      8,
      9,
      7,
      7,
      6,
      2,
      2, // About to sleep, Need attention, Loyal
      5,
      3,
      3,
      2,
      2, // Promising, Potential loyalists, Loyal
      4,
      3,
      3,
      1,
      1, // lately: New, Potential loyalists, Champions
    ],
    min: 1,
    max: 10,
    whole: true,
    fewest: 25,
    most: 25,
    unit: 'none',
    origin: 'standard',
  }),
} as const;
