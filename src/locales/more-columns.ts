import { moreColumnWords as english } from './en-US/more-columns';
import type { Language, Translated } from './language';
import { moreColumnWords as chinese } from './zh-CN/more-columns';

export function moreColumnWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}
