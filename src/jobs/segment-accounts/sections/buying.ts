import type { Rules } from '../../../engine/rules/rules';
import { PERIODS_CHOICE } from '../../section-contract';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import { computeLifetime } from './lifetime';
import type { LifetimeSection } from './lifetime';
import { computeMovers } from './movers';
import type { MoversSection } from './movers';
import { ordersOf } from './orders';
import { comparisonsOfColumns, comparisonsOfOrders, periodsRead } from './periods';
import { computeRfm } from './rfm';
import type { RfmSection } from './rfm';

/** How accounts buy over time: what orders or several periods allow beyond a ranking. */
export interface Buying {
  readonly rfm: RfmSection | null;
  readonly lifetime: LifetimeSection | null;
  readonly movers: MoversSection | null;
}

/** RFM and lifetime value where orders have dates; movers where two periods can be told apart. */
export function computeBuying(checked: Checked, segments: Segmentation, rules: Rules): Buying {
  const orders = ordersOf(checked, segments);
  const rfm = orders && computeRfm(orders, segments, rules);
  const comparisons = orders
    ? comparisonsOfOrders(orders, segments.keys.length)
    : comparisonsOfColumns(checked, periodsRead(checked), segments);
  return {
    rfm,
    lifetime: orders && rfm ? computeLifetime(orders, segments, rfm.table.asOf, rules) : null,
    movers: computeMovers(comparisons, segments, checked.choices[PERIODS_CHOICE], rules),
  };
}
