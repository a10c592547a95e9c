import { paneEnglish } from './en-US/pane';
import type { Language, Translated } from './language';
import { allUnbroken } from './unbroken';
import { paneChinese } from './zh-CN/pane';

/** Everything the task pane says, in one language. */
export type PaneWords = Translated<typeof paneEnglish>;

const unbrokenChinese = allUnbroken(paneChinese);

export function paneWords(language: Language): PaneWords {
  return language === 'zh-CN' ? unbrokenChinese : paneEnglish;
}
