import type { Cell } from '../engine/core/cells';
import { keyOf } from '../engine/core/read-keys';
import { noTier, tierCodes } from '../engine/portfolio/tier';
import { rulesInForce } from './rules-in-force';

/** The number of a tier, 0 for the best, by its code or by the workbook's own name for it; `noTier` for another text. */
export function tierNumber(cell: Cell): number {
  const name = keyOf(cell);
  const own = rulesInForce()['tier.labels'].indexOf(name);
  const found = own >= 0 ? own : (tierCodes as readonly string[]).indexOf(name.toUpperCase());
  return found >= 0 ? found : noTier;
}
