import { choice, date, number, numbers, texts } from './fields';
import { lifetimeRules } from './lifetime-rules';
import { pipelineRules } from './pipeline-rules';
import { planningRules } from './planning-rules';
import { portfolioRules } from './portfolio-rules';
import { relationshipRules } from './relationship-rules';
import { reviewRules } from './review-rules';
import { segmentRules } from './segment-rules';

/**
 * Every rule there is, by theme, in the order in which a person sees them. A new rule is one entry here and its words in
 * locales/rules; nothing else in the rules machinery changes.
 */
export const ruleFields = {
  /** Language of text results and of the task pane; `auto` follows Excel. */
  language: choice({ choices: ['auto', 'en-US', 'zh-CN'], default: 'auto', origin: 'house' }),

  /** The day as of which ages and recency are counted; empty: RFM takes the day after the last purchase, others ask. */
  asOf: date({ default: '', origin: 'house' }),

  /** Cumulative shares at which tiers end: A up to the first, B up to the second; a third adds D. */
  'tier.cutoffs': numbers({
    default: [0.8, 0.95],
    min: 0,
    above: true,
    max: 1,
    fewest: 1,
    most: 3,
    increasing: true,
    unit: 'share',
    origin: 'standard',
  }),

  /** Whether the account that crosses a cut-off is in the upper tier (`crossing-up`) or in the lower one (`within`). */
  'tier.boundary': choice({ choices: ['crossing-up', 'within'], default: 'crossing-up', origin: 'house' }),

  /** How tiers are set: by cumulative share and cut-offs, or by Bondarenko's triangle on the Pareto curve (three tiers). */
  'tier.method': choice({ choices: ['cumulative', 'triangle'], default: 'cumulative', origin: 'house' }),

  /** Own names for the tiers, best first; an empty list means A, B, C, D. */
  'tier.labels': texts({ default: [], most: 4, longest: 20, origin: 'house' }),

  /** The part of the accounts whose share of value is reported ("the top 20% hold …"). */
  'concentration.topShare': number({ default: 0.2, min: 0, above: true, max: 1, unit: 'share', origin: 'standard' }),

  /** The share of value for which the number of accounts is reported ("… accounts make 80%"). */
  'concentration.goalShare': number({ default: 0.8, min: 0, above: true, max: 1, unit: 'share', origin: 'standard' }),

  /** How far from 80% the share of the top fifth may be for the book to count as close to 80/20. */
  'concentration.near': number({ default: 0.05, min: 0, max: 0.2, unit: 'share', origin: 'house' }),

  ...segmentRules,

  ...lifetimeRules,

  ...portfolioRules,

  ...relationshipRules,

  ...pipelineRules,

  ...planningRules,

  ...reviewRules,
} as const;
