import { failure, success, type Result } from '../core/result';

/** How many accounts went from each tier to each tier. */
export interface Migration {
  readonly tiers: number;
  /** Row by row: one row a tier before, then the new ones; one column a tier now, then the lost ones. */
  readonly counts: Uint32Array;
}

/**
 * Migration matrix: from which tier to which did accounts go, who is new and who is lost?
 *
 * Shapes  tiersBefore, tiersNow: n, one an account, aligned (`noTier`: not there in that period) → (tiers + 1)² counts
 * Blanks  an account that is in neither period counts nowhere
 * Errors  unequal-lengths, no-rows
 *
 * @example countMigration(Uint8Array.of(0, 0, 255), Uint8Array.of(0, 255, 1), 2).value.counts // => Uint32Array.of(1, 0, 1, 0, 0, 0, 0, 1, 0)
 */
export function countMigration(tiersBefore: Uint8Array, tiersNow: Uint8Array, tiers: number): Result<Migration> {
  if (tiersBefore.length !== tiersNow.length) return failure('unequal-lengths');
  const counts = new Uint32Array((tiers + 1) ** 2);
  let counted = 0;
  for (let i = 0; i < tiersBefore.length; i++) {
    const from = Math.min(tiersBefore[i]!, tiers);
    const to = Math.min(tiersNow[i]!, tiers);
    if (from === tiers && to === tiers) continue;
    counts[from * (tiers + 1) + to]!++;
    counted++;
  }
  return counted === 0 ? failure('no-rows') : success({ tiers, counts });
}
