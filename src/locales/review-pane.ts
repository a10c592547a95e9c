import { reviewPane as english } from './en-US/review-pane';
import type { Language, Translated } from './language';
import { reviewPane as chinese } from './zh-CN/review-pane';

export type ReviewPaneWords = Translated<typeof english>;

export function reviewPaneWords(language: Language): ReviewPaneWords {
  return language === 'zh-CN' ? chinese : english;
}
