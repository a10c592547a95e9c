import { normaliseHeader } from './normalise-header';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(百万|百万元|m|mn|mio|million|millions|mm)$/, 1e6],
  [/^(千万|千万元)$/, 1e7],
  [/^(亿|亿元|100m)$/, 1e8],
  [/^(bn|billion|billions|十亿|十亿元)$/, 1e9],
  [/^(万|万元|10k|w)$/, 1e4],
  [/^(千|千元|k|tsd|thousand|thousands|000|000s)$/, 1e3],
];

/** Currencies and quotes that may stand beside the unit: "k EUR", "€k", "'000", "RMB 万元". */
const BESIDE = /usd|eur|gbp|cny|rmb|jpy|chf|hkd|cad|aud|us|人民币|美元|单位|in|[$€£¥￥'’,:：]/g;

/**
 * What a number under this header must be multiplied by: a unit in brackets, or after a comma or slash.
 *
 * @example unitFactor('收入（万元）') // => 10000
 * @example unitFactor('Revenue (k EUR)') // => 1000
 * @example unitFactor('Revenue') // => 1
 */
export function unitFactor(header: string): number {
  for (const bracket of header.normalize('NFKC').matchAll(/[([【]([^)\]】]*)[)\]】]|[,/]\s*(?:in\s+)?([^,/]+)$/g)) {
    const unit = normaliseHeader((bracket[1] ?? bracket[2] ?? '').toLowerCase().replace(BESIDE, ' '));
    const found = UNITS.find(([pattern]) => pattern.test(unit));
    if (found) return found[1];
  }
  return 1;
}
