import type { Result } from '../../../engine/core/result';
import { success } from '../../../engine/core/result';
import { lifetimeOutlook } from '../../../engine/lifetime/outlook';
import type { Rules } from '../../../engine/rules/rules';
import type { Engine } from '../../../worker/engine';
import type { Control } from '../../contract';
import { PERIODS_CHOICE } from '../../section-contract';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import { comparisonWithSheet } from './earlier-period';
import type { EarlierPeriod } from './earlier-period';
import { purchaseColumns } from './lifetime';
import type { LifetimeSection } from './lifetime';
import { computeMovers } from './movers';
import type { MoversSection } from './movers';
import { ordersOf } from './orders';
import type { Orders } from './orders';
import { comparisonsOfColumns, comparisonsOfOrders, periodsRead } from './periods';
import { computeRfm } from './rfm';
import type { RfmSection } from './rfm';

/** How accounts buy over time: what orders or several periods allow beyond a ranking. */
export interface Buying {
  readonly rfm: RfmSection | null;
  readonly lifetime: LifetimeSection | null;
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
  const orders = ordersOf(checked, segments);
  const rfm = orders && computeRfm(orders, segments, rules);
  const lifetime = orders && rfm ? lifetimeOutlook(purchaseColumns(orders, segments, rfm.table.asOf), rules) : null;
  return { rfm, lifetime, movers: moversOf(checked, segments, rules, orders, earlier), earlier };
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
  const orders = ordersOf(checked, segments);
  const rfm = orders && computeRfm(orders, segments, rules);
  const movers = moversOf(checked, segments, rules, orders, earlier);
  if (!orders || !rfm) return success({ rfm, lifetime: null, movers, earlier });
  const columns = purchaseColumns(orders, segments, rfm.table.asOf);
  const lifetime = await engine.run('lifetime', { columns, rules }, control);
  return lifetime.ok ? success({ rfm, lifetime: lifetime.value, movers, earlier }) : lifetime;
}

function moversOf(
  checked: Checked,
  segments: Segmentation,
  rules: Rules,
  orders: Orders | null,
  earlier: EarlierPeriod | null,
): MoversSection | null {
  const own = orders
    ? comparisonsOfOrders(orders, segments.keys.length)
    : comparisonsOfColumns(checked, periodsRead(checked), segments);
  // A sheet that was chosen for it is what the person wants to compare with.
  const comparisons = earlier ? [comparisonWithSheet(earlier, segments), ...own] : own;
  return computeMovers(comparisons, segments, checked.choices[PERIODS_CHOICE], rules);
}
