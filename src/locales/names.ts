import { names as english } from './en-US/names';
import type { Language, Translated } from './language';
import { names as chinese } from './zh-CN/names';

export function nameWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}
