import { sheet as english } from './en-US/sheet';
import type { Language, Translated } from './language';
import { sheet as chinese } from './zh-CN/sheet';

export type SheetWords = Translated<typeof english>;

/** What is written into cells, in the language of the sheet's first write. */
export function sheetWords(language: Language): SheetWords {
  return language === 'zh-CN' ? chinese : english;
}
