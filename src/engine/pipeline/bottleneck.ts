import type { StageFlow } from './stage-flow';

/**
 * The stage that costs most: the days that deals spend in it, times the part of them that it does not let through.
 *
 * Shapes  flows: stages 1 to 5, in order → the stage's code, or null where no stage has both figures
 * Ties    the earlier stage
 * Source  models.md L7 (house)
 *
 * @example bottleneck([{ conversion: 0.8, meanDays: 10 }, { conversion: 0.3, meanDays: 20 }]) // => 2
 */
export function bottleneck(flows: readonly Pick<StageFlow, 'conversion' | 'meanDays'>[]): number | null {
  let worst: number | null = null;
  let most = 0;
  flows.forEach(({ conversion, meanDays }, k) => {
    const cost = (1 - conversion) * meanDays;
    if (cost > most) [worst, most] = [k + 1, cost];
  });
  return worst;
}
