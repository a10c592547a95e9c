/** What one unit of each currency is worth in the base currency, by its code in capitals. */
export type Rates = ReadonlyMap<string, number>;

export interface ReadRates {
  readonly rates: Rates;
  /** The currency whose rate is 1; null where none is. */
  readonly base: string | null;
  /** Entries that say nothing. */
  readonly unreadable: readonly string[];
}

/**
 * The rates of the rule `currency.rates`: one entry a currency, what one unit of it is worth in the currency that has the rate 1.
 *
 * @example readRates(['CNY=1', 'usd = 7.1']).rates.get('USD') // => 7.1
 */
export function readRates(entries: readonly string[]): ReadRates {
  const rates = new Map<string, number>();
  const unreadable: string[] = [];
  let base: string | null = null;
  for (const entry of entries) {
    const parts = /^\s*([^=:0-9]+?)\s*[=:]\s*(\d+(?:\.\d+)?)\s*$/.exec(entry.normalize('NFKC'));
    const rate = Number(parts?.[2]);
    if (parts === null || !(rate > 0)) {
      unreadable.push(entry);
      continue;
    }
    const currency = currencyKey(parts[1]!);
    if (rate === 1) base ??= currency;
    rates.set(currency, rate);
  }
  return { rates, base, unreadable };
}

/** Currencies are compared without case, width and spaces; ¥, ￥, RMB and 人民币 are CNY, $ and 美元 USD, € and 欧元 EUR. */
export function currencyKey(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return known[plain] ?? plain;
}

const known: Readonly<Record<string, string>> = {
  '¥': 'CNY',
  RMB: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  US$: 'USD',
  $: 'USD',
  美元: 'USD',
  '€': 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  英镑: 'GBP',
  港币: 'HKD',
  日元: 'JPY',
};

export interface Converted {
  readonly amounts: Float64Array;
  /** Deals with an amount in a currency that has no rate: their amount counts in no sum. */
  readonly withoutRate: number;
}

/**
 * Amounts in the base currency. Nothing is guessed: where several currencies stand in the sheet, only rates of the rules bring them
 * together, and an amount without a rate is missing.
 *
 * Shapes  amounts: n; codes: n, index into `names`, below 0 where a deal names no currency: such an amount is in the base
 */
export function convertAmounts(
  amounts: Float64Array,
  codes: Int32Array,
  names: readonly string[],
  rates: Rates,
): Converted {
  const factors = names.map((name) => rates.get(currencyKey(name)) ?? NaN);
  let withoutRate = 0;
  const converted = amounts.map((amount, i) => {
    if (codes[i]! < 0 || Number.isNaN(amount)) return amount;
    const factor = factors[codes[i]!]!;
    if (Number.isNaN(factor)) withoutRate++;
    return amount * factor;
  });
  return { amounts: converted, withoutRate };
}
