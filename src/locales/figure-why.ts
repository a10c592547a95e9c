import { figureWhyWords as english } from './en-US/figure-why';
import type { Language, Translated } from './language';
import { figureWhyWords as chinese } from './zh-CN/figure-why';

export type FigureWhyWords = Translated<typeof english>;

export function figureWhyWords(language: Language): FigureWhyWords {
  return language === 'zh-CN' ? chinese : english;
}
