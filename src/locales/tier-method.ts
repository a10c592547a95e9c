import { tierMethodWords as english } from './en-US/tier-method';
import type { Language, Translated } from './language';
import { tierMethodWords as chinese } from './zh-CN/tier-method';

export function tierMethodWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}
