import type { EightyTwenty } from '../engine/portfolio/eighty-twenty';
import { eightyTwentyWords as english } from './en-US/eighty-twenty';
import type { Language } from './language';
import { eightyTwentyWords as chinese } from './zh-CN/eighty-twenty';

/** A verdict without words does not compile. */
export function eightyTwentyWords(language: Language): Readonly<Record<EightyTwenty, string>> {
  return language === 'zh-CN' ? chinese : english;
}
