import { readRates } from '../../engine/pipeline/currencies';
import type { RuleName, Rules } from '../../engine/rules/rules';

/** Open stages, which have a probability to set. */
export const STAGES = [1, 2, 3, 4, 5] as const;

/** The rules of this step; others that the workbook has stay when these are reset. */
export const PIPELINE_RULES = [
  'asOf',
  'pipeline.probability',
  'pipeline.weighing',
  'pipeline.target',
  'pipeline.coverage',
  'pipeline.period',
  'pipeline.stageDays',
  'pipeline.stalledFactor',
  'pipeline.commit',
  'pipeline.bestCase',
  'pipeline.fewCases',
  'currency.rates',
] as const satisfies readonly RuleName[];

/** Lines that are no rate would silently convert nothing. */
export function rulesHold(rules: Rules): boolean {
  return readRates(rules['currency.rates']).unreadable.length === 0;
}

/** The rules with one stage's probability changed. */
export function withProbability(rules: Rules, stage: number, share: number): Rules {
  const kept = Math.min(1, Math.max(0, share));
  return {
    ...rules,
    'pipeline.probability': rules['pipeline.probability'].map((one, k) => (k === stage - 1 ? kept : one)),
  };
}
