import { choice, number, numbers, texts } from './fields';

/** Rules of the pipeline models (models.md section 3). */
export const pipelineRules = {
  /** Probability of winning a deal that stands in stages 1 to 6; the last is booked already. */
  'pipeline.probability': numbers({
    default: [0.1, 0.2, 0.4, 0.6, 0.8, 1],
    min: 0,
    max: 1,
    fewest: 6,
    most: 6,
    unit: 'share',
    origin: 'house',
  }),

  /** From this probability on a deal is committed. */
  'pipeline.commit': number({ default: 0.8, min: 0, above: true, max: 1, unit: 'share', origin: 'house' }),

  /** From this probability on, and below commit, a deal is best case; the rest is pipeline. */
  'pipeline.bestCase': number({ default: 0.4, min: 0, above: true, max: 1, unit: 'share', origin: 'house' }),

  /** Whether a forecast goes by month or by quarter. */
  'pipeline.period': choice({ choices: ['month', 'quarter'], default: 'month', origin: 'house' }),

  /** Open pipeline wanted, as a multiple of the target. */
  'pipeline.coverage': number({ default: 3, min: 0, above: true, max: 100, unit: 'factor', origin: 'standard' }),

  /** So many deals of own history weigh as much as the rule when probabilities are learned. */
  'pipeline.priorDeals': number({ default: 10, min: 0, max: 1000, unit: 'count', origin: 'house' }),

  /** Whether deals are weighed with the rule's probabilities or with those learned from the own won and lost. */
  'pipeline.weighing': choice({ choices: ['rule', 'learned'], default: 'rule', origin: 'house' }),

  /** Amount to win in a quarter; 0: none is set. */
  'pipeline.target': number({ default: 0, min: 0, max: 1e15, unit: 'money', origin: 'house' }),

  /** Under so many won and lost deals a win rate is shown with a warning. */
  'pipeline.fewCases': number({ default: 30, min: 0, max: 1000, whole: true, unit: 'count', origin: 'house' }),

  /** What one unit of a currency is worth, such as `CNY=1`, `USD=7.1`; empty: nothing is converted. */
  'currency.rates': texts({ default: [], most: 30, longest: 24, origin: 'house' }),

  /** Days a deal may stand in stages 1 to 5; 0: judged by the stage's own median. */
  'pipeline.stageDays': numbers({
    default: [0, 0, 0, 0, 0],
    min: 0,
    max: 3650,
    fewest: 5,
    most: 5,
    unit: 'days',
    origin: 'house',
  }),

  /** Without days of its own, a stage allows this multiple of its own median. */
  'pipeline.stalledFactor': number({ default: 1.5, min: 1, max: 10, unit: 'factor', origin: 'house' }),

  /** Weights of need, schedule, budget, competition, decision and priority when a deal is judged. */
  'qualification.weights': numbers({
    default: [1, 1, 1, 1, 1, 1],
    min: 0,
    max: 100,
    fewest: 6,
    most: 6,
    unit: 'factor',
    origin: 'house',
  }),

  /** Scores from which a deal is graded C, B and A. */
  'qualification.grades': numbers({
    default: [25, 50, 75],
    min: 0,
    max: 100,
    fewest: 3,
    most: 3,
    increasing: true,
    unit: 'score',
    origin: 'house',
  }),
} as const;
