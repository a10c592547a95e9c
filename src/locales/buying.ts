import { buying as english } from './en-US/buying';
import type { Language, Translated } from './language';
import { fill } from './language';
import { buying as chinese } from './zh-CN/buying';

export type BuyingWords = Translated<typeof english>;

export function buyingWords(language: Language): BuyingWords {
  return language === 'zh-CN' ? chinese : english;
}

/** A period as a person names it: a year, a quarter, or the header of its column. */
export function periodText(
  period:
    | { readonly kind: 'calendar'; readonly year: number; readonly quarter: number }
    | { readonly kind: 'column'; readonly label: string },
  words: BuyingWords,
): string {
  if (period.kind === 'column') return period.label;
  return fill(period.quarter === 0 ? words.period.year : words.period.quarter, {
    year: String(period.year),
    quarter: String(period.quarter),
  });
}
