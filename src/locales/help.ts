import { help as english } from './en-US/help';
import type { Language, Translated } from './language';
import { help as chinese } from './zh-CN/help';

export function helpWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}
