import { headers as english } from './en-US/headers';
import type { Language, Translated } from './language';
import { headers as chinese } from './zh-CN/headers';

export function headerWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}
