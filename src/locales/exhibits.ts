import { exhibits as english } from './en-US/exhibits';
import type { Language, Translated } from './language';
import { exhibits as chinese } from './zh-CN/exhibits';

export type ExhibitWords = Translated<typeof english>;

export function exhibitWords(language: Language): ExhibitWords {
  return language === 'zh-CN' ? chinese : english;
}
