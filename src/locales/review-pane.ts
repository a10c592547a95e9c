import { reviewPane as english } from './en-US/review-pane';
import type { Language, Translated } from './language';
import { allUnbroken } from './unbroken';
import { reviewPane as chinese } from './zh-CN/review-pane';

export type ReviewPaneWords = Translated<typeof english>;

const unbrokenChinese = allUnbroken(chinese);

export function reviewPaneWords(language: Language): ReviewPaneWords {
  return language === 'zh-CN' ? unbrokenChinese : english;
}
