import type { SnapshotAccounts } from './snapshot';

/** How many values each can have, none included: tiers A to D, five types, stages 1 to 6. */
const TIERS = 5;
const TYPES = 6;
const NONE = 255;

type Kinds = Pick<SnapshotAccounts, 'tier' | 'type' | 'stage'>;

/**
 * Tier, type and stage of each account in one byte: together they have 210 values.
 *
 * @example kindCodes({ tier: Uint8Array.of(1), type: Uint8Array.of(255), stage: Uint8Array.of(3) }) // => Uint8Array.of(116)
 */
export function kindCodes({ tier, type, stage }: Kinds): Uint8Array {
  const place = (code: number, values: number): number => (code === NONE ? values - 1 : code);
  return Uint8Array.from(
    tier,
    (each, at) => place(each, TIERS) + TIERS * (place(type[at]!, TYPES) + TYPES * stage[at]!),
  );
}

/** The three again. */
export function kindsOf(codes: Uint8Array): Kinds {
  const code = (place: number, values: number): number => (place === values - 1 ? NONE : place);
  return {
    tier: codes.map((each) => code(each % TIERS, TIERS)),
    type: codes.map((each) => code(Math.floor(each / TIERS) % TYPES, TYPES)),
    stage: codes.map((each) => Math.floor(each / TIERS / TYPES)),
  };
}

/** Shares of 0 to 1 in hundredths, a byte each; NaN stays NaN. */
export function shareCodes(shares: Float64Array): Uint8Array {
  return Uint8Array.from(shares, (share) => (Number.isNaN(share) ? NONE : Math.round(share * 100)));
}

export function sharesOf(codes: Uint8Array): Float64Array {
  return Float64Array.from(codes, (code) => (code === NONE ? NaN : code / 100));
}
