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

/** In brackets of any width, or after the last comma or slash. */
const PLACES = /[([【（［]([^)\]】）］]*)[)\]】）］]|[,/，／]\s*(?:in\s+)?([^,/，／]+)$/g;

/** What of a unit is the factor; the rest is the currency. */
const MULTIPLIER =
  /百万|千万|十亿|亿|万|千|\b(?:in|100m|10k|m|mm|mn|mio|millions?|bn|billions?|k|tsd|thousands?|w)\b|['’]?000s?/gi;

interface Unit {
  readonly factor: number;
  readonly at: number;
  /** With its brackets or comma. */
  readonly whole: string;
  readonly inside: string;
}

function unitIn(header: string): Unit | null {
  for (const place of header.matchAll(PLACES)) {
    const inside = place[1] ?? place[2] ?? '';
    const word = normaliseHeader(inside.normalize('NFKC').toLowerCase().replace(BESIDE, ' '));
    const found = UNITS.find(([pattern]) => pattern.test(word));
    if (found) return { factor: found[1], at: place.index, whole: place[0], inside };
  }
  return null;
}

/**
 * What a number under this header must be multiplied by: a unit in brackets, or after a comma or slash.
 *
 * @example unitFactor('收入（万元）') // => 10000
 * @example unitFactor('Revenue (k EUR)') // => 1000
 * @example unitFactor('Revenue') // => 1
 */
export function unitFactor(header: string): number {
  return unitIn(header)?.factor ?? 1;
}

/**
 * The header of numbers that were multiplied by its unit: under the old one they would be read as ten thousand times as much. The
 * currency stays.
 *
 * @example withoutFactor('收入（万元）') // => '收入（元）'
 * @example withoutFactor('Revenue (k EUR)') // => 'Revenue (EUR)'
 * @example withoutFactor("Revenue ('000)") // => 'Revenue'
 */
export function withoutFactor(header: string): string {
  const unit = unitIn(header);
  if (unit === null) return header;
  const { at, whole, inside } = unit;
  const currency = inside.replace(MULTIPLIER, '').trim();
  const isTold = currency !== inside.trim() && /[\p{L}\p{Sc}]/u.test(currency);
  const now = isTold ? whole.replace(inside, () => currency) : '';
  return `${header.slice(0, at)}${now}${header.slice(at + whole.length)}`.trim();
}
