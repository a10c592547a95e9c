import { cli as english } from './en-US/cli';
import type { Language, Translated } from './language';
import { cli as chinese } from './zh-CN/cli';

export function cliWords(language: Language): Translated<typeof english> {
  return language === 'zh-CN' ? chinese : english;
}
