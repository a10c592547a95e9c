/** Blanks and names are common and parsing is slow, so they are sorted out first; full-width digits count. */
const anyDigit = /[0-9０-９]/;
const plain = /^-?\d+(\.\d+)?$/;
const currency = String.raw`(?:US\$|HK\$|\$|€|£|¥|RMB|CNY|USD|EUR|GBP|JPY|HKD|人民币)`;
const currencyAfter = String.raw`(?:€|元|RMB|CNY|USD|EUR|GBP|JPY|HKD|人民币)`;
const digits = String.raw`(\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?: \d{3})+(?:\.\d*)?|\d{1,3}(?:'\d{3})+(?:\.\d*)?|\d{1,3}(?:\.\d{3})+,\d+)`;
const amount = new RegExp(
  String.raw`^([+-]?) ?${currency}? ?([+-]?) ?${digits} ?(%|‰|K|千|万亿|千万|百万|万|亿)? ?${currencyAfter}? ?(-?)$`,
);

const unitFactor: Readonly<Record<string, number>> = {
  K: 1e3,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/**
 * The number that a text stands for, or NaN if it is none or could be two ("1,5", "3.5M", "1,200 est").
 *
 * Read are: thousands in groups of three ("1,200", "1 200", "1'200", "1.234,56"), full-width characters, currency signs and
 * codes before or after, brackets or a minus before or after for negatives, percent, k, and the Chinese units 千 万 百万 千万 亿.
 *
 * @example numberInText('￥1,200') // => 1200
 * @example numberInText('（３００）') // => -300
 * @example numberInText('12%') // => 0.12
 * @example numberInText('3.5万') // => 35000
 * @example numberInText('1,5') // => NaN
 */
export function numberInText(text: string): number {
  const short = text.trim();
  if (plain.test(short)) return finite(Number(short));
  if (!anyDigit.test(short)) return NaN;
  let rest = normalised(short);
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed !== null) rest = bracketed[1]!.trim();
  const found = amount.exec(rest);
  if (found === null) return NaN;

  const [, signBefore, signInside, number, unit, signAfter] = found;
  const signs = [signBefore, signInside, signAfter, bracketed === null ? '' : '-'].filter((sign) => sign !== '');
  if (signs.length > 1) return NaN;
  const size = scaled(Number(ungrouped(number!)), unit);
  return finite(signs[0] === '-' ? 0 - size : size);
}

/** Full width to half width, one kind of space, minus and yen sign, capital letters. */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').replace(/[−–]/g, '-').replace(/’/g, "'").trim().toUpperCase();
}

function ungrouped(number: string): string {
  const decimalComma = /^\d{1,3}(?:\.\d{3})+,\d+$/.test(number);
  return decimalComma ? number.replaceAll('.', '').replace(',', '.') : number.replace(/[, ']/g, '');
}

/** Divides for percent and multiplies by powers of ten as text would: 0.07 × 10,000 must be 700, not 700.0000000000001. */
function scaled(size: number, unit: string | undefined): number {
  if (unit === undefined) return size;
  if (unit === '%') return size / 100;
  if (unit === '‰') return size / 1000;
  return Number((size * unitFactor[unit]!).toPrecision(15));
}

function finite(value: number): number {
  // Adding zero turns −0 into 0.
  return Number.isFinite(value) ? value + 0 : NaN;
}
