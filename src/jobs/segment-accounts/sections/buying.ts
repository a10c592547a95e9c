import type { Result } from '../../../engine/core/result';
import { success } from '../../../engine/core/result';
import { allSteps } from '../../../engine/core/steps';
import type { LifetimeOutlook } from '../../../engine/lifetime/outlook';
import type { Rules } from '../../../engine/rules/rules';
import type { Engine } from '../../../worker/engine';
import { inSlices } from '../../../worker/in-line';
import { tasks } from '../../../worker/tasks/all-tasks';
import type { OrderColumns, OrderFigures } from '../../../worker/tasks/orders';
import { valueOf } from '../../../workbook/faults';
import type { Control } from '../../contract';
import { PERIODS_CHOICE } from '../../section-contract';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import { comparisonWithSheet } from './earlier-period';
import type { EarlierPeriod } from './earlier-period';
import { moversSection, triedComparisons } from './movers';
import type { MoversSection } from './movers';
import { ordersOf } from './orders';
import { comparisonsOfColumns, comparisonsOfOrders, periodsRead } from './periods';
import type { Comparison } from './periods';
import { rfmSection } from './rfm';
import type { RfmSection } from './rfm';

/** How accounts buy over time: what orders or several periods allow beyond a ranking. */
export interface Buying {
  readonly rfm: RfmSection | null;
  readonly lifetime: LifetimeOutlook | null;
  readonly movers: MoversSection | null;
  /** A second sheet as the earlier period, where one was chosen. */
  readonly earlier: EarlierPeriod | null;
}

/** RFM and lifetime value where orders have dates; movers where two periods can be told apart. */
export function computeBuying(
  checked: Checked,
  segments: Segmentation,
  rules: Rules,
  earlier: EarlierPeriod | null = null,
): Buying {
  const columns = ordersOf(checked, segments);
  const told = columns && valueOf(allSteps(tasks.orders.steps({ columns, rules })));
  const comparisons = comparisonsOf(checked, segments, columns, told, earlier);
  for (const chosen of triedComparisons(comparisons, checked.choices[PERIODS_CHOICE])) {
    const source = allSteps(chosen.source());
    const found = allSteps(tasks.movers.steps({ source, tiers: segments.tiers.length, rules }));
    if (!found.ok) continue;
    return buyingOf(columns, told, rules, earlier, moversSection(found.value, comparisons, chosen, segments));
  }
  return buyingOf(columns, told, rules, earlier, null);
}

/** The same by an engine that may run beside this thread. */
export async function buyingWith(
  engine: Engine,
  checked: Checked,
  segments: Segmentation,
  rules: Rules,
  earlier: EarlierPeriod | null,
  control?: Control,
): Promise<Result<Buying>> {
  const columns = ordersOf(checked, segments);
  const told = columns && (await engine.run('orders', { columns, rules }, control));
  if (told && !told.ok) return told;
  const figures = told && told.value;
  const comparisons = comparisonsOf(checked, segments, columns, figures, earlier);
  for (const chosen of triedComparisons(comparisons, checked.choices[PERIODS_CHOICE])) {
    const source = await inSlices(chosen.source(), control);
    if (!source.ok) return source;
    const input = { source: source.value, tiers: segments.tiers.length, rules };
    const found = await engine.run('movers', input, control);
    if (!found.ok && found.problem.code === 'cancelled') return found;
    if (!found.ok) continue;
    const movers = moversSection(found.value, comparisons, chosen, segments);
    return success(buyingOf(columns, figures, rules, earlier, movers));
  }
  return success(buyingOf(columns, figures, rules, earlier, null));
}

/** A sheet that was chosen for it is what the person wants to compare with. */
function comparisonsOf(
  checked: Checked,
  segments: Segmentation,
  columns: OrderColumns | null,
  told: OrderFigures | null,
  earlier: EarlierPeriod | null,
): readonly Comparison[] {
  const own =
    columns && told
      ? comparisonsOfOrders(columns, told.pairs)
      : comparisonsOfColumns(checked, periodsRead(checked), segments);
  return earlier ? [comparisonWithSheet(earlier, segments), ...own] : own;
}

function buyingOf(
  columns: OrderColumns | null,
  told: OrderFigures | null,
  rules: Rules,
  earlier: EarlierPeriod | null,
  movers: MoversSection | null,
): Buying {
  const rfm = columns && told && rfmSection(told.rfm, columns, rules);
  return { rfm, lifetime: told?.lifetime ?? null, movers, earlier };
}
