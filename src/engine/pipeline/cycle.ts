import { quantile } from '../core/quantile';
import { stage } from './stages';

export interface Cycle {
  /** Won deals that tell. */
  readonly deals: number;
  readonly meanDays: number;
  readonly medianDays: number;
  /** Which day the cycle was counted from. */
  readonly from: 'created' | 'stageEntry';
}

/**
 * How long does it take to win a deal? From creation to close, or from stage entry where no won deal has a day of creation.
 *
 * Shapes  stages, closeDays, startDays: n
 * Blanks  won deals without both days do not tell; neither do those that close before they start
 * Errors  null where no won deal tells
 * Source  models.md L3: cycle = close − created, else close − stage entry
 *
 * @example wonCycle(Uint8Array.of(7, 7, 8), Float64Array.of(30, 50, 9), { created: Float64Array.of(10, 20, 1) }) // => { deals: 2, meanDays: 25, medianDays: 25, from: 'created' }
 */
export function wonCycle(
  stages: Uint8Array,
  closeDays: Float64Array,
  startDays: { readonly created?: Float64Array; readonly stageEntry?: Float64Array },
): Cycle | null {
  for (const from of ['created', 'stageEntry'] as const) {
    const starts = startDays[from];
    if (starts === undefined) continue;
    const days: number[] = [];
    for (let i = 0; i < stages.length; i++) {
      const cycle = closeDays[i]! - starts[i]!;
      if (stages[i] === stage.won && cycle >= 0) days.push(cycle);
    }
    if (days.length === 0) continue;
    const meanDays = days.reduce((sum, each) => sum + each, 0) / days.length;
    return { deals: days.length, meanDays, medianDays: quantile(Float64Array.from(days).sort(), 0.5), from };
  }
  return null;
}
