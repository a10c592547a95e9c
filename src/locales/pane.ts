import { paneEnglish } from './en-US/pane';
import type { Language, Translated } from './language';
import { paneChinese } from './zh-CN/pane';

/** Everything the task pane says, in one language. */
export type PaneWords = Translated<typeof paneEnglish>;

export function paneWords(language: Language): PaneWords {
  return language === 'zh-CN' ? paneChinese : paneEnglish;
}
